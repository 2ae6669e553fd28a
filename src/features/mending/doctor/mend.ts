import * as v from 'valibot';
import { busy } from '../../../base/busy';
import { hash } from '../../../base/hash';
import { done, refused, type Outcome } from '../../../base/outcome';
import type { Text } from '../../../base/text';
import { changes as log } from '../../../crm/changes';
import type { Recording } from '../../../crm/recording';
import { settings } from '../../../crm/settings';
import { workbook } from '../../../crm/workbook';
import { set, settle, type Book, type Change } from '../../../workbook/book';
import type { Office } from '../../../workbook/office';
import type { Table } from '../../../workbook/sheet';
import { notAllowed, type Decision } from '../../../workbook/transaction';
import type { Act, Endpoint } from '../../feature';
import * as take from '../../input';
import { recordOf } from '../../record';
import { unwritten } from '../../rewriting';
import { mendKinds } from '../kinds';
import { idOf, retypedIn } from '../mend';
import { followsRename, forgetEmptied, rememberWords } from '../renames';
import type { MendedRow } from '../rows';
import type { Fix, FixedCells, Found, NewRow } from './found';
import { examine, type Examined } from './look';
import { hourly } from './sheets';

const schema = take.fields({
  findings: v.pipe(
    v.array(take.fields({ id: take.filledName, choice: take.name }), 'object'),
    v.maxLength(500, 'object'),
  ),
});

type Input = v.InferOutput<typeof schema>;
type Answer = { mended: number; act: string };

const patienceMs = 30_000;

/**
 * `doctor.mend`: mends the findings that are named, each in the way that is chosen. What was mended meanwhile is passed by,
 * so an act that was cut off is simply sent again.
 */
export const mendCall: Endpoint = {
  call: 'doctor.mend',
  answer: (office, input, act) => {
    const checked = take.checkInput(schema, input);
    if (!checked.ok) return checked;
    // A trigger is the account's own and could be made by anybody; it would run for a spreadsheet that is not theirs to write.
    if (!office.mayEdit()) return refused('denied', notAllowed);
    const kinds = checked.value.findings.map(({ id }) => id.split('-')[0]);
    const sheets = kinds.includes('sheets') ? mendSheets(office) : done(0);
    if (!sheets.ok) return sheets;
    const triggers = kinds.includes('trigger') ? mendTrigger(office) : 0;
    // A list is put back at its beginning, where its emptied rows still hold their hidden marks.
    if (kinds.includes('emptyList')) clearLists(office);
    const rows = office.transact({
      id: act.id,
      resume: act.resume,
      bulk: true,
      patienceMs,
      decide: book => decide(book, office, checked.value, act, triggers > 0),
    });
    return rows.ok ? done({ ...rows.value, mended: rows.value.mended + sheets.value + triggers }) : rows;
  },
};

function clearLists(office: Office): void {
  const decide = (book: Book): Outcome<Decision<null>> => done({ changes: forgetEmptied(book), value: null });
  office.transact({ id: '', bulk: true, patienceMs, decide });
}

function mendSheets(office: Office): Outcome<number> {
  const book = office.read();
  if (!book.ok) return book;
  const repaired = office.alone(patienceMs, () => office.setUp(book.value.sheetLanguage));
  if (repaired === null) return refused('broken', busy);
  return repaired.ok ? done(repaired.value.steps > 0 ? 1 : 0) : repaired;
}

function mendTrigger(office: Office): number {
  if (office.triggers.count(hourly) === 1) office.triggers.dropMine();
  office.triggers.keepOneHourly(hourly);
  return 1;
}

function decide(book: Book, office: Office, { findings }: Input, act: Act, beats: boolean): Outcome<Decision<Answer>> {
  let ids = 0;
  const examined = examine(book, office, () => `${hash(act.id)}${(ids++).toString(36)}`);
  const chosen = findings.flatMap(({ id, choice }) => {
    const found = examined.found.find(one => one.id === id);
    return found && isPossible(found, choice) ? [{ found, choice }] : [];
  });
  const record = recordOf(book, act, examined.patient.circumstances.lists.managerOf(act.email), checkUp);
  const fixes = chosen.flatMap(({ found, choice }) => found.fix?.(choice) ?? []);
  const kinds = new Set(chosen.map(({ found }) => found.kind));
  const logged = book.find(log, 'act', act.id).length > 0;
  const changes = [
    ...(logged ? unwritten(book, act.id) : []),
    ...writesOf(fixes, record, examined),
    ...(kinds.has('strays') ? [...examined.patient.sound.cleared.leads, ...examined.patient.sound.cleared.plan] : []),
    ...(kinds.has('spelling') ? mendKinds(book, record) : []),
    ...(kinds.has('renamed') ? rememberWords(book, examined.renames, record) : []),
    // As with set-up: a trigger that never comes is seen by the time since it was made.
    ...(beats ? [set(settings, 'heartbeat', { value: `${book.today} ${book.now}` })] : []),
  ];
  return done({ changes, again: logged, value: { mended: changes.length ? chosen.length : 0, act: act.id } });
}

function isPossible({ mend, choices = [] }: Found, choice: string): boolean {
  return mend === 'safe' || (mend === 'ask' && choices.some(one => one.choice === choice));
}

/** New rows first, words of Lists before the rows that choose them; all that is written into one row at once. */
function writesOf(fixes: readonly Fix[], record: Recording, examined: Examined): readonly Change[] {
  const added = fixes.filter((fix): fix is NewRow => 'add' in fix);
  const listed = added.filter(({ table }) => table.id === undefined);
  const others = added.filter(({ table }) => table.id !== undefined);
  const write = ({ table, id, add, subject }: NewRow): readonly Change[] => record.add<Table>(table, id, add, subject);
  const cells = [...merged(fixes).values()].flatMap(fix => amending(fix, record, examined));
  return [
    ...listed.flatMap(write),
    ...(listed.length ? [settle] : []),
    ...others.flatMap(write),
    ...(others.length ? [settle] : []),
    ...cells,
  ];
}

function merged(fixes: readonly Fix[]): ReadonlyMap<MendedRow<Table> | string, FixedCells> {
  const rows = new Map<string, FixedCells>();
  for (const fix of fixes) {
    if ('add' in fix) continue;
    const key = `${fix.table.key} ${fix.row.entry.row}`;
    const before = rows.get(key);
    rows.set(key, before ? { ...fix, values: { ...before.values, ...fix.values } } : fix);
  }
  // Rows in the order of their tables, from the first: neighbours are written in one block.
  const tables = workbook.sheets.flatMap(sheet => (sheet.kind === 'tables' ? sheet.tables : [])).map(({ key }) => key);
  return new Map(
    [...rows].sort(
      ([, one], [, other]) =>
        tables.indexOf(one.table.key) - tables.indexOf(other.table.key) || one.row.entry.row - other.row.entry.row,
    ),
  );
}

/** A row that the log speaks of has its id from now on. */
function amending({ table, row, values }: FixedCells, record: Recording, { renames }: Examined): readonly Change[] {
  const { entry } = row;
  const own = table.id === undefined ? {} : { [table.id]: row.values[table.id] };
  const wanted: Readonly<Record<string, unknown>> = { ...own, ...values };
  const columns = Object.keys(wanted);
  const quiet = columns.filter(column => isQuiet(table, column, row, wanted, renames));
  const id = idOf(table, row.values);
  return record.mend<Table>(table, entry, {
    id,
    values: wanted,
    retyped: retypedIn(entry, columns),
    quiet,
  });
}

/** Ids are given, never taken back; renamed words are undone in Lists. A lead's id goes with its name, and comes back with it. */
function isQuiet(
  table: Table,
  column: string,
  { entry }: MendedRow<Table>,
  wanted: Readonly<Record<string, unknown>>,
  renames: Examined['renames'],
): boolean {
  if (column === table.id) return true;
  if (column === 'leadId') return !('lead' in wanted);
  return followsRename(renames, column, String(entry.values[column]));
}

const checkUp: Text = { ru: 'Проверка таблицы', en: 'Spreadsheet check' };
