/** What a colleague would write down after reading the line; a field that colleagues could argue about is left out. */
export interface Understood {
  /** The words that name the lead, as typed and inflected as typed; quotes around the whole name are not part of it. */
  readonly lead?: string;
  readonly channel?: 'call' | 'email' | 'meeting' | 'messenger';
  readonly result?: 'talked' | 'noAnswer' | 'refusal' | 'agreed' | 'wrongNumber';
  /** A day (YYYY-MM-DD) with a time (HH:MM) only where the line names one, or 'none' where it says there is no next step. */
  readonly next?: { readonly date: string; readonly time?: string } | 'none';
}

/**
 * One line typed right after a call, read on Monday 2026-11-23 in the working day (after 9:00, before 17:00):
 * either what it means, or the part that a colleague could not tell from it.
 */
export type Phrasing =
  | { readonly text: string; readonly expect: Understood }
  | { readonly text: string; readonly refuse: 'lead' | 'result' | 'date' };
