import type { Engine } from '../library';
import type { AddFunctionDescription } from '@odoo/o-spreadsheet';
import {
  failure,
  isBlank,
  isError,
  toBlock,
  toCell,
  toLine,
  unreadOf,
  type Block,
  type Cell,
  type CellValue,
  type Functions,
} from './cells';

/**
 * Exact searches as Google does them: without regard to case, with й apart from и and ё from е, wildcards only
 * where Sheets has them. They are hashed once a range, so a column of lookups costs one pass.
 */
export function lookupFunctions(engine: Engine): Functions {
  return {
    XMATCH: xmatch(engine),
    MATCH: match(engine),
    VLOOKUP: vlookup(engine),
    XLOOKUP: xlookup(engine),
    INDEX: index(engine),
  };
}

function xmatch(engine: Engine): AddFunctionDescription {
  const { arg, toNumber } = engine.helpers;
  return {
    description: 'The position of a value in a row or column.',
    args: [
      arg('search_key (string, number, boolean)', 'What to look for.'),
      arg('lookup_range (any, range<any>)', 'A single row or column.'),
      arg('match_mode (number, default=0)', '0 exact, 1 next larger, -1 next smaller, 2 wildcards.'),
      arg('search_mode (number, default=1)', '1 from the first, -1 from the last.'),
    ],
    compute(searchKey, range, matchMode, searchMode) {
      const key = toCell(searchKey);
      if (isError(engine, key)) return key;
      // Nothing is found by nothing, not even a blank cell.
      if (isBlank(key.value)) return noMatch(key);
      const line = toLine(toBlock(range));
      if (!line) return failure('#VALUE!', 'XMATCH expects a single row or column.');
      const mode = matchMode === undefined ? 0 : toNumber(toCell(matchMode), this.locale);
      const backwards = searchMode !== undefined && toNumber(toCell(searchMode), this.locale) < 0;
      const at = mode === 2 ? findPattern(line, key, backwards) : findNear(line, key, mode, backwards);
      return at === undefined ? noMatch(key) : { value: at + 1 };
    },
  };
}

/** One cell of a long column is read without the others; what is not there is #NUM!. */
function index(engine: Engine): AddFunctionDescription {
  const original = engine.registries.functionRegistry.get('INDEX');
  const { toNumber } = engine.helpers;
  return {
    ...original,
    compute(reference, row, column) {
      const unread = unreadOf(reference);
      const key = row === undefined || column !== undefined ? undefined : toCell(row);
      const at = unread && key && !isError(engine, key) ? toNumber(key, this.locale) : undefined;
      if (unread && at !== undefined && at >= 1 && at <= unread.height) return [[unread.cellAt(Math.trunc(at) - 1)]];
      const answer = original.compute.call(this, reference, row, column);
      const isBeyond = (answer as Cell | undefined)?.message === 'Index out of range.';
      return isBeyond ? failure('#NUM!', 'Index out of range.') : answer;
    },
  };
}

/** The engine's own MATCH searches sorted ranges; the exact search is ours. */
function match(engine: Engine): AddFunctionDescription {
  const original = engine.registries.functionRegistry.get('MATCH');
  const { toNumber } = engine.helpers;
  return {
    ...original,
    compute(searchKey, range, searchType) {
      const [key, line] = [toCell(searchKey), toLine(toBlock(range))];
      if (isError(engine, key)) return key;
      const type = searchType === undefined ? 1 : toNumber(toCell(searchType), this.locale);
      if (type === 1 && line && typeof key.value === 'number') {
        const at = findSorted(line, key.value);
        return at === undefined ? noMatch(key) : { value: at + 1 };
      }
      if (type !== 0 || !line) return original.compute.call(this, searchKey, range, searchType);
      const at = findPattern(line, key, false);
      return at === undefined ? noMatch(key) : { value: at + 1 };
    },
  };
}

/** The engine's own VLOOKUP searches sorted ranges; the exact search is ours. */
function vlookup(engine: Engine): AddFunctionDescription {
  const original = engine.registries.functionRegistry.get('VLOOKUP');
  const { toBoolean, toNumber } = engine.helpers;
  return {
    ...original,
    compute(searchKey, range, index, isSorted) {
      const key = toCell(searchKey);
      if (isError(engine, key)) return key;
      const sorted = isSorted === undefined || toBoolean(toCell(isSorted));
      if (sorted && typeof key.value !== 'number')
        return original.compute.call(this, searchKey, range, index, isSorted);
      const block = toBlock(range);
      const column = block[Math.trunc(toNumber(toCell(index), this.locale)) - 1];
      if (!column) return failure('#REF!', 'VLOOKUP evaluates to an out of bounds range.');
      const keys = block[0] ?? [];
      const at = sorted ? findSorted(keys, Number(key.value)) : findPattern(keys, key, false);
      return at === undefined ? noMatch(key) : (column[at] ?? { value: null });
    },
  };
}

function xlookup(engine: Engine): AddFunctionDescription {
  const original = engine.registries.functionRegistry.get('XLOOKUP');
  const { toNumber } = engine.helpers;
  return {
    ...original,
    compute(searchKey, lookup, result, absent, matchMode, searchMode) {
      const [key, line, results] = [toCell(searchKey), toLine(toBlock(lookup)), toBlock(result)];
      if (isError(engine, key)) return key;
      const mode = matchMode === undefined ? 0 : toNumber(toCell(matchMode), this.locale);
      const order = searchMode === undefined ? 1 : toNumber(toCell(searchMode), this.locale);
      if (mode !== 0 || Math.abs(order) !== 1 || !line) {
        return original.compute.call(this, searchKey, lookup, result, absent, matchMode, searchMode);
      }
      const at = findExact(line, key, order < 0);
      if (at === undefined) return absent === undefined ? noMatch(key) : toCell(absent);
      return takeAt(results, toBlock(lookup).length === 1, at);
    },
  };
}

const noMatch = (key: Cell): Cell => failure('#N/A', `Did not find value '${String(key.value ?? '')}'.`);

function takeAt(results: Block, byRow: boolean, at: number): Cell | Block {
  const taken = byRow ? results.map(column => [column[at] ?? { value: null }]) : [results[at] ?? []];
  return taken.length === 1 && taken[0]?.length === 1 ? (taken[0][0] ?? { value: null }) : taken;
}

type Index = ReadonlyMap<CellValue, number>;
const forwardIndexes = new WeakMap<readonly Cell[], Index>();
const backwardIndexes = new WeakMap<readonly Cell[], Index>();

const normalise = (value: CellValue): CellValue => (typeof value === 'string' ? value.toLowerCase() : value);

/** Where the key stands in the line, exactly; blanks are never found. */
function findExact(line: readonly Cell[], key: Cell, backwards: boolean): number | undefined {
  if (isBlank(key.value)) return undefined;
  const indexes = backwards ? backwardIndexes : forwardIndexes;
  let index = indexes.get(line);
  if (!index) indexes.set(line, (index = indexLine(line, backwards)));
  return index.get(normalise(key.value));
}

function indexLine(line: readonly Cell[], backwards: boolean): Index {
  const index = new Map<CellValue, number>();
  line.forEach(({ value }, at) => {
    if (isBlank(value)) return;
    const key = normalise(value);
    if (backwards || !index.has(key)) index.set(key, at);
  });
  return index;
}

const filledLengths = new WeakMap<readonly Cell[], number>();

/** Where a line sorted upwards holds the last number not above the key. An open range's blank tail is not searched. */
function findSorted(line: readonly Cell[], key: number): number | undefined {
  let length = filledLengths.get(line);
  if (length === undefined) {
    length = line.length;
    while (length && typeof line[length - 1]?.value !== 'number') length--;
    filledLengths.set(line, length);
  }
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    let at = middle;
    while (at >= from && typeof line[at]?.value !== 'number') at--;
    if (at >= from && Number(line[at]?.value) > key) to = at;
    else from = middle + 1;
  }
  while (from && typeof line[from - 1]?.value !== 'number') from--;
  return from ? from - 1 : undefined;
}

function findPattern(line: readonly Cell[], key: Cell, backwards: boolean): number | undefined {
  if (typeof key.value !== 'string' || !/[*?~]/.test(key.value)) return findExact(line, key, backwards);
  const pattern = wildcards(key.value);
  const fits = ({ value }: Cell): boolean => typeof value === 'string' && pattern.test(value);
  const at = backwards ? line.length - 1 - [...line].reverse().findIndex(fits) : line.findIndex(fits);
  return at >= 0 && at < line.length ? at : undefined;
}

/** `*` is any text, `?` any character, `~` takes the next one literally. */
function wildcards(text: string): RegExp {
  const body = text.replace(/~([*?~])|\*|\?|[.+^${}()|[\]\\]/g, (found, literal?: string) => {
    if (literal) return `\\${literal}`;
    return found === '*' ? '[^]*' : found === '?' ? '[^]' : `\\${found}`;
  });
  return new RegExp(`^${body}$`, 'iu');
}

function findNear(line: readonly Cell[], key: Cell, mode: number, backwards: boolean): number | undefined {
  const exact = findExact(line, key, backwards);
  if (exact !== undefined || mode === 0 || key.value === null) return exact;
  const sought = normalise(key.value);
  let [best, at]: [CellValue | undefined, number | undefined] = [undefined, undefined];
  line.forEach((cell, i) => {
    const value = normalise(cell.value ?? null);
    if (value === null || typeof value !== typeof sought || sought === null) return;
    const beyond = mode > 0 ? value > sought : value < sought;
    const nearer = best === undefined || best === null || (mode > 0 ? value < best : value > best);
    if (beyond && nearer) [best, at] = [value, i];
  });
  return at;
}
