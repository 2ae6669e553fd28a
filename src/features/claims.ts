import type { ClaimNote } from '../api/calls';
import { hash } from '../base/hash';
import { claimed, claimMinutes, liveClaims, minuteOf, readClaims, type Claim } from '../crm/claims';
import type { Office } from '../workbook/office';
import type { Act } from './feature';

const claimsKey = 'claims';
const nameSeconds = 21_600;

/** Who is busy with which lead just now, the asking user left out. Of no more worth than hearsay, and free of any cell. */
export function claimsSeen(office: Office, act: Act): readonly ClaimNote[] {
  return attempt(office, () => {
    const kept = readAll(office, personOf(act));
    return notesOf(kept.claims, kept);
  });
}

/** The same, when the asking user is busy with this lead, or '' with none. */
export function claimsWith(office: Office, act: Act, lead: string): readonly ClaimNote[] {
  return attempt(office, () => {
    const by = personOf(act);
    const kept = readAll(office, by);
    if (by === '') return notesOf(kept.claims, kept);
    const mine = kept.claims.find(claim => claim.by === by);
    // A sign a minute is enough: writing is the dear part.
    const isSaid = lead === '' ? !mine : mine?.lead === lead && mine.seen === kept.now;
    const who = kept.name || act.email.replace(/@.*/, '');
    const claims = isSaid ? kept.claims : claimed(kept.claims, { by, who }, lead, kept.now);
    if (!isSaid) office.cache.put({ [claimsKey]: JSON.stringify(claims) }, (claimMinutes + 1) * 60);
    return notesOf(claims, kept);
  });
}

/** Keeps the name that others know the user by, so that no list is read for a claim. */
export function introduce(office: Office, act: Act, name: string): void {
  attempt(office, () => {
    const by = personOf(act);
    if (by !== '' && name !== '') office.cache.put({ [nameKeyOf(by)]: name }, nameSeconds);
    return [];
  });
}

interface Kept {
  readonly claims: readonly Claim[];
  readonly name: string;
  readonly now: number;
  readonly by: string;
}

function readAll(office: Office, by: string): Kept {
  const now = minuteOf(office.clock.today, office.clock.now);
  const found = office.cache.get([claimsKey, nameKeyOf(by)]);
  return { by, now, name: found[nameKeyOf(by)] ?? '', claims: liveClaims(readClaims(found[claimsKey] ?? '[]'), now) };
}

function notesOf(claims: readonly Claim[], { by, now }: Kept): readonly ClaimNote[] {
  const others = claims.filter(claim => claim.by !== by);
  return others.map(({ lead, who, since }) => ({ lead, who, minutes: now - since }));
}

/** '' where Google hides who asks. The address itself is not kept. */
function personOf(act: Act): string {
  return act.email && hash(act.email.toLowerCase());
}

function nameKeyOf(by: string): string {
  return `name.${by}`;
}

/** A cache that fails keeps nobody from their work. */
function attempt(office: Office, work: () => readonly ClaimNote[]): readonly ClaimNote[] {
  try {
    return work();
  } catch (error) {
    office.log('The cache failed', error);
    return [];
  }
}
