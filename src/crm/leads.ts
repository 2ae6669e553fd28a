import { table, type Draft, type Row } from '../workbook/sheet';
import { leadFacts } from './lead';
import { leadSummary } from './lead-summary';

const { id, ...visibleFacts } = leadFacts;

/** The leads: facts first, then what the formulas say about each. */
export const leads = table({
  key: 'leads',
  name: 'name',
  id: 'id',
  columns: { ...visibleFacts, ...leadSummary, id },
});

export type Lead = Row<typeof leads>;
export type LeadDraft = Draft<typeof leads>;
