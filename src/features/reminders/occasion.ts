import type { Day } from '../../base/day';
import type { Language } from '../../base/text';

/** What a letter says besides what it is about. */
export interface Occasion {
  readonly today: Day;
  readonly language: Language;
  readonly spreadsheet: { readonly name: string; readonly url: string };
}
