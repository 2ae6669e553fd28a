import type { ViewCell } from '../workbook/sheet';
import { filled, isDay, isHeader, leadPosition, names, timeKey } from './formula-parts';
import { leadFacts } from './lead';
import { isOpen, plan } from './plan';

/** The columns that the agenda spills into, in order: from the date on, as Calls today shows them. */
export const agendaColumns = [
  'agendaPosition',
  'agendaRow',
  'agendaDate',
  'agendaTime',
  'agendaLead',
  'agendaPhone',
  'agendaTopic',
  'agendaManager',
] as const;

/**
 * All planned contacts that are still open, by date, time and row, whether Leads knows the lead or not. One without a
 * manager falls to its lead's manager. The header's row stays with a zero date, so it is never empty.
 */
export const agenda: ViewCell = {
  row: 'first',
  column: 'agendaPosition',
  formula: at => {
    const { columns } = plan;
    const [lead, head, date] = [at.range(columns.lead), at.head(columns.lead), at.range(columns.date)];
    const [leads, leadsHead] = [at.range(leadFacts.name), at.head(leadFacts.name)];
    const ofLead = (range: string): string => `XLOOKUP(TRIM(${lead});${names(leads, leadsHead)};${range};"")`;
    const manager = at.range(columns.manager);
    const rows = [
      leadPosition(lead, leads, leadsHead),
      `ROW(${lead})`,
      `IF(ISNUMBER(${date});INT(${date});0)`,
      at.range(columns.time),
      `TRIM(${lead})`,
      ofLead(at.range(leadFacts.phone)),
      at.range(columns.topic),
      `IF(${filled(manager)};TRIM(${manager});TRIM(${ofLead(at.range(leadFacts.manager))}))`,
      timeKey(at.range(columns.time)),
    ];
    const kept = `${isHeader(lead, head)}+${filled(lead)}*${isDay(date)}*${isOpen(at.range(columns.status))}`;
    const sorted = `SORT(FILTER(HSTACK(${rows.join(';')});${kept});3;TRUE;9;TRUE;2;TRUE)`;
    return `ARRAYFORMULA(CHOOSECOLS(${sorted};${agendaColumns.map((_, index) => index + 1).join(';')}))`;
  },
};
