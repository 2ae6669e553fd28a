import { done, type Outcome } from '../../base/outcome';
import type { Language } from '../../base/text';
import type { Office } from '../../workbook/office';

/** Adds the example rows of a starter that are not there yet. */
export function addExamples(_office: Office, _starter: 'studio' | 'callCentre', _language: Language): Outcome<null> {
  return done(null);
}
