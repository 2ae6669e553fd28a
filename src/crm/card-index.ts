import { same } from '../base/text';
import type { At } from '../workbook/at';
import type { Column } from '../workbook/column';
import type { ViewCell, ViewSheet } from '../workbook/sheet';
import { cardSelector } from './card-selector';
import { contacts } from './contact';
import { isDay, isHeader, leadPosition, timeKey } from './formula-parts';
import { leadFacts } from './lead';
import { isOpen, plan } from './plan';

/** Where the chosen lead stands in Leads, the header being 1; 1 or less when none is chosen or it is gone. */
export const cardPosition: ViewCell = {
  row: 'first',
  column: 'position',
  formula: at => `INDEX(${leadPosition(at.place(cardSelector), at.range(leadFacts.name), at.head(leadFacts.name))};1)`,
};

/** The columns of the plan and of the log that the card shows, as they stand there; `lead` tells whose they are. */
const planParts = { lead: plan.columns.lead, when: [plan.columns.date, plan.columns.time], others: planOthers() };
const contactParts = {
  lead: contacts.columns.lead,
  when: [contacts.columns.date, contacts.columns.time],
  others: contactOthers(),
};

/** The chosen lead's open planned contacts with their row numbers, not yet in order. */
const foundPlans: ViewCell = {
  row: 'first',
  column: 'foundPlan',
  formula: at => found(at, planParts, isOpen(at.range(plan.columns.status))),
};

/** The same of its contacts. Over a long log each function more is felt: the rows are found first, and made into words then. */
const foundContacts: ViewCell = { row: 'first', column: 'foundContact', formula: at => found(at, contactParts) };

/** The columns that the chosen lead's open planned contacts spill into, in order. */
export const cardPlanColumns = ['planRow', 'planDate', 'planTime', 'planTopic', 'planChannel', 'planManager'] as const;

/** Its open planned contacts, the nearest first. */
export const cardPlan: ViewCell = {
  row: 'first',
  column: 'planRow',
  formula: at => sorted(at, foundPlans, planParts, 'TRUE'),
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
  formula: at => sorted(at, foundContacts, contactParts, 'FALSE'),
};

/** The hidden sheet of the rows that the card shows. */
export const cardIndexSheet: ViewSheet = {
  kind: 'view',
  key: 'cardIndex',
  title: same('_card'),
  hidden: true,
  columns: Object.fromEntries(
    [
      cardPosition.column,
      ...cardPlanColumns,
      ...cardContactColumns,
      ...spilledInto(foundPlans, planParts),
      ...spilledInto(foundContacts, contactParts),
    ].map(column => [column, { width: 80 }]),
  ),
  rows: { first: 1 },
  cells: [cardPosition, cardPlan, cardContacts, foundPlans, foundContacts],
};

interface Parts {
  readonly lead: Column;
  readonly when: readonly Column[];
  readonly others: readonly Column[];
}

function planOthers(): readonly Column[] {
  const { topic, channel, manager } = plan.columns;
  return [topic, channel, manager];
}

function contactOthers(): readonly Column[] {
  const { result, channel, manager, stage, summary, expect } = contacts.columns;
  return [result, channel, manager, stage, summary, expect];
}

/** The columns that the found rows spill into: the row's number, the day, the time and the others. */
function spilledInto({ column }: ViewCell, { when, others }: Parts): readonly string[] {
  return [column, ...[...when, ...others].map((_, index) => `${column}${index + 1}`)];
}

/** The rows of the chosen lead, and the header's, so that there is always one. */
function found(at: At, { lead, when, others }: Parts, kept = '1'): string {
  const own = `(TRIM(${at.range(lead)})=TRIM(${at.place(cardSelector)}))*(${at.place(cardPosition)}>1)*${kept}`;
  const block = `HSTACK(${[`ROW(${at.range(lead)})`, ...[...when, ...others].map(at.range)].join(';')})`;
  return `ARRAYFORMULA(FILTER(${block};${isHeader(at.range(lead), at.head(lead))}+${own}))`;
}

/** Row number, day, time and the other columns of the found rows by day, time and row; the header's row stays, under the number 0. */
function sorted(at: At, cell: ViewCell, { lead, others }: Parts, ascending: 'TRUE' | 'FALSE'): string {
  const [row, date, time] = [0, 1, 2].map(skip => at.spill(cell, skip + 1, skip)) as [string, string, string];
  const keys = [
    `IF(${isDay(date)};INT(${date});0)`,
    timeKey(time),
    `IF(${row}=ROW(${at.head(lead)});0;${row})`,
    timeKey(time, `TRIM(${time})`),
  ];
  const block = `HSTACK(${[...keys, ...others.map((_, index) => at.spill(cell, index + 4, index + 3))].join(';')})`;
  const order = `1;${ascending};2;${ascending};3;${ascending}`;
  const numbers = others.map((_, index) => 5 + index);
  return `ARRAYFORMULA(CHOOSECOLS(SORT(FILTER(${block};ISNUMBER(${row}));${order});${[3, 1, 4, ...numbers].join(';')}))`;
}
