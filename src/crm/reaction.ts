import { daysBetween, minutesOf, type When } from '../base/day';
import type { Lead } from './leads';
import { silenceNormOf, stageKindOf, type Stage } from './stage';

/** What a new lead is measured against. */
export interface ReactionNorms {
  readonly stages: readonly (Pick<Stage, 'stage' | 'stageKind'> & Partial<Pick<Stage, 'stageSilence'>>)[];
  readonly silenceDays: number;
  readonly reactionHours: number;
}

type Created = Pick<Lead, 'created' | 'createdTime'>;
type NewLead = Created & Pick<Lead, 'stage' | 'contacts'>;

/** A lead that nobody has contacted yet. */
export interface WaitingLead<T> {
  readonly lead: T;
  readonly minutes: number;
}

/**
 * Minutes on the clock from a lead's creation to a moment, never negative; null when nobody knows the day. Without a time
 * they count from the day's end: so long it has been for certain, and nobody is blamed for what may not be so.
 */
export function minutesSince({ created, createdTime }: Created, { day, time }: When): number | null {
  if (created === null) return null;
  const begun = createdTime === '' ? minutesPerDay : minutesOf(createdTime);
  return Math.max(0, daysBetween(created, day) * minutesPerDay + minutesOf(time) - begun);
}

/** The reference of the formulas of waiting: how long a live lead has been waiting for its first contact; null when it is not. */
export function minutesWaiting(lead: NewLead, now: When, { stages }: Pick<ReactionNorms, 'stages'>): number | null {
  const isNew = (lead.contacts ?? 0) === 0 && stageKindOf(lead.stage, stages) === 'live';
  return isNew ? minutesSince(lead, now) : null;
}

/** Whether an answer after so many minutes comes too late. */
export function isLateAnswer(minutes: number, { reactionHours }: Pick<ReactionNorms, 'reactionHours'>): boolean {
  return minutes > reactionHours * 60;
}

/**
 * The new leads that wait for their first contact, the longest first. One that is silent beyond the norm is new no more
 * and stands among the silent: else a list of old leads, just imported, would bury those that can still be answered.
 */
export function leadsWaiting<T extends NewLead & Pick<Lead, 'name' | 'silent'>>(
  leads: readonly T[],
  now: When,
  norms: ReactionNorms,
): WaitingLead<T>[] {
  const waiting: WaitingLead<T>[] = [];
  for (const lead of leads) {
    const minutes = minutesWaiting(lead, now, norms);
    if (minutes !== null && (lead.silent ?? 0) <= silenceNormOf(lead.stage, norms)) waiting.push({ lead, minutes });
  }
  return waiting.sort((one, other) => other.minutes - one.minutes);
}

const minutesPerDay = 1440;
