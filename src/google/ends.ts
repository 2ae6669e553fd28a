import type { Change } from '../workbook/book';
import { findEnd } from './end';
import type { Page, Pages } from './pages';

type Hints = Readonly<Record<string, string>>;

/** Where the tables end while one execution lengthens them. */
export class Ends {
  private readonly ends = new Map<string, number>();
  /** The last rows that an execution which was cut off has added. */
  private readonly seen = new Map<string, number>();

  /** `left` is what an earlier execution left in the store. */
  constructor(
    private readonly pages: Pages,
    private readonly left: Hints,
  ) {}

  /** The last row of the table, such that `count` rows below it are free; the table then ends so much later. */
  lengthen(page: Page, count: number): number {
    const { key, appendOnly = false } = page.table;
    const hint = this.seen.get(key) ?? this.hinted(key);
    const told = count === 1 ? this.pages.sighting.tells()?.endOf(key) : null;
    const end = this.ends.get(key) ?? told ?? (appendOnly && hint > 0 ? hint : findEnd(page, count, hint));
    this.ends.set(key, end + count);
    return end;
  }

  /** Takes note of a row that was added before. */
  see({ table: { key } }: Page, row: number): void {
    this.seen.set(key, Math.max(row, this.seen.get(key) ?? this.hinted(key)));
  }

  /** Where they now end, for the next execution. */
  hints(): Hints {
    return Object.fromEntries([...this.seen, ...this.ends].map(([table, row]) => [hintOf(table), String(row)]));
  }

  /** Nothing for where tables end that these changes may lengthen unseen, should they be cut off. */
  unsure(changes: readonly Change[]): Hints {
    const lengthened = new Set(changes.flatMap(change => ('append' in change ? [change.append] : [])));
    const searched = [...lengthened].filter(table => this.pages.named(table).table.appendOnly);
    return Object.fromEntries(searched.map(table => [hintOf(table), '']));
  }

  private hinted(table: string): number {
    return Number(this.left[hintOf(table)] ?? 0);
  }
}

function hintOf(table: string): string {
  return `end.${table}`;
}
