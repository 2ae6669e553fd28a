import type { ViewCell } from '../workbook/sheet';
import { filled, isDay, isHeader, names, timeKey } from './formula-parts';
import { leadFacts } from './lead';
import { leadSummary } from './lead-summary';
import { isOpen, plan } from './plan';

/** The columns that the agenda spills into, in order: how rows are sorted and found, then what Calls today shows. */
export const agendaColumns = [
  'agendaTime',
  'agendaRow',
  'agendaDate',
  'agendaShownTime',
  'agendaLead',
  'agendaPhone',
  'agendaTopic',
  'agendaManager',
  'agendaResult',
] as const;

/**
 * All planned contacts that are still open, by date, time and row, whether Leads knows the lead or not. One without a
 * manager falls to its lead's manager. The header's own row passes with a zero date, so it is never empty.
 */
export const agenda: ViewCell = {
  row: 'first',
  column: 'agendaTime',
  formula: at => {
    const { columns } = plan;
    const [lead, head, date] = [at.range(columns.lead), at.head(columns.lead), at.range(columns.date)];
    const known = names(at.range(leadFacts.name), at.head(leadFacts.name));
    const ofLead = (range: string): string => `XLOOKUP(TRIM(${lead});${known};${range};"")`;
    const manager = at.range(columns.manager);
    const rows = [
      timeKey(at.range(columns.time)),
      `ROW(${lead})`,
      `IF(${isHeader(lead, head)};0;IF(${isDay(date)};INT(${date});0))`,
      at.range(columns.time),
      `TRIM(${lead})`,
      ofLead(at.range(leadFacts.phone)),
      at.range(columns.topic),
      `IF(${filled(manager)};TRIM(${manager});TRIM(${ofLead(at.range(leadFacts.manager))}))`,
      ofLead(at.range(leadSummary.lastResult)),
    ];
    const kept = `${isHeader(lead, head)}+${filled(lead)}*${isDay(date)}*${isOpen(at.range(columns.status))}>0`;
    return `ARRAYFORMULA(SORT(FILTER(HSTACK(${rows.join(';')});${kept});3;TRUE;1;TRUE;2;TRUE))`;
  },
};
