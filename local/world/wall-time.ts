const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What clocks on the walls of a time zone show at an instant, as `YYYY-MM-DDTHH:MM`. */
export function wallTime(instant: number, timeZone: string): string {
  const parts = Object.fromEntries(
    clock(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/**
 * The instant at which clocks of a time zone show `YYYY-MM-DDTHH:MM`; a day alone is its midnight. A time that clocks
 * skip in spring is taken an hour later, one that they show twice in autumn at its first showing. Not a time at all: NaN.
 */
export function instantOf(wall: string, timeZone: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(wall);
  const text = `${match?.[1]}T${match?.[2] ?? '00:00'}`;
  const asUtc = Date.parse(`${text}:00Z`);
  if (!match || Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== text) return NaN;
  // The zone's distance from UTC a day before and a day after: one of them holds at this time.
  const guesses = [asUtc - DAY_MS, asUtc + DAY_MS].map(near => asUtc - offset(near, timeZone));
  return guesses.find(guess => wallTime(guess, timeZone) === text) ?? Math.max(...guesses);
}

/** How far ahead of UTC the zone's clocks are at an instant, in milliseconds. */
function offset(instant: number, timeZone: string): number {
  return Date.parse(`${wallTime(instant, timeZone)}:00Z`) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow, and the zones are few. */
function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}
