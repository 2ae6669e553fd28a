import type { ViewCell } from '../workbook/sheet';
import { filled, isDay, isHeader, leadPosition, timeKey } from './formula-parts';
import { leadFacts } from './lead';
import { isOpen, plan } from './plan';

/** The columns that the open planned contacts of leads spill into, in order. */
export const nextPlansColumns = ['nextLead', 'nextDate', 'nextTopic'] as const;

/**
 * Planned contacts that are still open, sorted by the lead's position in Leads and the latest first: a lead's nearest one
 * is then the last of its rows, found by binary search. The header's row stays with the key 0, so it is never empty.
 */
export const nextPlans: ViewCell = {
  row: 'first',
  column: 'nextLead',
  formula: at => {
    const { columns } = plan;
    const [lead, head, date] = [at.range(columns.lead), at.head(columns.lead), at.range(columns.date)];
    const rows = [
      `IF(${isDay(date)};${leadPosition(lead, at.range(leadFacts.name), at.head(leadFacts.name))};0)`,
      `IF(ISNUMBER(${date});INT(${date});0)`,
      timeKey(at.range(columns.time)),
      `ROW(${lead})`,
      at.range(columns.topic),
    ];
    const kept = `${isHeader(lead, head)}+${filled(lead)}*${isOpen(at.range(columns.status))}`;
    const sorted = `SORT(FILTER(HSTACK(${rows.join(';')});${kept});1;TRUE;2;FALSE;3;FALSE;4;FALSE)`;
    return `ARRAYFORMULA(CHOOSECOLS(${sorted};1;2;5))`;
  },
};
