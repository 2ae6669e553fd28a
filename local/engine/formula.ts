/** How a spreadsheet's locale spells formulas. */
export interface FormulaDialect {
  /** Between arguments; `;` is read in every locale. */
  argument: ',' | ';';
  /** Between the columns of an array literal; its rows are always parted by `;`. */
  column: ',' | '\\';
  decimal: '.' | ',';
  /** Whether a quote inside a text is written twice; the engine cannot hold one at all. */
  doublesQuotes: boolean;
}

const ENGINE: FormulaDialect = { argument: ',', column: ',', decimal: '.', doublesQuotes: false };

/** The dialect of a locale by its decimal separator: commas where decimals have a point, else semicolons. */
export const dialectOf = (decimal: string): FormulaDialect =>
  decimal === ','
    ? { argument: ';', column: '\\', decimal: ',', doublesQuotes: true }
    : { argument: ',', column: ',', decimal: '.', doublesQuotes: true };

/** A formula as Sheets writes it, spelled for the engine. What no locale allows stays wrong, and shows an error. */
export const toEngineFormula = (formula: string, dialect: FormulaDialect): string =>
  render(scan(formula, dialect), ENGINE);

/** A formula of the engine, spelled as Sheets would show it in that dialect. */
export const fromEngineFormula = (formula: string, dialect: FormulaDialect): string =>
  render(scan(formula, ENGINE), dialect);

/** The same formula in another dialect, spaces kept; `en_US` shows commas however it was typed. */
export const respellFormula = (formula: string, from: FormulaDialect, to: FormulaDialect): string =>
  render(scan(formula, from), to);

/** The formula without spaces outside texts and names: how the engine keeps it. */
export const withoutSpaces = (formula: string): string =>
  render(
    scan(formula, ENGINE).filter(token => token.kind !== 'space'),
    ENGINE,
  );

/** Every function that a formula calls, in capitals. */
export function functionsIn(formula: string): Set<string> {
  const tokens = scan(formula, ENGINE).filter(token => token.kind !== 'space');
  const called = tokens.filter((token, i) => token.kind === 'name' && tokens[i + 1]?.text === '(');
  return new Set(called.map(token => token.text.toUpperCase()));
}

/** A piece of a formula. `stray` is a separator that the dialect does not allow there. */
export interface Token {
  kind: 'text' | 'quoted' | 'name' | 'number' | 'space' | 'argument' | 'column' | 'row' | 'stray' | 'other';
  text: string;
}

const PIECES = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}_$][\p{L}\p{N}_.$]*|#REF!?|\s+|[^]/gu;

/** Splits a formula into pieces, each separator known for what it does. */
export function scan(formula: string, dialect: FormulaDialect): Token[] {
  const number =
    dialect.decimal === ',' ? /^\d+(?:,\d+)?(?:[eE][+-]?\d+)?/ : /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;
  const tokens: Token[] = [];
  const open: string[] = [];
  for (let at = 0; at < formula.length;) {
    const numeral = number.exec(formula.slice(at, at + 40))?.[0];
    PIECES.lastIndex = at;
    const text = numeral ?? PIECES.exec(formula)?.[0] ?? formula.charAt(at);
    at += text.length;
    if (text === '(' || text === '{') open.push(text);
    if (text === ')' || text === '}') open.pop();
    tokens.push({ kind: numeral ? 'number' : kindOf(text, open[open.length - 1] === '{', dialect), text });
  }
  return tokens;
}

function kindOf(text: string, inArray: boolean, dialect: FormulaDialect): Token['kind'] {
  if (text.startsWith('"')) return 'text';
  if (text.startsWith("'")) return 'quoted';
  if (/^\s/.test(text)) return 'space';
  if (/^[\p{L}_$]/u.test(text)) return 'name';
  if (text !== ',' && text !== ';' && text !== '\\') return 'other';
  if (inArray) return text === ';' ? 'row' : text === dialect.column ? 'column' : 'stray';
  if (text === '\\') return 'stray';
  return text === dialect.argument || (text === ';' && dialect !== ENGINE) ? 'argument' : 'stray';
}

function render(tokens: readonly Token[], dialect: FormulaDialect): string {
  return tokens.map(token => renderToken(token, dialect)).join('');
}

function renderToken({ kind, text }: Token, dialect: FormulaDialect): string {
  if (kind === 'argument') return dialect.argument;
  if (kind === 'column') return dialect.column;
  if (kind === 'row') return ';';
  // Whichever separator is wrong in one dialect is written as one that is wrong in the other.
  if (kind === 'stray') return dialect === ENGINE ? ';' : text === ';' ? ',' : text;
  if (text.startsWith('#REF')) return dialect === ENGINE ? '#REF' : '#REF!';
  if (kind === 'number') return text.replace(/[.,]/, dialect.decimal);
  return kind === 'text' && !dialect.doublesQuotes ? withoutQuotes(text) : text;
}

/** The engine has no way to write a quote inside a text, nor a backslash at its end. */
function withoutQuotes(text: string): string {
  if (!/""|\\"$/.test(text.slice(1))) return text;
  const parts = text
    .slice(1, -1)
    .split(/(""|\\(?=""|$))/)
    .filter(part => part !== '')
    .map(part => (part === '""' ? 'CHAR(34)' : part === '\\' ? 'CHAR(92)' : `"${part}"`));
  return parts.length ? `(${parts.join('&')})` : '""';
}
