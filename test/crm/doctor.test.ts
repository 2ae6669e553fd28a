import { contacts } from '../../src/crm/contact';
import { leads } from '../../src/crm/leads';
import { managers } from '../../src/crm/manager';
import { stageKinds, stages } from '../../src/crm/stage';
import type { Office } from '../../src/workbook/office';
import { examine } from '../../src/features/mending/doctor/look';
import { triggerFindings } from '../../src/features/mending/doctor/sheets';
import { dayAfter, MemoryBook } from './support/memory-book';
import { Mailroom } from './reminders-office';

/** What is found at 09:05 where the account has so many hourly triggers, and the last pass was at this time. */
function foundWith(triggers: number, heartbeat: string): readonly string[] {
  const office = new Mailroom({ managers: [], settings: { heartbeat } }).office('olga@example.com');
  const read = office.read();
  if (!read.ok) throw new Error(read.refusal.message.en);
  const asked = { ...office, triggers: { count: () => triggers } } as unknown as Office;
  return triggerFindings(asked, read.value).map(({ kind, sentence }) => `${kind}: ${sentence.en}`);
}

test('a pass that has not come for hours is told of, and whether this account has a trigger that should have come', () => {
  expect(foundWith(1, '2026-11-23 06:30')).toEqual([]);
  expect(foundWith(0, '2026-11-23 06:30')).toEqual([]);
  const [own, none] = [foundWith(1, '2026-11-23 05:00'), foundWith(0, '2026-11-23 05:00')];
  expect([own.length, none.length]).toEqual([1, 1]);
  expect(own).not.toEqual(none);
  expect(none[0]).toContain('Your account will run it.');
  expect(foundWith(2, '2026-11-23 06:30')[0]).toMatch(/2/);
});

/** What is found of the contacts of this lead, of whom nobody knows which it is. */
function orphansOf(lead: string, known: readonly string[], logged: readonly (readonly [on: number, by: string])[]) {
  const book = new MemoryBook();
  for (const manager of ['Ann', 'Bill']) book.add(managers, { manager });
  for (const [stage, kind] of [
    ['Gone', 'lost'],
    ['New', 'live'],
    ['Talks', 'live'],
  ] as const)
    book.add(stages, { stage, stageKind: stageKinds[kind].en });
  known.forEach((name, at) => book.add(leads, { name, id: `l-${at}` }));
  logged.forEach(([on, manager], at) => book.add(contacts, { lead, id: `c-${at}`, date: dayAfter(on), manager }));
  return examine(book.book, { freshId: () => 'x' } as Office).found.find(({ kind }) => kind === 'orphans');
}

test('a contact of an unknown lead is offered the three names spelled most like it', () => {
  const choicesFor = (known: readonly string[], lead: string): readonly (string | undefined)[] =>
    orphansOf(lead, known, [[-1, '']])?.choices?.map(({ choice }) => choice) ?? [];
  const near = ['Shore Studiozz', 'Shore Studios', 'Shore Studia', 'Shore Studix', 'Else'];
  expect(choicesFor(near, 'Shore Studio')).toEqual(['to:l-1', 'to:l-2', 'to:l-3', 'make']);
});

test('a lead that is made of its contacts is of the manager who had the last of them, as old as the first, in the first live stage', () => {
  const found = orphansOf(
    'Bolt',
    [],
    [
      [-2, 'Ann'],
      [-5, 'Bill'],
      [-1, 'Gone'],
    ],
  );
  expect(found?.fix?.('make')[0]).toMatchObject({
    add: { name: 'Bolt', stage: 'New', manager: 'Bill', created: dayAfter(-5) },
  });
});
