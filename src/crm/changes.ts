import { day, hidden, time, word } from '../workbook/column';
import { table, type Row } from '../workbook/sheet';

/** The change log: a row is a cell, or a whole row, that an act of the script changed. Only the script adds rows. */
export const changes = table({
  key: 'changes',
  name: 'what',
  id: 'id',
  appendOnly: true,
  columns: {
    date: day({ ru: 'Когда', en: 'When' }, { note: { ru: 'День перемены.', en: 'The day of the change.' } }),
    time: time({ ru: 'В котором часу', en: 'At' }, { width: 110 }),
    who: word({ ru: 'Кто', en: 'Who' }, { note: { ru: 'Чьё это было действие.', en: 'Whose act it was.' } }),
    what: word({ ru: 'Что сделано', en: 'What was done' }, { width: 220 }),
    sheet: word({ ru: 'Лист', en: 'Sheet' }, { width: 170 }),
    subject: word({ ru: 'Строка', en: 'Row' }, { width: 220 }),
    column: word({ ru: 'Столбец', en: 'Column' }, { width: 170 }),
    before: word({ ru: 'Было', en: 'Before' }, { width: 220 }),
    after: word({ ru: 'Стало', en: 'After' }, { width: 220 }),
    id: hidden({ ru: 'Код перемены', en: 'Change id' }),
    act: hidden({ ru: 'Код действия', en: 'Act id' }),
    kind: hidden({ ru: 'Вид перемены', en: 'Change kind' }),
    tableKey: hidden({ ru: 'Код таблицы', en: 'Table key' }),
    rowId: hidden({ ru: 'Код строки', en: 'Row id' }),
    columnKey: hidden({ ru: 'Код столбца', en: 'Column key' }),
  },
});

/** A logged change. `kind` is `set`, `added` or `removed`; an added row has its print in `after`, a removed one a change for each filled cell. */
export type LoggedChange = Row<typeof changes>;
