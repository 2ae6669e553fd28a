import { count } from '../../src/base/text';
import { bilingual } from '../words/bilingual';

export const snapshotWords = {
  title: bilingual('Что исчезло и изменилось', 'What vanished and changed'),
  intro: bilingual(
    'Раз в сутки Перезвон запоминает лидов, контакты, план, справочники и настройки и хранит последнюю неделю. Здесь видно, что с тех пор исчезло или изменилось, и это можно вернуть.',
    'Once a day Perezvon remembers leads, contacts, the plan, lists and settings, and keeps the last week. Here you see what has vanished or changed since, and can take it back.',
  ),
  limits: bilingual('Чего Google Таблицы не могут', 'What Google Sheets cannot do'),
  limitsMore: [
    bilingual(
      'Запретить: каждый, кому открыт доступ на правку, может удалить любую строку, лист и этот снимок (скрытый лист _snapshot) и скопировать всю таблицу себе.',
      'Prevent it: everybody who may edit can delete any row, any sheet and this snapshot (the hidden sheet _snapshot), and copy the whole spreadsheet.',
    ),
    bilingual(
      'Назвать, кто правил: скрипту этого не сообщают. Посмотрите сами: правой кнопкой по ячейке → «Показать историю изменений», или Файл → История версий.',
      'Say who did it: scripts are not told. Look yourself: right click on a cell → “Show edit history”, or File → Version history.',
    ),
    bilingual(
      'Показать то, что появилось и исчезло между двумя снимками: для этого есть только История версий.',
      'Show what came and went between two snapshots: only Version history does.',
    ),
  ],
  reading: bilingual('Сравниваю с запомненным…', 'Comparing with what was kept…'),
  since: bilingual('Сравнить с днём', 'Compare with'),
  at: (time: string) => bilingual(`запомнено в ${time}`, `kept at ${time}`),
  none: bilingual(
    'Сравнивать пока не с чем: первый снимок сделает ближайшая почасовая проверка.',
    'There is nothing to compare with yet: the next hourly check will take the first snapshot.',
  ),
  same: bilingual('Ничего не исчезло и не изменилось.', 'Nothing has vanished or changed.'),
  added: (rows: number) => bilingual(`Новых строк с тех пор: ${rows}.`, `Rows that are new since: ${rows}.`),
  vanished: (rows: number) => bilingual(`Исчезли строки: ${rows}`, `Rows that vanished: ${rows}`),
  changed: (cells: number) => bilingual(`Изменены ячейки: ${cells}`, `Cells that changed: ${cells}`),
  byScript: (amount: number) =>
    bilingual(
      `Сделано самим Перезвоном по чьей-то команде: ${amount}`,
      `Done by Perezvon itself at somebody’s command: ${amount}`,
    ),
  byHand: bilingual('в самой таблице: руками или другим скриптом', 'in the sheet: by hand or by another script'),
  all: bilingual('Отметить всё', 'Tick all'),
  was: bilingual('было', 'was'),
  is: bilingual('стало', 'is'),
  blank: bilingual('пусто', 'blank'),
  more: (amount: number) =>
    bilingual(
      `Не поместилось ещё ${amount}: верните эти и откройте снова.`,
      `${amount} more did not fit: put these back and open this again.`,
    ),
  damaged: (amount: number) =>
    bilingual(
      `Часть снимка испорчена или удалена (${count(amount, ['кусок', 'куска', 'кусков'])}): о её строках ничего сказать нельзя.`,
      `Part of the snapshot was damaged or deleted (${count(amount, ['piece', 'pieces'])}): nothing can be said of its rows.`,
    ),
  restore: (amount: number) =>
    amount
      ? bilingual(`Вернуть отмеченное: ${amount}`, `Put back what is ticked: ${amount}`)
      : bilingual('Вернуть отмеченное', 'Put back what is ticked'),
  restoring: bilingual('Возвращаю…', 'Putting back…'),
  restored: (amount: number) =>
    bilingual(
      `Возвращено: ${count(amount, ['строка', 'строки', 'строк'])}.`,
      `Put back: ${count(amount, ['row', 'rows'])}.`,
    ),
  keptTitle: bilingual('Не возвращено', 'Not put back'),
};
