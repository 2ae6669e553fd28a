import { count, type Text } from '../../src/base/text';
import { bilingual } from './bilingual';
import { leadFields } from './lead';

const rowsRu = ['строка', 'строки', 'строк'];
const rowsEn = ['row', 'rows'];

/** The words of the import of leads. */
export const importWords = {
  title: bilingual('Импорт лидов', 'Import leads'),
  intro: bilingual(
    'Файл CSV или лист этой таблицы. Сначала покажу, что получится; добавленное можно убрать.',
    'A CSV file or a sheet of this spreadsheet. You see the outcome first, and can undo it after.',
  ),
  file: bilingual('Файл CSV', 'CSV file'),
  sheet: bilingual('Или лист таблицы', 'Or a sheet'),
  noSheet: bilingual('не выбран', 'not chosen'),
  encoding: bilingual('Кодировка', 'Encoding'),
  reading: bilingual('Разбираю…', 'Reading…'),
  empty: bilingual('Файл пуст.', 'The file is empty.'),
  excel: bilingual(
    'Это книга Excel. Сохраните её как CSV или откройте в этой таблице отдельным листом.',
    'This is an Excel workbook. Save it as CSV, or add it to this spreadsheet as a sheet.',
  ),
  binary: bilingual('Это не таблица в тексте: нужен файл CSV.', 'This is not a table in text: a CSV file is needed.'),
  tooLarge: bilingual('Файл больше 10 МБ. Разделите его на части.', 'The file is over 10 MB. Split it.'),
  unreadableFile: bilingual('Браузер не смог прочитать файл.', 'The browser could not read the file.'),
  columns: bilingual('Что из какой колонки', 'What comes from which column'),
  noColumn: bilingual('—', '—'),
  join: (field: string) => bilingual(`Добавить колонку: ${field}`, `Join another column: ${field}`),
  part: (field: string, part: number) => bilingual(`${field}, часть ${part}`, `${field}, part ${part}`),
  defaults: bilingual('Где не указано', 'Where not given'),
  country: bilingual('Страна телефонов', 'Country of the phones'),
  dates: bilingual('Порядок в датах', 'Order in dates'),
  guessed: bilingual('определить по файлу', 'guess from the file'),
  dmy: bilingual('день, месяц, год', 'day, month, year'),
  mdy: bilingual('месяц, день, год', 'month, day, year'),
  ymd: bilingual('год, месяц, день', 'year, month, day'),
  sample: bilingual('Как это будет', 'How it will look'),
  problems: bilingual('Вопросы к строкам', 'Problems'),
  duplicates: bilingual('Уже есть: будут пропущены', 'Already here: will be skipped'),
  similar: bilingual('Похожи на тех, кто есть', 'Look like somebody who is here'),
  skipSimilar: bilingual('Не добавлять похожих', 'Leave those out'),
  problem: (row: number, message: string) => bilingual(`Строка ${row}. ${message}`, `Row ${row}. ${message}`),
  duplicate: (row: number, name: string, twin: string) =>
    bilingual(`Строка ${row}. ${name} = ${twin}`, `Row ${row}. ${name} = ${twin}`),
  andMore: (rows: number) => bilingual(`и ещё ${count(rows, rowsRu)}`, `and ${count(rows, rowsEn)} more`),
  total: (total: number, ready: number) =>
    bilingual(
      `В файле ${count(total, rowsRu)}, будет добавлено: ${ready}.`,
      `${count(total, rowsEn)} in the file, ${ready} to be added.`,
    ),
  nothingReady: bilingual(
    'Добавлять нечего: проверьте, из какой колонки берётся лид.',
    'Nothing to add: check which column the lead comes from.',
  ),
  run: (ready: number) => bilingual(`Добавить: ${ready}`, `Add ${ready}`),
  running: bilingual('Добавляю лидов', 'Adding leads'),
  progress: (done: number, total: number) => bilingual(`${done} из ${total}`, `${done} of ${total}`),
  stop: bilingual('Остановить', 'Stop'),
  stopping: bilingual('Останавливаю…', 'Stopping…'),
  resume: bilingual('Продолжить', 'Continue'),
  done: (added: number) => bilingual(`Добавлено: ${added}`, `Added: ${added}`),
  stopped: (added: number) => bilingual(`Остановлено. Добавлено: ${added}`, `Stopped. Added: ${added}`),
  skipped: (skipped: number) => bilingual(`Пропущено: ${skipped}`, `Skipped: ${skipped}`),
  undo: bilingual('Убрать добавленное', 'Undo the import'),
  undoing: bilingual('Убираю…', 'Undoing…'),
  undone: (removed: number) => bilingual(`Убрано: ${removed}`, `Removed: ${removed}`),
  another: bilingual('Другой файл', 'Another file'),
  toCalls: bilingual('К звонкам', 'To the calls'),
} as const;

/** The names of encodings, as people know them. */
export const encodingNames = {
  'utf-8': bilingual('UTF-8', 'UTF-8'),
  'windows-1251': bilingual('Windows-1251 (кириллица)', 'Windows-1251 (Cyrillic)'),
  'utf-16le': bilingual('UTF-16', 'UTF-16'),
} as const;

/** What a file can fill, in the order it is offered, as people call it. */
export const importFieldNames: Readonly<Record<string, Text>> = {
  name: leadFields.name,
  phone: leadFields.phone,
  email: leadFields.email,
  company: leadFields.company,
  person: leadFields.person,
  manager: leadFields.manager,
  stage: leadFields.stage,
  source: leadFields.source,
  request: leadFields.request,
  comment: leadFields.comment,
  created: leadFields.created,
  lastContact: leadFields.lastContact,
  lastResult: leadFields.lastResult,
  lastSummary: bilingual('Итоги последнего контакта', 'Last summary'),
  nextContact: bilingual('Следующий контакт', 'Next contact'),
  nextTopic: bilingual('Тема следующего контакта', 'Next topic'),
};
