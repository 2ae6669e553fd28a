import { valuesShown } from '../cli/show';
import type { Spreadsheet } from '../engine/spreadsheet';

/** The sheets of facts, and the column that holds the id of their rows. */
export const tables = { Leads: 'Lead id', Contacts: 'Contact id', 'Contact plan': 'Plan id' } as const;
export type TableTitle = keyof typeof tables;

/** A row by the titles of its columns, those that formulas fill left out. Days are `2026-11-23`. */
export type FactRow = Readonly<Record<string, string>>;

/** The rows of a table in their order. Those with neither id nor content are left out. */
export function factsIn(spreadsheet: Spreadsheet, table: TableTitle): readonly (FactRow & { readonly row: string })[] {
  const [header = [], ...lines] = valuesShown(spreadsheet, table);
  const sheetId = spreadsheet.sheets().find(({ title }) => title === table)?.id ?? '';
  const written = header.flatMap((title, col) =>
    title === '' || spreadsheet.formulaOf(spreadsheet.cellAt({ sheetId, row: 0, col })) !== '' ? [] : [{ title, col }],
  );
  return lines.flatMap((line, at) => {
    const row = Object.fromEntries(written.map(({ title, col }) => [String(title), String(line[col] ?? '')]));
    return Object.values(row).every(cell => cell === '') ? [] : [{ ...row, row: String(at + 2) }];
  });
}

/** The number of the column with this title, from 1. */
export function columnOf(spreadsheet: Spreadsheet, table: TableTitle, title: string): number {
  const [header = []] = valuesShown(spreadsheet, table);
  const at = header.indexOf(title);
  if (at < 0) throw new Error(`${table} has no column ${title}`);
  return at + 1;
}
