import type { Day, Time } from '../../base/day';

/** Where the store keeps the hours of a day that were served: everybody who was to get a mail then has got it. */
export const hoursKey = 'mail.hours';

/** The hours of the settings that have come today and were not served, also when their own pass was missed. */
export function hoursDue(hours: readonly Time[], now: Time, today: Day, served: string | undefined): readonly Time[] {
  const [day, ...before] = (served ?? '').split(' ');
  return hours.filter(hour => hour <= now && !(day === today && before.includes(hour)));
}

/** What to keep when the hours are served too. */
export function withServed(hours: readonly Time[], today: Day, served: string | undefined): string {
  const [day, ...before] = (served ?? '').split(' ');
  return [today, ...new Set([...(day === today ? before : []), ...hours])].join(' ');
}
