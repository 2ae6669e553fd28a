import { dayOf, timeOf } from '../../../base/day';
import type { Text } from '../../../base/text';
import { contacts } from '../../../crm/contact';
import { leads } from '../../../crm/leads';
import { plan } from '../../../crm/plan';
import type { Table } from '../../../workbook/sheet';
import type { MendedRow } from '../rows';
import { rowsEn, rowsRu } from './cells';
import { foundId, samplesMost, shownIn, type Found, type Patient } from './found';
import { guessDay, type GuessedDay } from './guessed-day';

interface Unread {
  readonly table: Table;
  readonly row: MendedRow<Table>;
  readonly column: string;
  readonly guess: GuessedDay | null;
}

/** Cells that nobody can count with: days that can be guessed, and what only a person can read. */
export function unreadFindings({ sound, circumstances: { dateOrder, today } }: Patient): readonly Found[] {
  const tables: readonly [Table, readonly MendedRow<Table>[]][] = [
    [leads, sound.leads],
    [contacts, sound.contacts],
    [plan, sound.plan],
  ];
  const unread = tables.flatMap(([table, rows]) =>
    rows.flatMap(row =>
      Object.keys(row.entry.problems)
        // What the pass has read after all needs nobody.
        .filter(column => row.values[column] === row.entry.values[column])
        .map((column): Unread => {
          const isDay = table.columns[column]?.format.includes('yyyy') === true;
          const text = row.entry.raw[column] ?? '';
          const guess = isDay ? guessDay(text, dateOrder, today, table === plan ? 'near' : 'past') : null;
          return { table, row, column, guess };
        }),
    ),
  );
  return [...guessed(unread), ...unreadable(unread)];
}

function guessed(unread: readonly Unread[]): readonly Found[] {
  const cells = unread.filter(({ guess }) => guess !== null);
  if (!cells.length) return [];
  return [
    {
      id: foundId('guessedDays'),
      kind: 'guessedDays',
      sentence: guessedDays(cells.length),
      rows: cells.length,
      samples: cells
        .slice(0, samplesMost)
        .map(({ table, row, column, guess }) =>
          shownIn(table, row, column, guess ? `${guess.day}${guess.time && ` ${guess.time}`}` : ''),
        ),
      mend: 'ask',
      choices: [{ choice: 'guess', title: takeGuess }],
      suggested: 'guess',
      fix: () => cells.map(({ table, row, column, guess }) => ({ table, row, values: valuesOf(row, column, guess) })),
    },
  ];
}

function valuesOf(row: MendedRow<Table>, column: string, guess: GuessedDay | null): Readonly<Record<string, unknown>> {
  const timed = column === 'date' && row.values['time'] === '' && row.entry.raw['time'] === undefined;
  const time = timeOf(guess?.time ?? '');
  return { [column]: dayOf(guess?.day ?? ''), ...(timed && time && { time }) };
}

function unreadable(unread: readonly Unread[]): readonly Found[] {
  const cells = unread.filter(({ guess }) => guess === null);
  if (!cells.length) return [];
  return [
    {
      id: foundId('unread'),
      kind: 'unread',
      sentence: unreadCells(cells.length),
      rows: cells.length,
      samples: cells.slice(0, samplesMost).map(({ table, row, column }) => shownIn(table, row, column, '')),
      mend: 'byHand',
    },
  ];
}

const takeGuess: Text = { ru: 'Да, записать эти дни', en: 'Yes, write these days' };

function guessedDays(rows: number): Text {
  return {
    ru: `Дата написана словами или не целиком, и таблица её не понимает: ${rowsRu(rows)}. Те ли это дни?`,
    en: `A date is written in words or not in full, and the spreadsheet cannot use it: ${rowsEn(rows)}. Are these the days?`,
  };
}

function unreadCells(rows: number): Text {
  return {
    ru: `Дату, время или число не прочитать: ${rowsRu(rows)}. Исправьте в листе: например, 23.11.2026, 15:00, 20.`,
    en: `A date, time or number cannot be read: ${rowsEn(rows)}. Correct it in the sheet: say, 2026-11-23, 15:00, 20.`,
  };
}
