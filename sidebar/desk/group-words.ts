import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

const rowsRu = ['строка', 'строки', 'строк'];
const rowsEn = ['row', 'rows'];

export const groupWords = {
  title: bilingual('Выбранные строки', 'Selected rows'),
  loading: bilingual('Смотрю, что выбрано…', 'Looking what is selected…'),
  none: bilingual(
    'Выделите строки на листах «Лиды», «План контактов» или «Звонки на сегодня» и откройте это окно снова.',
    'Select rows in Leads, Contact plan or Calls today and open this window again.',
  ),
  leads: (rows: number) =>
    bilingual(`Выбрано: ${count(rows, ['лид', 'лида', 'лидов'])}`, `Selected: ${count(rows, ['lead', 'leads'])}`),
  plans: (rows: number) =>
    bilingual(
      `Выбрано: ${count(rows, ['контакт в плане', 'контакта в плане', 'контактов в плане'])}`,
      `Selected: ${count(rows, ['planned contact', 'planned contacts'])}`,
    ),
  hidden: (rows: number) =>
    bilingual(
      `Скрытые фильтром не тронем: ${count(rows, rowsRu)}.`,
      `Hidden ones are left alone: ${count(rows, rowsEn)}.`,
    ),
  beyond: (rows: number) =>
    bilingual(
      `За один раз — до 500 строк. Ещё ${count(rows, rowsRu)} выберите потом.`,
      `At most 500 rows at once. Select the other ${count(rows, rowsEn)} afterwards.`,
    ),
  what: bilingual('Что сделать', 'What to do'),
  acts: {
    manager: bilingual('Назначить менеджера', 'Set the manager'),
    stage: bilingual('Сменить этап', 'Change the stage'),
    date: bilingual('Перенести следующий контакт', 'Move the next contact'),
    status: bilingual('Отметить контакт в плане', 'Mark the planned contact'),
    tagAdd: bilingual('Добавить метку', 'Add a tag'),
    tagRemove: bilingual('Убрать метку', 'Remove a tag'),
  },
  values: {
    manager: bilingual('Менеджер', 'Manager'),
    stage: bilingual('Этап', 'Stage'),
    date: bilingual('День', 'Day'),
    status: bilingual('Статус', 'Status'),
    tagAdd: bilingual('Метка', 'Tag'),
    tagRemove: bilingual('Метка', 'Tag'),
  },
  choose: bilingual('Выберите', 'Choose'),
  reason: bilingual('Причина отказа', 'Reject reason'),
  statuses: {
    planned: bilingual('Запланирован', 'Planned'),
    done: bilingual('Проведен', 'Done'),
    cancelled: bilingual('Отменен', 'Cancelled'),
  },
  counting: bilingual('Смотрю, что изменится…', 'Looking what would change…'),
  row: bilingual('Строка', 'Row'),
  before: bilingual('Было', 'Before'),
  after: bilingual('Станет', 'After'),
  empty: bilingual('пусто', 'empty'),
  nothing: bilingual('Менять нечего: у всех выбранных уже так.', 'Nothing to change: all of them are so already.'),
  same: (rows: number) => bilingual(`Уже так: ${count(rows, rowsRu)}.`, `So already: ${count(rows, rowsEn)}.`),
  kept: bilingual('Останутся как есть', 'Stay as they are'),
  run: (rows: number) =>
    bilingual(`Изменить ${count(rows, ['строку', 'строки', 'строк'])}`, `Change ${count(rows, rowsEn)}`),
  done: (rows: number) => bilingual(`Изменено: ${count(rows, rowsRu)}.`, `Changed: ${count(rows, rowsEn)}.`),
  more: (rows: number) => bilingual(`и ещё ${count(rows, rowsRu)}`, `and ${count(rows, rowsEn)} more`),
};
