import { ascii, paged, readPaged } from '../../workbook/journal';

/** How far the import of a batch has come, and which words it has given to Lists. It is kept beside the spreadsheet. */
export interface Batch {
  /** Rows of the file that are dealt with. */
  readonly next: number;
  readonly added: number;
  readonly skipped: number;
  readonly managers: readonly string[];
  readonly stages: readonly string[];
  readonly sources: readonly string[];
  /** How many leads undoing it has removed; null while it stands. */
  readonly removed: number | null;
}

const fresh: Batch = { next: 0, added: 0, skipped: 0, managers: [], stages: [], sources: [], removed: null };

/** What is known of a batch. One that nothing is known of begins at the first row: rows that are there are met again. */
export function readBatch(stored: Readonly<Record<string, string>>, batch: string): Batch {
  const text = readPaged(stored, keyOf(batch));
  return text ? { ...fresh, ...(JSON.parse(text) as Partial<Batch>) } : fresh;
}

/** The batch as properties: it may bring more words than one of them holds. */
export function keepBatch(batch: string, state: Batch): Readonly<Record<string, string>> {
  return paged(keyOf(batch), ascii(JSON.stringify(state)));
}

/** The ids of what a row of the file becomes. All of them name the batch, so that it can be undone. */
export function idsOf(
  batch: string,
  row: number,
): { readonly lead: string; readonly contact: string; readonly plan: string } {
  return { lead: `l-${batch}-${row}`, contact: `c-${batch}-${row}`, plan: `p-${batch}-${row}` };
}

/** Whether the batch made the row with this id. */
export function isOf(batch: string, id: string): boolean {
  return /^[lcp]-/.test(id) && id.slice(2).startsWith(`${batch}-`);
}

function keyOf(batch: string): string {
  return `import.${batch}`;
}
