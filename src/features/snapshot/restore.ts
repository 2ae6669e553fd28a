import * as v from 'valibot';
import { groupBy } from '../../base/groups';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { changes as log } from '../../crm/changes';
import { leads } from '../../crm/leads';
import { keyOf, type Recording } from '../../crm/recording';
import { keptTables, type Facts } from '../../crm/snapshot';
import { nameKey } from '../../crm/word';
import type { Book, Change, Entry } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';
import type { Decision } from '../../workbook/transaction';
import type { Act, Endpoint } from '../feature';
import * as take from '../input';
import { listsOf } from '../lists';
import { recordBack } from '../offered';
import { keptFacts, nameIn } from './compare';

const most = 2_000;

const schema = take.fields({
  since: take.filledName,
  rows: v.pipe(
    v.array(take.fields({ table: take.filledName, id: take.filledName }), 'object'),
    v.maxLength(most, 'object'),
  ),
  cells: v.pipe(
    v.array(take.fields({ table: take.filledName, id: take.filledName, column: take.filledName }), 'object'),
    v.maxLength(most, 'object'),
  ),
});

type Input = v.InferOutput<typeof schema>;
type Kept = { readonly name: string; readonly why: string };
type Answer = { restored: number; kept: readonly Kept[]; act: string };

/** `snapshot.restore`: puts back rows that vanished and cells that changed; sent again, it does what is left. */
export const restoreCall: Endpoint = {
  call: 'snapshot.restore',
  answer: (office, input, act) => {
    const checked = take.checkInput(schema, input);
    if (!checked.ok) return checked;
    const day = office.archive.days().find(({ date }) => date === checked.value.since);
    if (!day) return refused('missing', noSnapshot(checked.value.since), 'since');
    const { facts } = keptFacts(office, day);
    return office.transact({
      id: act.id,
      resume: act.resume,
      bulk: true,
      decide: book => decide(book, checked.value, facts, act),
    });
  },
};

function decide(book: Book, input: Input, facts: Facts, act: Act): Outcome<Decision<Answer>> {
  const record = recordBack(book, act, listsOf(book).managerOf(act.email), restoring(input.since));
  const work = new Restoring(book, facts, record);
  for (const table of keptTables) {
    for (const { id } of input.rows.filter(row => row.table === table.key)) work.restoreRow(table, id);
    const cells = input.cells.filter(cell => cell.table === table.key);
    for (const [id, own] of groupBy(cells, cell => cell.id)) {
      work.restoreCells(
        table,
        id,
        own.map(({ column }) => column),
      );
    }
  }
  // Cut off and sent again, it counts what it put back before.
  const before = book.find(log, 'act', act.id).map(({ values }) => `${values.tableKey} ${values.rowId}`);
  const restored = new Set([...before, ...work.restored]).size;
  return done({
    changes: work.changes,
    again: before.length > 0,
    value: { restored, kept: work.kept, act: act.id },
  });
}

/** Collects what puts rows and cells back, and the leads whose name another one has taken. */
class Restoring {
  readonly changes: Change[] = [];
  readonly kept: Kept[] = [];
  /** Rows that are put back, by table and id. */
  readonly restored: string[] = [];
  private readonly entries = new Map<string, ReadonlyMap<string, Entry<Table>>>();
  constructor(
    private readonly book: Book,
    private readonly facts: Facts,
    private readonly record: Recording,
  ) {}

  restoreRow(table: Table, id: string): void {
    const row = this.facts.get(table.key)?.get(id);
    if (!row || this.standing(table).has(id)) return;
    const name = nameIn(table, row);
    if (table === leads && this.isTaken(name)) {
      this.kept.push({ name, why: nameTaken(name)[this.book.language] });
      return;
    }
    this.changes.push(...this.record.addBack(table, id, row.cells, name));
    this.restored.push(`${table.key} ${id}`);
  }

  restoreCells(table: Table, id: string, columns: readonly string[]): void {
    const [row, entry] = [this.facts.get(table.key)?.get(id), this.standing(table).get(id)];
    if (!row || !entry) return;
    const known = columns.filter(column => table.columns[column]?.kind === 'written');
    const texts = Object.fromEntries(known.map(column => [column, row.cells[column] ?? '']));
    const changes = this.record.putBack(table, entry, texts);
    this.changes.push(...changes);
    if (changes.length) this.restored.push(`${table.key} ${id}`);
  }

  private isTaken(name: string): boolean {
    return this.rowsOf(leads).some(({ values }) => nameKey(String(values['name'])) === nameKey(name));
  }

  private standing(table: Table): ReadonlyMap<string, Entry<Table>> {
    const known = this.entries.get(table.key) ?? new Map(this.rowsOf(table).map(entry => [keyOf(table, entry), entry]));
    this.entries.set(table.key, known);
    return known;
  }

  private rowsOf(table: Table): readonly Entry<Table>[] {
    return this.book.rows(table);
  }
}

function restoring(since: string): Text {
  return { ru: `Возвращено как было ${since}`, en: `Put back as on ${since}` };
}

function noSnapshot(since: string): Text {
  return {
    ru: `Снимка за «${since}» нет: хранится только последняя неделя. Выберите другой день.`,
    en: `There is no snapshot of “${since}”: only the last week is kept. Choose another day.`,
  };
}

function nameTaken(name: string): Text {
  return {
    ru: `Лид «${name}» уже есть. Переименуйте его и верните этого ещё раз.`,
    en: `There is a lead “${name}” already. Rename it and put this one back again.`,
  };
}
