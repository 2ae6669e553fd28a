import type { ViewCell } from '../workbook/sheet';
import { filled, isDay, isHeader, leadRow, timeKey } from './formula-parts';
import { leadFacts } from './lead';
import { isOpen, plan } from './plan';

/** The columns that the open planned contacts of leads spill into, in order. */
export const nextPlansColumns = ['nextLead', 'nextDate', 'nextTime', 'nextRow', 'nextTopic'] as const;

/**
 * Planned contacts that are still open, sorted by the lead's row in Leads and the latest first: a lead's nearest one is
 * then the last of its rows, found by binary search. The header's own row passes with zeros, so it is never empty.
 */
export const nextPlans: ViewCell = {
  row: 'first',
  column: 'nextLead',
  formula: at => {
    const { columns } = plan;
    const [lead, head, date] = [at.range(columns.lead), at.head(columns.lead), at.range(columns.date)];
    const rows = [
      `IF(${isHeader(lead, head)};0;${leadRow(lead, at.range(leadFacts.name), at.head(leadFacts.name))})`,
      `IF(${isDay(date)};INT(${date});0)`,
      timeKey(at.range(columns.time)),
      `ROW(${lead})`,
      at.range(columns.topic),
    ];
    const kept = `${isHeader(lead, head)}+${filled(lead)}*${isDay(date)}*${isOpen(at.range(columns.status))}>0`;
    return `ARRAYFORMULA(SORT(FILTER(HSTACK(${rows.join(';')});${kept});1;TRUE;2;FALSE;3;FALSE;4;FALSE))`;
  },
};
