import { literal } from './at';

/**
 * The formula that stands in a computed column's header. It spills over the open range of the table's name column,
 * `B1:B`, which begins in the header's own row: a row inserted under the header shifts nothing. Rows without a name, or with
 * a broken formula in its place, stay empty.
 */
export function headerFormula(title: string, names: string, body: string): string {
  const [head = names] = names.split(':');
  return `=ARRAYFORMULA(IF(ROW(${names})=ROW(${head});${literal(title)};IF(IFERROR(${names}="";TRUE);"";${body})))`;
}

/** The title in a header's formula, or null when the formula is none of ours. */
export function titleIn(formula: string): string | null {
  const start = /^=\s*ARRAYFORMULA\s*\(\s*IF\s*\(\s*ROW\s*\([^()]*\)\s*=\s*ROW\s*\([^()]*\)\s*[;,]\s*/i.exec(formula);
  if (!start) return null;
  // Without the look ahead, a row of quotes could be read in more ways than there is time for.
  const parts = /^((?:"(?:[^"]|"")*"(?!")|CHAR\s*\(\s*34\s*\)|\s|&)+)[;,]/i.exec(formula.slice(start[0].length));
  if (!parts) return null;
  const words = parts[1]?.match(/"(?:[^"]|"")*"|CHAR/gi) ?? [];
  return words.map(word => (word.startsWith('"') ? word.slice(1, -1).replace(/""/g, '"') : '"')).join('');
}

/**
 * A formula as it is compared. Google may give back another separator, case, spacing, quotes around a sheet's title,
 * or `A:A` for `A1:A`; only texts in quotes stay as they are.
 */
export function normalise(formula: string): string {
  const pieces = formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g) ?? [];
  return pieces
    .map(piece => {
      if (piece.startsWith('"')) return piece;
      if (piece.startsWith("'")) return piece.replace(/^'|'$/g, '').replace(/''/g, "'").toUpperCase();
      return piece.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase().replace(openRange, '$1$2:$3');
    })
    .join('');
}

/** `A1:C`, as Google shortens it. */
const openRange = /(^|[^A-Z0-9_$])(\$?[A-Z]{1,3})\$?1:(\$?[A-Z]{1,3})(?![A-Z0-9_($])/g;
