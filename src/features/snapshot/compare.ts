import * as v from 'valibot';
import { done } from '../../base/outcome';
import type { Comparison } from '../../api/calls';
import type { KeptDay } from '../../base/outside';
import { shortened } from '../../base/text';
import { tableTitle } from '../../crm/recording';
import {
  compareFacts,
  factsIn as factsInPages,
  type ChangedCell,
  type Difference,
  type Facts,
  type KeptRow,
  type Vanished,
} from '../../crm/snapshot';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import type { Table } from '../../workbook/sheet';
import { question } from '../endpoint';
import * as take from '../input';
import { authorsSince } from './authors';
import { factsIn } from './take';

/** As many differences as a person looks through at once. */
const shownMost = 300;

const schema = take.fields({ since: v.optional(v.nullable(take.name, ''), '') });

/** `snapshot.compare`: what vanished and changed since a day's snapshot, by row and cell, and by which acts of the script. */
export const compareCall = question('snapshot.compare', schema, (book, input, _, office) => {
  const days = office.archive.days();
  const day = chosen(days, input.since, book.today);
  const kept = { days: days.map(({ date }) => date) };
  if (!day) return done({ ...kept, ...nothing });
  const { facts, damaged } = keptFacts(office, day);
  const now = factsIn(book);
  const found = compareFacts(facts, now);
  return done({
    ...kept,
    since: { date: day.date, time: day.time },
    ...listed(found, book, day, facts, now),
    added: found.added,
    more: Math.max(0, found.vanished.length - shownMost) + Math.max(0, found.changed.length - shownMost),
    damaged,
  });
});

/** The facts that a day's snapshot holds. */
export function keptFacts(office: Office, day: KeptDay): { readonly facts: Facts; readonly damaged: number } {
  const pages = office.archive.pages(day.prints);
  const read = factsInPages(pages);
  return { facts: read.facts, damaged: read.damaged + new Set(day.prints).size - pages.length };
}

const nothing = { since: null, vanished: [], changed: [], added: 0, more: 0, damaged: 0 };

/** The day that is asked for; else the last one before today, for today's was taken this night. */
function chosen(days: readonly KeptDay[], since: string, today: string): KeptDay | undefined {
  if (since !== '') return days.find(({ date }) => date === since);
  return days.find(({ date }) => date < today) ?? days[0];
}

function listed(
  { vanished, changed }: Difference,
  book: Book,
  day: KeptDay,
  before: Facts,
  now: Facts,
): Pick<Comparison, 'vanished' | 'changed'> {
  const authors = authorsSince(book, day, before);
  const byHandFirst = <T extends { readonly by: string }>(items: readonly T[]): readonly T[] =>
    [...items.filter(({ by }) => by === ''), ...items.filter(({ by }) => by !== '')].slice(0, shownMost);
  const titles = { language: book.sheetLanguage };
  return {
    vanished: byHandFirst(
      vanished.map(one => ({ ...vanishedRow(one, titles), by: authors.ofVanished(one.table.key, one.row.id) })),
    ),
    changed: byHandFirst(
      changed.map(one => ({
        ...changedCell(one, now.get(one.table.key)?.get(one.id), titles),
        by: authors.ofCell(one),
      })),
    ),
  };
}

type Titles = { readonly language: Book['sheetLanguage'] };

function vanishedRow({ table, row }: Vanished, { language }: Titles) {
  const shown = Object.keys(table.columns).filter(column => column !== table.name && !table.columns[column]?.hidden);
  const said = shown.flatMap(column => row.cells[column] ?? []).join(' · ');
  return {
    table: table.key,
    id: row.id,
    sheet: tableTitle(table)[language],
    name: nameIn(table, row),
    said: shortened(said, 160),
  };
}

function changedCell(
  { table, id, column, before, after }: ChangedCell,
  row: KeptRow | undefined,
  { language }: Titles,
) {
  return {
    table: table.key,
    id,
    column,
    sheet: tableTitle(table)[language],
    name: row ? nameIn(table, row) : '',
    title: table.columns[column]?.title[language] ?? '',
    before: shortened(before, 200),
    after: shortened(after, 200),
  };
}

/** A row as people call it. */
export function nameIn(table: Table, { cells }: KeptRow): string {
  return cells[table.name] ?? '';
}
