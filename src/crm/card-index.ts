import { same } from '../base/text';
import type { At } from '../workbook/at';
import type { Column } from '../workbook/column';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import { cardSelector } from './card-selector';
import { contacts } from './contact';
import { filled, isDay, isHeader, leadPosition, timeKey } from './formula-parts';
import { leadFacts } from './lead';
import { isOpen, plan } from './plan';

/** Where the chosen lead stands in Leads, the header being 1; 1 or less when none is chosen or it is gone. */
export const cardPosition: ViewCell = {
  row: 'first',
  column: 'position',
  formula: at => `INDEX(${leadPosition(at.place(cardSelector), at.range(leadFacts.name), at.head(leadFacts.name))};1)`,
};

/** The columns that the chosen lead's open planned contacts spill into, in order. */
export const cardPlanColumns = ['planRow', 'planDate', 'planTime', 'planTopic', 'planChannel', 'planManager'] as const;

/** Its open planned contacts, the nearest first. Only these few rows are made into words, not the whole plan. */
export const cardPlan: ViewCell = {
  row: 'first',
  column: 'planRow',
  formula: at => {
    const { lead, date, time, topic, channel, manager, status } = plan.columns;
    const kept = `${isOfLead(at, lead)}*${isOpen(at.range(status))}`;
    return sorted(at, lead, [date, time], [topic, channel, manager], kept, 'TRUE');
  },
};

/** The columns that the chosen lead's contacts spill into, in order. */
export const cardContactColumns = [
  'contactRow',
  'contactDate',
  'contactTime',
  'contactResult',
  'contactChannel',
  'contactManager',
  'contactStage',
  'contactSummary',
  'contactExpect',
] as const;

/** Its contacts, the newest first. */
export const cardContacts: ViewCell = {
  row: 'first',
  column: 'contactRow',
  formula: at => {
    const { lead, date, time, result, channel, manager, stage, summary, expect } = contacts.columns;
    const others = [result, channel, manager, stage, summary, expect];
    return sorted(at, lead, [date, time], others, isOfLead(at, lead), 'FALSE');
  },
};

/** The hidden sheet of the rows that the card shows. */
export const cardIndexSheet: ViewSheet = {
  kind: 'view',
  key: 'cardIndex',
  title: same('_card'),
  hidden: true,
  columns: Object.fromEntries(
    [cardPosition.column, ...cardPlanColumns, ...cardContactColumns].map(column => [column, { width: 80 }]),
  ),
  rows: { first: 1 },
  cells: [cardPosition, cardPlan, cardContacts],
};

type Columns = readonly Column[];

function isOfLead(at: At, lead: Column): string {
  return `(TRIM(${at.range(lead)})=TRIM(${at.place(cardSelector)}))`;
}

/**
 * Row number, day, time and the other columns of the kept rows by day, time and row; '' when nobody is chosen. The
 * header's row stays under the number 0, so there is always one.
 */
function sorted(
  at: At,
  lead: Column,
  when: Columns,
  others: Columns,
  kept: string,
  ascending: 'TRUE' | 'FALSE',
): string {
  const [date = '', time = ''] = when.map(at.range);
  const header = isHeader(at.range(lead), at.head(lead));
  const keys = [
    `IF(${isDay(date)};INT(${date});0)`,
    timeKey(time),
    `IF(${header};0;ROW(${at.range(lead)}))`,
    `IF(${filled(time)};${timeKey(time)};"")`,
  ];
  const block = `HSTACK(${[...keys, ...others.map(at.range)].join(';')})`;
  const order = `1;${ascending};2;${ascending};3;${ascending}`;
  const numbers = others.map((_, index) => 5 + index);
  const rows = `CHOOSECOLS(SORT(FILTER(${block};${header}+${kept});${order});${[3, 1, 4, ...numbers].join(';')})`;
  return `IF(${at.place(cardPosition)}>1;ARRAYFORMULA(${rows});"")`;
}
