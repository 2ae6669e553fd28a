import { day, hidden, number, time, word } from '../workbook/column';
import { table, type Row, type TableSheet } from '../workbook/sheet';

/** Who has read and accepted which version of the working instruction: a row is one acceptance. */
export const acceptances = table({
  key: 'acceptances',
  name: 'person',
  id: 'id',
  appendOnly: true,
  columns: {
    person: word(
      { ru: 'Кто ознакомлен', en: 'Who has accepted' },
      {
        width: 220,
        note: {
          ru: 'Пишется само, когда человек нажал «Прочитано и принято».',
          en: 'Written by itself when somebody presses “Read and accepted”.',
        },
      },
    ),
    version: number(
      { ru: 'Версия инструкции', en: 'Version of the instruction' },
      {
        width: 180,
        note: {
          ru: 'Растёт, когда меняется текст листа «Справка».',
          en: 'Grows when the text of the sheet Help changes.',
        },
      },
    ),
    date: day({ ru: 'Принято', en: 'Accepted' }),
    time: time({ ru: 'Во сколько', en: 'At' }, { width: 110 }),
    print: hidden({ ru: 'Отпечаток текста', en: 'Print of the text' }),
    id: hidden({ ru: 'Код ознакомления', en: 'Acceptance id' }),
  },
});

export type Acceptance = Row<typeof acceptances>;

/** The sheet of acceptances. */
export const acceptancesSheet: TableSheet = {
  kind: 'tables',
  key: 'acceptances',
  title: { ru: 'Ознакомлены', en: 'Read and accepted' },
  filter: true,
  tables: [acceptances],
};

/** The number of the text with this print: its own when somebody has accepted it already, the next one when it is new. */
export function versionOf(print: string, accepted: readonly Pick<Acceptance, 'print' | 'version'>[]): number {
  const known = accepted.find(row => row.print === print)?.version;
  return known ?? Math.max(0, ...accepted.map(row => row.version ?? 0)) + 1;
}
