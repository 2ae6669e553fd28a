import type { Day } from '../../base/day';
import { hash } from '../../base/hash';
import type { Letter } from '../../base/outside';
import type { Office } from '../../workbook/office';
import { readMark, writeMark, type Mark } from './mark';

/** A letter that is to go out once on its day. It is written only when it does. */
export interface Errand {
  /** Where the store marks it. */
  readonly key: string;
  readonly day: Day;
  readonly write: () => Letter;
}

/**
 * What became of a letter: `sent` now or before; `waiting` for the account that began it, or for whoever is writing to the
 * spreadsheet; no `quota` left for it; `failed`, to be tried again; `refused`, given up for the day.
 */
export type Delivery = 'sent' | 'waiting' | 'quota' | 'failed' | 'refused';

/** A letter that an account could not send so often is not tried again on its day. */
export const triesMost = 2;

/**
 * Sends a letter once, whichever accounts try and wherever they are cut off. The lock is held for one letter at a time,
 * so that people who save something wait no longer than that.
 */
export function deliver(office: Office, errand: Errand): Delivery {
  return office.alone(patienceMs, () => deliverAlone(office, errand)) ?? 'waiting';
}

const patienceMs = 20_000;

function deliverAlone(office: Office, { key, day, write }: Errand): Delivery {
  const put = (mark: Mark): void => office.store.put({ [key]: writeMark(day, mark) });
  const mark = readMark(office.store.all()[key], day);
  if (mark.state === 'sent') return 'sent';
  if (mark.state === 'failed' && mark.tries >= triesMost) return 'refused';
  const by = accountOf(office);
  // Only the account that began it can tell by its quota whether it went out; to others it may have.
  if (mark.state === 'sending' && (mark.by !== by || by === '')) return 'waiting';
  const left = office.mailbox.left();
  if (mark.state === 'sending' && mark.left !== left) {
    put({ state: 'sent' });
    return 'sent';
  }
  if (left < 1) return 'quota';
  const letter = write();
  put({ state: 'sending', by, left });
  if (wentOut(office, letter, left)) {
    put({ state: 'sent' });
    return 'sent';
  }
  const tries = (mark.state === 'failed' ? mark.tries : 0) + 1;
  put({ state: 'failed', tries });
  return tries < triesMost ? 'failed' : 'refused';
}

/** The account that runs, not spelled out in the store; '' where Google hides it. */
function accountOf(office: Office): string {
  const { email } = office.identity;
  return email === '' ? '' : hash(email.toLowerCase());
}

/** What throws may have gone out all the same: the quota tells. */
function wentOut(office: Office, letter: Letter, left: number): boolean {
  try {
    office.mailbox.send(letter);
    return true;
  } catch (error) {
    office.log('A mail could not be sent', error);
    return office.mailbox.left() < left;
  }
}
