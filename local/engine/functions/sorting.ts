import type { Engine } from '../library';
import {
  failure,
  isBlank,
  toBlock,
  toCell,
  type Arg,
  type Block,
  type Cell,
  type CellValue,
  type Functions,
} from './cells';

/** SORT and SORTN with one collation on every machine, blanks last, and ties of SORTN judged by the sorted columns. */
export function sortFunctions(engine: Engine): Functions {
  const { arg, toNumber, toBoolean } = engine.helpers;
  const column = arg('sort_column (any, range<number>, repeating, optional)', 'Which column, or a column of values.');
  const ascending = arg('is_ascending (boolean, repeating, optional)', 'TRUE for ascending order.');
  const range = arg('range (any, range<any>)', 'What to sort.');

  const readOrders = (
    block: Block,
    criteria: readonly Arg[],
    locale: Parameters<typeof toNumber>[1],
  ): Order[] | Cell => {
    const orders: Order[] = [];
    for (let i = 0; i < criteria.length; i += 2) {
      const by = toBlock(criteria[i]);
      const descending = i + 1 < criteria.length && !toBoolean(toCell(criteria[i + 1]));
      const single = by.length === 1 && by[0]?.length === 1;
      const values = single ? block[toNumber(toCell(criteria[i]), locale) - 1] : by[0];
      if (!values || values.length !== block[0]?.length) return failure('#VALUE!', 'SORT has no such column.');
      orders.push({ values, descending });
    }
    return orders.length ? orders : block.map(values => ({ values, descending: false }));
  };

  return {
    SORT: {
      description: 'Sorts the rows of a range.',
      args: [range, column, ascending],
      compute(rows, ...criteria) {
        const block = toBlock(rows);
        const orders = readOrders(block, criteria, this.locale);
        return Array.isArray(orders) ? pick(block, sortedRows(block, orders)) : orders;
      },
    },
    SORTN: {
      ...engine.registries.functionRegistry.get('SORTN'),
      compute(rows, n, ...rest) {
        // Columns and their orders come in pairs: an odd one out is the ties' mode before them.
        const [ties, criteria] = rest.length % 2 ? [rest[0], rest.slice(1)] : [undefined, rest];
        const block = toBlock(rows);
        const orders = readOrders(block, criteria, this.locale);
        if (!Array.isArray(orders)) return orders;
        const count = n === undefined ? 1 : toNumber(toCell(n), this.locale);
        const mode = ties === undefined ? 0 : toNumber(toCell(ties), this.locale);
        if (count < 0 || mode < 0 || mode > 3) return failure('#NUM!', 'SORTN expects n from 0 and ties from 0 to 3.');
        return pick(block, takeFirst(sortedRows(block, orders), orders, count, mode));
      },
    },
  };
}

interface Order {
  values: readonly Cell[];
  descending: boolean;
}

/** Texts stand in one order everywhere, whatever language the machine speaks. */
const collator = new Intl.Collator('ru', { sensitivity: 'accent' });

/** The order in which Sheets sorts values of one column ascending: numbers, texts, FALSE, TRUE, errors; blanks last. */
export function compareValues(a: CellValue | undefined, b: CellValue | undefined): number {
  const difference = rank(a) - rank(b);
  if (difference) return difference;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

function rank(value: CellValue | undefined): number {
  if (isBlank(value)) return 4;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function sortedRows(block: Block, orders: readonly Order[]): number[] {
  const rows = Array.from({ length: block[0]?.length ?? 0 }, (_, row) => row);
  const comparers = orders.map(comparerOf);
  return rows.sort((a, b) => {
    for (const compare of comparers) {
      const result = compare(a, b);
      if (result) return result;
    }
    return a - b;
  });
}

/** Compares two rows by one column; a column of numbers is compared as such. */
function comparerOf(order: Order): (a: number, b: number) => number {
  const { values, descending } = order;
  if (!values.every(({ value }) => typeof value === 'number')) return (a, b) => compareRows([order], a, b);
  const keys = new Float64Array(values.length);
  values.forEach(({ value }, row) => (keys[row] = descending ? -Number(value) : Number(value)));
  return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0);
}

function compareRows(orders: readonly Order[], a: number, b: number): number {
  for (const { values, descending } of orders) {
    const [x, y] = [values[a]?.value, values[b]?.value];
    const result = compareValues(x, y);
    if (result) return descending && !isBlank(x) && !isBlank(y) ? -result : result;
  }
  return 0;
}

function takeFirst(rows: number[], orders: readonly Order[], count: number, mode: number): number[] {
  const tied = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && compareRows(orders, a, b) === 0;
  if (mode === 0) return rows.slice(0, count);
  if (mode === 1) return rows.filter((row, i) => i < count || tied(row, rows[count - 1]));
  const firsts = rows.filter((row, i) => !tied(row, rows[i - 1])).slice(0, count);
  return mode === 2 ? firsts : rows.filter(row => firsts.some(first => tied(row, first)));
}

const pick = (block: Block, rows: readonly number[]): Block =>
  block.map(column => rows.map(row => column[row] ?? { value: null }));
