import fc from 'fast-check';
import type { Store } from '../../src/base/outside';
import { done, refused, type Outcome } from '../../src/base/outcome';
import { same } from '../../src/base/text';
import type { Book, Change } from '../../src/workbook/book';
import { transact, type Command, type Desk } from '../../src/workbook/transaction';

/** Rows of a pretended spreadsheet, and the store beside it. Every call of a service may be the last one. */
class Pretended {
  readonly rows = new Map<string, string>();
  readonly store = new Map<string, string>();
  readonly logged: string[] = [];
  locked = false;
  busy = false;
  broken = false;
  /** How often in a row people move the rows that a command has just decided to write. */
  moves = 0;
  /** How often in a row the tables stand elsewhere than where they were thought to stand. */
  elsewhere = 0;
  private callsLeft = Infinity;
  /** What the ledger tells to put right, write by write. */
  amends: (readonly Change[] | null)[] = [];
  /** What was written, write by write. */
  readonly written: (readonly [ids: readonly string[], again: boolean])[] = [];

  /** Does a command and tells its outcome; null when it was killed before its `calls`th call of a service. */
  does<T>(command: Command<T>, calls = Infinity): Outcome<T> | null {
    this.callsLeft = calls;
    try {
      return transact(this.desk(), command);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      // The lock of a dead execution is let go by Google.
      this.locked = false;
      return null;
    } finally {
      this.callsLeft = Infinity;
    }
  }

  private call(): void {
    if (--this.callsLeft < 0) throw new Killed();
  }

  private desk(): Desk {
    const store: Store = {
      all: () => (this.call(), Object.fromEntries(this.store)),
      put: values => {
        this.call();
        for (const [key, value] of Object.entries(values)) {
          if (Buffer.byteLength(value) > 9216) throw new Error(`${key} is longer than a property may be`);
          this.store.set(key, value);
        }
      },
      drop: key => (this.call(), void this.store.delete(key)),
    };
    return {
      store,
      lock: {
        take: () => {
          this.call();
          if (this.busy || this.locked) return false;
          return (this.locked = true);
        },
        release: () => void (this.locked = false),
      },
      log: message => void this.logged.push(message),
      open: () =>
        done({
          book: {} as Book,
          holds: () => --this.elsewhere < 0,
          stands: () => --this.moves < 0,
          allows: () => true,
          write: (changes, again) => {
            this.written.push([changes.map(change => ('id' in change ? change.id : 'settle')), again]);
            this.write(changes, again);
            return this.amends.shift() ?? null;
          },
          hints: () => ({}),
          unsure: () => ({}),
        }),
    };
  }

  /** Each change is a call: Google may stop between any two of them. */
  private write(changes: readonly Change[], again: boolean): void {
    for (const change of changes) {
      this.call();
      if (this.broken) throw new Error('the sheet refuses');
      if ('append' in change) {
        if (this.rows.has(change.id) && !again) throw new Error(`${change.id} is added twice`);
        this.rows.set(change.id, JSON.stringify(change.values));
      } else if ('set' in change) this.rows.set(change.id, JSON.stringify(change.values));
      else if ('remove' in change) this.rows.delete(change.id);
    }
    this.call();
  }
}

class Killed extends Error {}

const adds = (id: string, texts: readonly string[]): Command<{ rows: number }> => ({
  id,
  decide: () =>
    done({
      changes: texts.map((text, at) => ({ append: 'leads', id: `${id}-${at}`, values: { text } })),
      value: { rows: texts.length },
      keep: { [`undo.${id}`]: 'kept' },
    }),
});

const nothing: Command<null> = { id: '', decide: () => done({ changes: [], value: null }) };

test('killed before any call of a service, a command is not done or done once, and a repeat does it once', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.nat(14), (texts, calls) => {
      const sheet = new Pretended();
      sheet.does(adds('one', texts), calls);
      sheet.does(nothing);
      expect([0, texts.length]).toContain(sheet.rows.size);
      expect(sheet.store.has('undo.one')).toBe(sheet.rows.size > 0);
      expect(sheet.does(adds('one', texts))).toEqual(done({ rows: texts.length }));
      expect(sheet.rows.size).toBe(texts.length);
    }),
  );
});

test('killed again and again, it is done once all the same', () => {
  const sheet = new Pretended();
  for (let calls = 0; calls < 12; calls++) sheet.does(adds('one', ['a', 'b', 'c']), calls);
  expect(sheet.does(adds('one', ['a', 'b', 'c']))).toEqual(done({ rows: 3 }));
  expect(sheet.rows.size).toBe(3);
});

test('a repeat is answered as the first time and writes nothing', () => {
  const sheet = new Pretended();
  sheet.does(adds('one', ['a']));
  sheet.rows.clear();
  expect(sheet.does(adds('one', ['a', 'b']))).toEqual(done({ rows: 1 }));
  expect(sheet.rows.size).toBe(0);
});

test('a bulk act that was cut off finds less to do when it is sent again, and answers as it would have', () => {
  for (let calls = 0; calls < 14; calls++) {
    const sheet = new Pretended();
    const left = () => ['a', 'b', 'c'].filter(id => !sheet.rows.has(id));
    const bulk: Command<number> = {
      id: 'act',
      resume: '{"call":"act"}',
      bulk: true,
      decide: () =>
        done({
          changes: left().map(id => ({ append: 'leads', id, values: {} })),
          value: left().length,
        }),
    };
    sheet.does(bulk, calls);
    expect([calls, sheet.does(bulk)]).toEqual([calls, done(3)]);
    // The hourly pass, when it has finished an act, lets go of it.
    sheet.store.delete('begun');
    expect([calls, sheet.does(bulk)]).toEqual([calls, done(3)]);
    expect(sheet.rows.size).toBe(3);
  }
});

test('a repeat that the store has forgotten is answered from the rows that it made', () => {
  const sheet = new Pretended();
  const command = { ...adds('one', ['a']), made: () => (sheet.rows.has('one-0') ? { rows: 1 } : null) };
  sheet.does(command);
  sheet.store.clear();
  expect(sheet.does(command)).toEqual(done({ rows: 1 }));
});

test('a text as long as a cell holds goes through the journal in any script, emoji included', () => {
  for (const letter of ['a', 'ё', '语', '😀']) {
    const sheet = new Pretended();
    const long = letter.repeat(letter.length > 1 ? 25_000 : 50_000);
    // Killed in the middle of writing, so that the rows are written from the journal.
    sheet.does(adds('one', ['first', long]), 6);
    sheet.does(nothing);
    expect(sheet.rows.get('one-1')).toBe(JSON.stringify({ text: long }));
  }
});

test('what people have moved meanwhile is decided anew; when they never stop, nothing is written', () => {
  const sheet = new Pretended();
  let decisions = 0;
  const command = adds('one', ['a']);
  const counted = { ...command, decide: (book: Book) => (decisions++, command.decide(book)) };
  sheet.moves = 2;
  expect(sheet.does(counted)).toEqual(done({ rows: 1 }));
  expect([decisions, sheet.rows.size]).toEqual([3, 1]);
  sheet.moves = Infinity;
  expect(sheet.does({ ...counted, id: 'two' })).toMatchObject({ ok: false, refusal: { code: 'broken' } });
  expect([sheet.rows.size, sheet.locked]).toEqual([1, false]);
});

test('what fell upon rows of others is put right first, then the whole is written anew, and the journal knows of it', () => {
  const place = new Pretended();
  const theirs = { append: 'facts', id: 'theirs', values: { text: 'back' } } as const;
  place.amends = [[theirs], []];
  expect(place.does(adds('A', ['one']))).toEqual({ ok: true, value: { rows: 1 } });
  expect(place.written).toEqual([
    [['A-0'], false],
    [['theirs', 'settle', 'A-0'], true],
    [['settle', 'A-0'], true],
  ]);
  expect([...place.rows.keys()].sort()).toEqual(['A-0', 'theirs']);
});

test('killed while it puts right what people overtook, a command and what it owes them are done all the same', () => {
  for (let calls = 1; ; calls++) {
    const place = new Pretended();
    place.amends = [[{ append: 'facts', id: 'theirs', values: { text: 'back' } }]];
    const outcome = place.does(adds('A', ['one']), calls);
    if (outcome) break;
    const isOwed = place.written.length > 1;
    place.amends = [];
    place.does(adds('B', ['other']));
    place.does(adds('A', ['one']));
    expect(place.rows.has('A-0')).toBe(true);
    if (isOwed) expect(place.rows.has('theirs')).toBe(true);
  }
});

test('what was decided, refused or failed on tables that stand elsewhere by now is decided anew', () => {
  const failing = [
    (): never => {
      throw new Error('no such column');
    },
    () => refused('missing', same('no such lead')),
    () => done({ changes: [], value: { rows: 0 } }),
  ];
  for (const first of failing) {
    const sheet = new Pretended();
    const command = adds('one', ['a']);
    sheet.elsewhere = 1;
    let decisions = 0;
    const outcome = sheet.does({ ...command, decide: book => (decisions++ ? command.decide(book) : first()) });
    expect([outcome, decisions]).toEqual([done({ rows: 1 }), 2]);
  }
});

test('more than the store has room for is refused, and nothing is written', () => {
  const sheet = new Pretended();
  const outcome = sheet.does(adds('one', ['ё'.repeat(300_000)]));
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  expect(sheet.rows.size).toBe(0);
});

test('a refusal writes nothing', () => {
  const sheet = new Pretended();
  const outcome = sheet.does({ id: 'one', decide: () => refused('invalid', same('no')) });
  expect(outcome).toEqual(refused('invalid', same('no')));
  expect([sheet.rows.size, sheet.store.size]).toEqual([0, 0]);
});

test('an error of our own while deciding leaves nothing behind and lets the lock go', () => {
  const sheet = new Pretended();
  const wrong = (): never => {
    throw new Error('ours');
  };
  expect(() => sheet.does({ id: 'one', decide: wrong })).toThrow('ours');
  expect([sheet.rows.size, sheet.store.size, sheet.locked]).toEqual([0, 0, false]);
});

test('while somebody else writes, it is refused with a sentence', () => {
  const sheet = new Pretended();
  sheet.busy = true;
  expect(sheet.does(adds('one', ['a']))).toMatchObject({
    ok: false,
    refusal: { message: { en: expect.stringContaining('busy') } },
  });
});

test('a command that the sheet keeps refusing does not block the others for ever', () => {
  const sheet = new Pretended();
  sheet.broken = true;
  for (let times = 0; times < 4; times++) expect(() => sheet.does(adds('bad', ['a']))).toThrow('the sheet refuses');
  sheet.broken = false;
  expect(sheet.does(adds('good', ['b']))).toEqual(done({ rows: 1 }));
  expect(sheet.logged).toEqual(['A command could not be finished and was set aside']);
});
