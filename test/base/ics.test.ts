import fc from 'fast-check';
import { writeIcs, type Appointment } from '../../src/base/ics';

const call: Appointment = {
  uid: 'p-1@perezvon',
  start: Date.UTC(2026, 10, 24, 16, 0),
  minutes: 30,
  title: 'Acme: estimate',
  notes: '+7 999 000-11-22\nhttps://docs.google.com/x',
  remindMinutes: 10,
};
const made = Date.UTC(2026, 10, 24, 9, 5);

test('a calendar file says each appointment in UTC, with a reminder', () => {
  expect(writeIcs([call], made).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Perezvon//Perezvon//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:p-1@perezvon',
    'DTSTAMP:20261124T090500Z',
    'DTSTART:20261124T160000Z',
    'DURATION:PT30M',
    'SUMMARY:Acme: estimate',
    'DESCRIPTION:+7 999 000-11-22\\nhttps://docs.google.com/x',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Acme: estimate',
    'TRIGGER:-PT10M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('what means something to calendars is escaped', () => {
  const [title] = unfolded({ title: 'a\\b; c, d' });
  expect(title).toBe('SUMMARY:a\\\\b\\; c\\, d');
});

test.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\r\r\n'])(
  'a topic cannot begin a line of its own (%j)',
  lineBreak => {
    const text = writeIcs(
      [{ ...call, title: `Acme${lineBreak}END:VEVENT${lineBreak}BEGIN:VEVENT`, uid: `p${lineBreak}UID:x` }],
      made,
    );
    const lines = text.split(/\r\n|[\r\n\u2028\u0085]/);
    expect(lines.filter(line => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines.filter(line => line.startsWith('UID:'))).toHaveLength(1);
  },
);

test('long Russian words are folded by octets, and no letter is torn', () => {
  const title = `Обсудить смету на ремонт ${'ы'.repeat(200)} 👩‍👩‍👧 конец`;
  const text = writeIcs([{ ...call, title }], made);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(unfolded({ title })[0]).toBe(`SUMMARY:${title}`);
  expect(text).not.toContain('\ufffd');
});

test('whatever the words, lines are short, end as they must, and unfold to the words', () => {
  const words = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(words, words, (title, notes) => {
      const text = writeIcs([{ ...call, title, notes }], made);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      const bytes = Buffer.from(text, 'utf8').toString('utf8');
      for (const line of bytes.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const kept = title
        .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      const [summary = ''] = unfolded({ title });
      const read = summary
        .slice('SUMMARY:'.length)
        .replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      expect(read).toBe(kept);
    }),
  );
});

/** The summary, its line put together again. */
function unfolded(changes: Partial<Appointment>): string[] {
  const lines = writeIcs([{ ...call, ...changes }], made)
    .replace(/\r\n /g, '')
    .split('\r\n');
  return lines.filter(line => line.startsWith('SUMMARY:'));
}
