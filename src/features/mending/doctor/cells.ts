import { count, type Text } from '../../../base/text';
import type { FindingKind } from '../../../api/calls';
import type { Stray } from '../../../workbook/book';
import { leads } from '../../../crm/leads';
import { plan } from '../../../crm/plan';
import { wrongCells, type Wrong } from '../mend';
import { followsRename, type Rename } from '../renames';
import { foundId, samplesMost, shownIn, type Found, type Patient } from './found';

/** What the hourly pass would mend in rows without asking anybody, by kind. */
export function cellFindings({ sound, circumstances }: Patient, renames: readonly Rename[]): readonly Found[] {
  const wrong = wrongCells(sound).map(cell => ({ cell, kind: kindOf(cell, circumstances, renames) }));
  return order.flatMap(kind => {
    const cells = wrong.filter(one => one.kind === kind).map(({ cell }) => cell);
    if (!cells.length) return [];
    const rows = new Set(cells.map(({ row }) => row)).size;
    return [
      {
        id: foundId(kind),
        kind,
        sentence: sentences[kind](rows),
        rows,
        samples:
          kind === 'ids'
            ? []
            : cells.slice(0, samplesMost).map(cell => shownIn(cell.table, cell.row, cell.column, cell.after)),
        mend: 'safe' as const,
        fix: () => cells.map(({ table, row, column }) => ({ table, row, values: { [column]: row.values[column] } })),
      },
    ];
  });
}

/** Values in the way of formulas. */
export function strayFinding(strays: readonly Stray[]): readonly Found[] {
  if (!strays.length) return [];
  const rows = new Set(strays.map(({ table, row }) => `${table} ${row}`)).size;
  const samples = strays.slice(0, samplesMost).map(({ table: key, column, shown: before }) => {
    const table = key === plan.key ? plan : leads;
    return { table, name: '', column, before, after: '' };
  });
  return [{ id: foundId('strays'), kind: 'strays', sentence: strayed(rows), rows, samples, mend: 'safe' }];
}

type CellKind = Extract<FindingKind, 'renamed' | 'spelling' | 'days' | 'names' | 'carried' | 'blanks' | 'ids'>;

const order: readonly CellKind[] = ['renamed', 'spelling', 'days', 'names', 'carried', 'blanks', 'ids'];

function kindOf(
  { table, row, column, before }: Wrong,
  { lists }: Patient['circumstances'],
  renames: readonly Rename[],
): CellKind {
  const declared = table.columns[column];
  if (declared?.hidden === true) return 'ids';
  if (before === '') return 'blanks';
  if (row.entry.raw[column] !== undefined) return 'days';
  if (column === table.name) return 'names';
  if (followsRename(renames, column, before)) return 'renamed';
  if (table === leads && column === 'stage' && !meansSame(lists.stage(before, ''), row.values[column]))
    return 'carried';
  return 'spelling';
}

function meansSame(chosen: ReturnType<Patient['circumstances']['lists']['stage']>, after: unknown): boolean {
  return chosen.ok && chosen.value === after;
}

const sentences: Readonly<Record<CellKind, (rows: number) => Text>> = {
  renamed: rows => ({
    ru: `Слово в Справочниках переименовали, а строки ещё зовут его по-старому: ${rowsRu(rows)}.`,
    en: `A word was renamed in Lists, and ${rowsEn(rows)} still ${rows === 1 ? 'has' : 'have'} the old one.`,
  }),
  spelling: rows => ({
    ru: `Слово написано не так, как в Справочниках: ${rowsRu(rows)}. Смысл не изменится.`,
    en: `${rowsEn(rows)} ${rows === 1 ? 'spells a word' : 'spell words'} otherwise than Lists do. The meaning stays.`,
  }),
  days: rows => ({
    ru: `Дата, время или телефон записаны так, что таблица их не понимает: ${rowsRu(rows)}.`,
    en: `A date, time or phone is written so that the spreadsheet cannot use it: ${rowsEn(rows)}.`,
  }),
  names: rows => ({
    ru: `Имя лида отличается от листа «Лиды» (переименован или написан иначе): ${rowsRu(rows)}.`,
    en: `The lead’s name differs from the sheet Leads (renamed or spelled otherwise): ${rowsEn(rows)}.`,
  }),
  carried: rows => ({
    ru: `Новый этап записан в контактах, но не дошёл до лида: ${rowsRu(rows)}.`,
    en: `A new stage stands in the contacts and has not reached the lead: ${rowsEn(rows)}.`,
  }),
  blanks: rows => ({
    ru: `Не заполнено то, что известно и так (этап, день, менеджер, статус): ${rowsRu(rows)}.`,
    en: `What is known anyway is left blank (stage, day, manager, status): ${rowsEn(rows)}.`,
  }),
  ids: rows => ({
    ru: `У строки нет своего скрытого кода, он чужой или повторяется: ${rowsRu(rows)}.`,
    en: `The hidden id of a row is missing, doubled or another’s: ${rowsEn(rows)}.`,
  }),
};

function strayed(rows: number): Text {
  return {
    ru: `В столбец с формулой вписано значение, и формула не считает: ${rowsRu(rows)}. Значение перейдёт в примечание.`,
    en: `A value stands in a column of a formula, which cannot work: ${rowsEn(rows)}. It will go into a note.`,
  };
}

/** "3 строки". */
export function rowsRu(rows: number): string {
  return count(rows, ['строка', 'строки', 'строк']);
}

/** "3 rows". */
export function rowsEn(rows: number): string {
  return count(rows, ['row', 'rows']);
}
