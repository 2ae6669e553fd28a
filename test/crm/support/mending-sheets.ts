import type { Day, Time } from '../../../src/base/day';
import { done, refused } from '../../../src/base/outcome';
import { fold, same, type Language } from '../../../src/base/text';
import { contacts } from '../../../src/crm/contact';
import { leads } from '../../../src/crm/leads';
import { plan } from '../../../src/crm/plan';
import { starterStages, stageKinds } from '../../../src/crm/stage';
import type { Choose, Lists } from '../../../src/features/lists';
import { mend, type Mended } from '../../../src/features/mending/mend';
import type { Circumstances, Rows } from '../../../src/features/mending/rows';
import type { Change, Entry, Stray } from '../../../src/workbook/book';
import type { Cell } from '../../../src/workbook/codec';
import type { Row, Table } from '../../../src/workbook/sheet';

/** A row as cells; what is left out is blank. */
export type Cells = Readonly<Record<string, Cell>>;

/** The rows of three sheets, the first under the header, in row 2. */
export interface Sheets {
  readonly leads?: readonly Cells[];
  readonly contacts?: readonly Cells[];
  readonly plan?: readonly Cells[];
  readonly strays?: readonly Stray[];
}

/** Mends once. Ids are numbered in the order in which they are asked for. */
export function mendSheets(sheets: Sheets, circumstances: Partial<Circumstances> = {}): Mended {
  return mend(rowsOf(sheets), { ...usual(), ...circumstances });
}

/** The sheets once the changes are written. */
export function written(sheets: Sheets, changes: readonly Change[]): Required<Sheets> {
  const tables: Record<string, Record<string, Cell>[]> = {
    leads: copyOf(sheets.leads),
    contacts: copyOf(sheets.contacts),
    plan: copyOf(sheets.plan),
  };
  let strays = [...(sheets.strays ?? [])];
  for (const change of changes) {
    if (!('mend' in change)) continue;
    const row = tables[change.mend]?.[change.row - 2];
    if (row) Object.assign(row, change.values);
    strays = strays.filter(
      stray => !(stray.table === change.mend && stray.row === change.row && stray.column in change.values),
    );
  }
  const { leads: some = [], contacts: logged = [], plan: planned = [] } = tables;
  return { leads: some, contacts: logged, plan: planned, strays };
}

/** Mends and writes. */
export function mended(sheets: Sheets, circumstances: Partial<Circumstances> = {}): Required<Sheets> {
  return written(sheets, mendSheets(sheets, circumstances).changes);
}

export function usual(language: Language = 'ru'): Circumstances {
  let count = 0;
  return {
    today: '2026-11-23' as Day,
    now: '10:30' as Time,
    typed: '',
    language,
    dateOrder: 'dmy',
    lists: listsIn(language),
    freshId: () => `fresh${++count}`,
    isFresh: () => false,
  };
}

/** The starter's lists with two managers. */
export function listsIn(language: Language): Lists {
  const stages = starterStages.map(({ key, name, kind, colour }) => ({
    stage: name[language],
    stageKind: stageKinds[kind][language],
    stageColour: colour,
    stageSilence: null,
    stageKey: key,
    stageKnown: name[language],
  }));
  const words = (ru: readonly string[], en: readonly string[]): Choose => {
    const [own, other] = language === 'ru' ? [ru, en] : [en, ru];
    return input => {
      const at = [own, other].map(list => list.findIndex(word => fold(word) === fold(input))).find(index => index >= 0);
      return at === undefined ? refused('invalid', same('unknown')) : done(own[at] ?? '');
    };
  };
  const names = (list: readonly string[]): Choose => words(list, list);
  return {
    stages,
    results: [],
    managers: [],
    reasons: [],
    stage: words(
      starterStages.map(({ name }) => name.ru),
      starterStages.map(({ name }) => name.en),
    ),
    channel: words(['Звонок', 'Письмо'], ['Call', 'E-mail']),
    result: words(['Поговорили', 'Не ответил'], ['Talked', 'No answer']),
    source: words(['Сайт'], ['Site']),
    manager: names(['Алёна Примерова', 'Bill Sample']),
    reason: input => input,
    managerNamed: name => name,
    managerOf: () => '',
  };
}

function rowsOf({ leads: some = [], contacts: logged = [], plan: planned = [], strays = [] }: Sheets): Rows {
  return {
    leads: entriesOf(leads, some),
    contacts: entriesOf(contacts, logged),
    plan: entriesOf(plan, planned),
    strays,
  };
}

/** Reads cells as the book does. */
function entriesOf<T extends Table>(table: T, rows: readonly Cells[]): Entry<T>[] {
  return rows.flatMap((cells, index) => {
    const isFilled = [table.name, table.id ?? table.name].some(key => String(cells[key] ?? '').trim() !== '');
    if (!isFilled) return [];
    const values: Record<string, unknown> = {};
    const problems: Record<string, unknown> = {};
    const raw: Record<string, string> = {};
    for (const [key, column] of Object.entries(table.columns)) {
      const cell = cells[key] ?? '';
      const read = column.codec.read(cell, () => 0);
      values[key] = read.value;
      if ('problem' in read) problems[key] = read.problem;
      const exact = column.codec.write(read.value);
      if (column.kind === 'written' && exact !== cell) raw[key] = String(cell);
    }
    return [{ row: index + 2, values: values as Row<T>, problems, raw } as Entry<T>];
  });
}

function copyOf(rows: readonly Cells[] = []): Record<string, Cell>[] {
  return rows.map(row => ({ ...row }));
}
