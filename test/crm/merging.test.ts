import fc from 'fast-check';
import type { Value } from '../../src/api/calls';
import type { Time } from '../../src/base/day';
import type { Outcome } from '../../src/base/outcome';
import { contacts } from '../../src/crm/contact';
import { leads, type Lead } from '../../src/crm/leads';
import { sources } from '../../src/crm/lists';
import { managers } from '../../src/crm/manager';
import { chosenFacts, mergedFacts } from '../../src/crm/merging';
import { plan } from '../../src/crm/plan';
import { stages } from '../../src/crm/stage';
import { undoCall } from '../../src/features/changes/undo';
import type { Act } from '../../src/features/feature';
import { mergeCall } from '../../src/features/twins/merge';
import { dayAfter, MemoryBook } from './support/memory-book';

const words = (...some: string[]) => fc.constantFrom('', ...some);

const leadFacts = fc.record({
  stage: words('New', 'Talks'),
  manager: words('Olga', 'Boris', 'Gone'),
  source: words('Site', 'Friends'),
  person: words('Ann', 'Bob'),
  phone: words('+79215550101', '8 921 555-01-01', '+79215550102', 'ask Ann'),
  email: words('a@example.com', 'A@example.com', 'b@example.com'),
  company: words('Acme', 'ACME', 'Bolt'),
  request: words('A site', 'A logo'),
  comment: words('Likes mornings', 'Has two shops', 'Likes mornings\nHas two shops'),
  tags: words('hot', 'Hot, vip', 'vip,cold'),
  created: fc.option(fc.integer({ min: -9, max: 0 }).map(dayAfter)),
  createdTime: fc.constantFrom('' as const, '09:00' as Time, '12:30' as Time),
});

const names = ['Acme', 'acme', 'Bolt', 'Крыло', 'Acme (2)'];

/** A workbook by numbers: which lead each contact and planned contact is of, and how it names it. */
const made = fc.record({
  leads: fc.array(
    fc.record({ name: fc.constantFrom(...names), bare: fc.nat(5).map(one => one === 0), facts: leadFacts }),
    {
      minLength: 2,
      maxLength: 5,
    },
  ),
  contacts: fc.array(fc.record({ of: fc.nat(4), by: fc.nat(3), bare: fc.nat(5).map(one => one === 0) }), {
    maxLength: 12,
  }),
  plan: fc.array(fc.record({ of: fc.nat(4), by: fc.nat(3), bare: fc.nat(5).map(one => one === 0) }), { maxLength: 8 }),
  keep: fc.nat(4),
  merge: fc.nat(4),
});

function workbookOf(given: typeof made extends fc.Arbitrary<infer G> ? G : never): MemoryBook {
  const book = new MemoryBook();
  for (const stage of ['New', 'Talks']) book.add(stages, { stage });
  for (const source of ['Site', 'Friends']) book.add(sources, { source });
  for (const manager of ['Olga', 'Boris']) book.add(managers, { manager, email: `${manager}@example.com` });
  given.leads.forEach(({ name, bare, facts }, at) => book.add(leads, { ...facts, name, id: bare ? '' : `l-${at}` }));
  const joined = (kind: string, { of, by, bare }: { of: number; by: number; bare: boolean }, at: number) => {
    const lead = given.leads[of % given.leads.length];
    const id = lead?.bare ? '' : `l-${of % given.leads.length}`;
    // By name and id, by name alone, by the id under a name that was the lead's once.
    const named = { lead: by === 2 && id ? 'Once called so' : (lead?.name ?? ''), leadId: by === 1 ? '' : id };
    return { ...named, id: bare ? '' : `${kind}-${at}` };
  };
  given.contacts.forEach((one, at) =>
    book.add(contacts, { ...joined('c', one, at), date: dayAfter(-at), summary: `Talk ${at}` }),
  );
  given.plan.forEach((one, at) => book.add(plan, { ...joined('p', one, at), date: dayAfter(at), topic: `Step ${at}` }));
  return book;
}

const actOf = (id: string): Act => ({
  id,
  idOf: kind => `${kind}-${id.replace(/\W/g, '')}`,
  email: 'olga@example.com',
});

function merge(book: MemoryBook, input: object, id = 'lead.merge 1'): Outcome<Value<'lead.merge'>> {
  return mergeCall.answer(book.office, input, actOf(id)) as Outcome<Value<'lead.merge'>>;
}

const undo = (book: MemoryBook, act: string) => undoCall.answer(book.office, { act }, actOf('act.undo 1'));

/** How the two leads of a workbook are named so that they are found. */
function pairOf(book: MemoryBook, given: { keep: number; merge: number }): { keep: string; merge: string } {
  const all = book.rows(leads);
  const [kept, merged] = [all[given.keep % all.length], all[given.merge % all.length]];
  return { keep: kept?.values.id || kept?.values.name || '', merge: merged?.values.id || merged?.values.name || '' };
}

/** Rows that still hold what tells them: nothing lost, nothing doubled. */
const told = (book: MemoryBook): readonly string[] => [
  ...book.rows(contacts).map(({ values }) => values.summary),
  ...book.rows(plan).map(({ values }) => values.topic),
];

test('nothing is lost, nothing doubled, and undoing restores exactly', () => {
  fc.assert(
    fc.property(made, given => {
      const book = workbookOf(given);
      const input = pairOf(book, given);
      const [before, rows] = [book.print(leads, contacts, plan), told(book)];
      const count = book.rows(leads).length;
      const outcome = merge(book, input);
      if (!outcome.ok) {
        expect(book.print(leads, contacts, plan)).toEqual(before);
        return;
      }
      expect(told(book)).toEqual(rows);
      expect(book.rows(leads)).toHaveLength(count - 1);
      const left = [...book.rows(contacts), ...book.rows(plan)].filter(({ values }) => values.leadId === input.merge);
      expect(left).toEqual([]);
      const { id, moved } = outcome.value;
      const kept = book.rows(leads).find(({ values }) => values.id === id);
      expect(kept?.values.name).toBe(outcome.value.name);
      expect(merge(book, input)).toEqual(outcome);
      expect(told(book)).toEqual(rows);

      expect(undo(book, 'lead.merge 1')).toMatchObject({ ok: true, value: { kept: 0 } });
      // Rows that were typed by hand keep the ids that they were told apart by.
      const bare = given.contacts.some(one => one.bare) || given.plan.some(one => one.bare);
      const after = book.print(leads, contacts, plan);
      if (bare) expect(after[0]).toEqual(before[0]);
      else expect(after).toEqual(before);
      expect(told(book)).toEqual(rows);
      expect(moved.contacts + moved.plan).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 400 },
  );
});

test('a merge too large for the journal, cut off anywhere, is whole when it is sent again, and undone whole', () => {
  const start = (): MemoryBook => {
    const book = new MemoryBook();
    book.add(leads, { id: 'l-1', name: 'Acme', comment: 'One' });
    book.add(leads, { id: 'l-2', name: 'Akme', comment: 'Two', phone: '+79215550101' });
    for (let at = 0; at < 110; at++)
      book.add(contacts, { id: `c-${at}`, lead: 'Akme', leadId: 'l-2', summary: `Talk ${at}` });
    return book;
  };
  const input = { keep: 'Acme', merge: 'Akme' };
  const whole = start();
  const before = whole.print(leads, contacts);
  const answer = merge(whole, input);
  for (let after = 0; after < 340; after += 7) {
    const book = start();
    book.diesAfter = after;
    expect(() => merge(book, input)).toThrow('killed');
    book.diesAfter = null;
    expect(merge(book, input)).toMatchObject({ ok: true, value: { id: 'l-1' } });
    expect(book.print(leads, contacts)).toEqual(whole.print(leads, contacts));
    expect(merge(book, input)).toEqual(answer);
    undo(book, 'lead.merge 1');
    expect(book.print(leads, contacts)).toEqual(before);
  }
});

test('a merge that moves a row without an id goes without the journal: the row’s number would not hold until somebody else finished it', () => {
  const begun = (...ids: readonly string[]) => {
    const book = new MemoryBook();
    ['Acme', 'Bolt'].forEach((name, at) => book.add(leads, { name, id: `l-${at}` }));
    for (const id of ids) book.add(contacts, { lead: 'Bolt', leadId: 'l-1', id, date: dayAfter(0), summary: 'Talk' });
    book.diesAfter = 0;
    return () => merge(book, { keep: 'l-0', merge: 'l-1' });
  };
  // In this book only what has no journal is cut off.
  expect(begun('c-1', '')).toThrow('killed');
  expect(begun('c-1', 'c-2')).not.toThrow();
});

test('three merges in a chain can be undone one after another, the last first', () => {
  const book = new MemoryBook();
  for (const [at, name] of ['Acme', 'Akme', 'Ackme', 'Acmee'].entries()) {
    book.add(leads, { id: `l-${at}`, name, comment: `About ${name}` });
    book.add(contacts, { id: `c-${at}`, lead: name, leadId: `l-${at}`, summary: name });
  }
  const before = book.print(leads, contacts);
  merge(book, { keep: 'Akme', merge: 'Acmee' }, 'm 1');
  merge(book, { keep: 'Ackme', merge: 'Akme' }, 'm 2');
  expect(merge(book, { keep: 'Acme', merge: 'Ackme' }, 'm 3')).toMatchObject({ value: { moved: { contacts: 3 } } });
  expect(book.rows(leads).map(({ values }) => values.comment.split('\n')[0])).toEqual(['About Acme']);
  expect(merge(book, { keep: 'Acme', merge: 'Akme' }, 'm 4')).toMatchObject({
    refusal: { code: 'missing', field: 'merge' },
  });
  for (const act of ['m 3', 'm 2', 'm 1']) undoCall.answer(book.office, { act }, actOf(`undo ${act}`));
  expect(book.print(leads, contacts)).toEqual(before);
});

test('a lead is not merged with itself, and not guessed where two share a name and one has no id', () => {
  const book = new MemoryBook();
  book.add(leads, { id: 'l-1', name: 'Acme' });
  book.add(leads, { id: '', name: 'Acme' });
  expect(merge(book, { keep: 'l-1', merge: 'acme' })).toMatchObject({ refusal: { code: 'invalid', field: 'merge' } });
  expect(merge(book, { keep: 'l-1', merge: 'l-1' })).toMatchObject({ refusal: { code: 'invalid', field: 'merge' } });
  expect(merge(book, { keep: 'Nobody', merge: 'l-1' })).toMatchObject({ refusal: { code: 'missing', field: 'keep' } });
  expect(merge(book, { keep: 'l-1', merge: 'x', fields: { phone: 'both' } })).toMatchObject({
    refusal: { code: 'invalid' },
  });
});

const empty: Lead = {
  name: 'Acme',
  attempt: null,
  contacts: null,
  silent: null,
  lastContact: null,
  nextContact: null,
} as Lead;

test('facts: the kept one’s stand, its blanks are filled, the choice is obeyed, the rest is in the comment', () => {
  const lead = fc
    .record({ facts: leadFacts, name: fc.constantFrom('Acme', 'Akme') })
    .map(({ facts, name }) => ({ ...empty, ...facts, name }));
  const choice = fc.record(
    Object.fromEntries(
      [...chosenFacts, 'phone', 'email'].map(fact => [fact, fc.constantFrom('keep' as const, 'merge' as const)]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(lead, lead, choice, (keep, merge, chosen) => {
      const facts = mergedFacts(keep, merge, chosen, 'en');
      for (const fact of chosenFacts) {
        const [first, second] = chosen[fact] === 'merge' ? [merge, keep] : [keep, merge];
        expect(facts[fact]).toBe(first[fact] || second[fact]);
        const said = `${facts.comment ?? ''} ${facts[fact] ?? ''}`.toLowerCase();
        if (!['stage', 'manager'].includes(fact))
          for (const one of [keep, merge]) expect(said).toContain(one[fact].toLowerCase());
      }
      for (const one of [keep, merge]) {
        expect(facts.comment).toContain(one.comment.split('\n')[0]);
        for (const tag of one.tags.split(',')) expect(facts.tags?.toLowerCase()).toContain(tag.trim().toLowerCase());
        expect(String(facts.created ?? '') <= String(one.created ?? '9999')).toBe(true);
      }
      // Again, it changes nothing.
      expect(mergedFacts({ ...keep, ...facts } as Lead, merge, {}, 'en')).toEqual(facts);
    }),
  );
});

test('tags of both stand, also where one of them stood twice', () => {
  const lead = (tags: string): Lead => ({ ...fc.sample(leadFacts, 1)[0], ...empty, tags }) as Lead;
  const facts = mergedFacts(lead('hot, hot'), lead('Hot; vip'), {}, 'en');
  expect(facts.tags).toBe('hot, hot, vip');
});
