/** An appointment for a calendar file. */
export interface Appointment {
  /** Lasting: a calendar that has it already takes a newer file for the same appointment. */
  readonly uid: string;
  /** Milliseconds since 1970 UTC. */
  readonly start: number;
  readonly minutes: number;
  readonly title: string;
  readonly notes: string;
  /** How long before it a calendar reminds of it. */
  readonly remindMinutes: number;
}

/**
 * A calendar file (RFC 5545). Times are UTC: a named zone would have to bring its rules along, and every calendar shows
 * UTC by its own clock. `made` is when the file is written.
 */
export function writeIcs(appointments: readonly Appointment[], made: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Perezvon//Perezvon//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...appointments.flatMap(appointment => linesOf(appointment, made)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${fold(line)}\r\n`).join('');
}

function linesOf({ uid, start, minutes, title, notes, remindMinutes }: Appointment, made: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${utc(made)}`,
    `DTSTART:${utc(start)}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${escape(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${escape(notes)}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    `TRIGGER:-PT${remindMinutes}M`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function utc(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Line breaks become the two signs `\n`, so that nobody's words begin a line of their own; other control characters go. */
function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const octetsMost = 75;

/** A line goes on after a line break and a space, and no line is longer than 75 octets; no character is torn apart. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (octets + size > octetsMost) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** As many octets as UTF-8 takes. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
