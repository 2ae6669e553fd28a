import type { Stray } from '../workbook/book';
import { titleIn } from '../workbook/formula';
import type { Page } from './pages';

/**
 * What stands under the formulas of a table and keeps them from spilling. A formula that spills shows its title in the
 * header; one that is blocked shows an error, whose wording says nothing, and leaves its column to what people typed.
 */
export function straysOf(page: Page): readonly Stray[] {
  const computed = Object.entries(page.columns).filter(
    ([key, at]) => at && page.table.columns[key]?.kind === 'computed',
  );
  if (!computed.length) return [];
  const numbers = computed.map(([, at]) => at);
  const left = Math.min(...numbers);
  const header = page.sheet.getRange(page.header, left, 1, Math.max(...numbers) - left + 1);
  const [titles = [], formulas = []] = [header.getValues()[0], header.getFormulas()[0]];
  const blocked = computed.filter(([, at]) => {
    const title = titleIn(formulas[at - left] ?? '');
    return title !== null && String(titles[at - left]) !== title;
  });
  return blocked.flatMap(([key, at]) => straysIn(page, key, at));
}

function straysIn(page: Page, column: string, at: number): readonly Stray[] {
  const first = page.header + 1;
  const rows = page.sheet.getMaxRows() - page.header;
  if (rows < 1) return [];
  const shown = page.sheet.getRange(first, at, rows, 1).getDisplayValues();
  return shown.flatMap(([text = ''], index) =>
    text === '' ? [] : [{ table: page.table.key, row: first + index, column, shown: text }],
  );
}
