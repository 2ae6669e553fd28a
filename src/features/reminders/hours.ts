import type { Day, Time } from '../../base/day';

/**
 * The hours of the settings that have come today and were not served, also when their own pass was missed. `served` is
 * what the store keeps of a day: the hours at which everybody who was to get a mail has got it.
 */
export function hoursDue(hours: readonly Time[], now: Time, today: Day, served: string | undefined): readonly Time[] {
  const [day, ...before] = (served ?? '').split(' ');
  return hours.filter(hour => hour <= now && !(day === today && before.includes(hour)));
}

/** What to keep when the hours are served too. */
export function withServed(hours: readonly Time[], today: Day, served: string | undefined): string {
  const [day, ...before] = (served ?? '').split(' ');
  return [today, ...new Set([...(day === today ? before : []), ...hours])].join(' ');
}
