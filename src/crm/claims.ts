import { daysBetween, minutesOf, type Day, type Time } from '../base/day';

/** A sign that somebody is busy with a lead just now. It forbids nothing. */
export interface Claim {
  readonly lead: string;
  /** What tells the person from others; never shown. */
  readonly by: string;
  /** As others call the person. */
  readonly who: string;
  /** When it began and when it was last seen, in minutes. */
  readonly since: number;
  readonly seen: number;
}

/** A claim that was not seen for longer has ended by itself. */
export const claimMinutes = 5;

/** More claims than this at once are no help to anybody. */
const claimsMost = 100;

/** The minute of a day's time, counted so that minutes can be subtracted. */
export function minuteOf(day: Day, time: Time): number {
  return daysBetween('2000-01-01' as Day, day) * 1440 + minutesOf(time);
}

/** The claims that hold still. */
export function liveClaims(claims: readonly Claim[], now: number): readonly Claim[] {
  return claims.filter(({ seen }) => now - seen <= claimMinutes && now >= seen);
}

/** The claims when a person is busy with this lead now, or with none: everybody has one at most. */
export function claimed(
  claims: readonly Claim[],
  person: Pick<Claim, 'by' | 'who'>,
  lead: string,
  now: number,
): readonly Claim[] {
  const others = claims.filter(({ by }) => by !== person.by);
  if (lead === '') return others;
  const before = claims.find(claim => claim.by === person.by && claim.lead === lead);
  return [...others.slice(1 - claimsMost), { ...person, lead, since: before?.since ?? now, seen: now }];
}

/** The claims that a cache held, as far as they are such. */
export function readClaims(text: string): readonly Claim[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isClaim) : [];
  } catch {
    return [];
  }
}

function isClaim(one: unknown): one is Claim {
  const { lead, by, who, since, seen } = (one ?? {}) as Partial<Claim>;
  return [lead, by, who].every(text => typeof text === 'string') && [since, seen].every(Number.isInteger);
}
