import { dayOf, type Day } from '../../base/day';
import { hash } from '../../base/hash';

/** What the store knows about a letter of a day. */
export type Mark =
  | { readonly state: 'none' }
  | { readonly state: 'sent' }
  /** Begun by an account, which could then still write to `left` recipients. */
  | { readonly state: 'sending'; readonly by: string; readonly left: number }
  | { readonly state: 'failed'; readonly tries: number };

/** Where the mark of a recipient stands: one small value each, so that any number of people fits. */
export function markKey(marks: string, address: string): string {
  return `${marks}${hash(address)}`;
}

/** Reads a mark as it concerns the day: one of another day counts as none. */
export function readMark(text: string | undefined, day: Day): Mark {
  const [marked, state, first = '', second = ''] = (text ?? '').split(' ');
  if (marked !== day) return { state: 'none' };
  if (state === 'sending') return { state, by: first, left: Number(second) };
  if (state === 'failed') return { state, tries: Number(first) };
  return { state: state === 'sent' ? 'sent' : 'none' };
}

/** The mark as the store keeps it. */
export function writeMark(day: Day, mark: Mark): string {
  if (mark.state === 'sending') return `${day} sending ${mark.by} ${mark.left}`;
  return mark.state === 'failed' ? `${day} failed ${mark.tries}` : `${day} ${mark.state}`;
}

/** The marks of earlier days, of people who have left Lists among others. */
export function oldMarks(all: Readonly<Record<string, string>>, marks: string, today: Day): readonly string[] {
  return Object.keys(all).filter(key => key.startsWith(marks) && (dayOf(all[key]?.slice(0, 10) ?? '') ?? '') < today);
}
