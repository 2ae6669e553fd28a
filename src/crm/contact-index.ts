import type { ViewCell } from '../workbook/sheet';
import { contacts } from './contact';
import { isDay, leadPosition, timeKey } from './formula-parts';
import { leadFacts } from './lead';

/** The columns that the index of contacts spills into, in order. */
export const contactIndexColumns = [
  'contactLead',
  'contactDate',
  'contactResult',
  'contactExpect',
  'contactAttempt',
] as const;

/**
 * The log once more, sorted by the lead's position in Leads, date, time and row: a lead's last contact is then the last of
 * its rows, found by binary search. Names are only matched exactly, never sorted: no two collations agree. Rows without a
 * date have the key 0, as the header's row has, so it is never empty. Over a long log each function more is felt.
 */
export const contactIndex: ViewCell = {
  row: 'first',
  column: 'contactLead',
  formula: at => {
    const { columns } = contacts;
    const [lead, date] = [at.range(columns.lead), at.range(columns.date)];
    const rows = [
      `IF(${isDay(date)};${leadPosition(lead, at.range(leadFacts.name), at.head(leadFacts.name))};0)`,
      `IF(ISNUMBER(${date});INT(${date});0)`,
      timeKey(at.range(columns.time)),
      `ROW(${lead})`,
      at.range(columns.result),
      at.range(columns.expect),
      at.range(columns.attempt),
    ];
    const sorted = `SORT(FILTER(HSTACK(${rows.join(';')});LEN(${lead}));1;TRUE;2;TRUE;3;TRUE;4;TRUE)`;
    return `ARRAYFORMULA(CHOOSECOLS(${sorted};1;2;5;6;7))`;
  },
};
