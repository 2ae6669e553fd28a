import type { Day } from '../../src/base/day';
import { tellMissed } from '../../src/features/calendar/notice';
import { notesOf } from '../../src/features/calendar/words';
import { digestsOf } from '../../src/features/reminders/digest';
import { eveningLetterOf } from '../../src/features/reminders/evening-letter';
import { eveningDigestsOf } from '../../src/features/reminders/forgotten';
import { letterOf } from '../../src/features/reminders/letter';
import { noticeOf } from '../../src/features/reminders/notice';
import { mondayEvening } from './evening-looks';
import { mondayMorning } from './reminders-looks';
import { Mailroom } from './reminders-office';

/** What a cell may hold so that a letter would read otherwise: a line of its own, words that run backwards, very many of them. */
const forged = `\n== Forged ==\u2028\u202e${'x'.repeat(3_000)}`;

const typed = 'name lead manager stage phone topic lastResult health channel result summary'.split(' ');

/** The facts with that after every word that people type, everywhere the same, so that names still meet. */
function spoilt<T>(facts: T): T {
  const spoil = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return typed.includes(key) && value !== '' ? value + forged : value;
    if (Array.isArray(value)) return value.map(one => spoil(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
  };
  return spoil(facts, '') as T;
}

/** A sign of it where it does not belong. */
const spoils = /[\u2028\u202e]|^\s*== Forged|x{2500}/m;

const spreadsheet = { name: `Sales${forged}`, url: 'https://docs.google.com/spreadsheets/d/example/edit' };

test.each(['ru', 'en'] as const)(
  'whatever word of any cell a letter repeats, it repeats on one line, and not too much of it (%s)',
  language => {
    const [morning, evening] = [spoilt(mondayMorning(language)), spoilt(mondayEvening(language))];
    const { today, norms } = evening;
    const letters = [
      ...digestsOf(morning).map(digest => letterOf(digest, { today, language, spreadsheet })),
      ...eveningDigestsOf(evening).map(digest => eveningLetterOf(digest, { today, language, spreadsheet, norms })),
    ];
    expect(letters).toHaveLength(4);
    for (const { subject, text, html } of letters) {
      expect(text).toMatch(/Forged/);
      expect(`${subject}\n${text}\n${html}`).not.toMatch(spoils);
    }
  },
);

test('so do the letters about mails that did not go out and calendars that stay closed', () => {
  const today = '2026-11-23' as Day;
  const address = `ivan@example.com${forged}`;
  const unsent = { day: today, people: [{ address, why: 'address' as const }] };
  const sent = [noticeOf('olga@example.com', 'calls', unsent, { today, language: 'en', spreadsheet })];
  const office = new Mailroom({ managers: [] }).office('olga@example.com');
  office.mailbox.send = letter => void sent.push(letter);
  const people = [{ address, name: `Ivan${forged}`, role: '' }] as unknown as Parameters<typeof tellMissed>[2];
  tellMissed(office, { opened: new Set(), missed: new Map([[address, 'closed']]) }, people, 'en');
  expect(sent).toHaveLength(2);
  for (const { text, html } of sent) expect(`${text}\n${html}`).not.toMatch(spoils);
});

test('and the description of a contact in a calendar', () => {
  const [lead, phone, topic] = [`Acme${forged}`, `+7 999${forged}`, `Offer${forged}`];
  const notes = notesOf({ lead, phone, topic }, 'en');
  expect([notes.split('\n').length, spoils.test(notes)]).toEqual([3, false]);
});
