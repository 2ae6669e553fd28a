import type { ImportMapping } from '../../api/calls';
import type { Table } from '../../base/csv';
import type { Day } from '../../base/day';
import { fold } from '../../base/text';
import { columnsOf, fits, type Column } from './column';
import { importFields, meaningsOf, type ImportField, type NamePart } from './fields';

/** What the workbook knows that helps to tell the columns apart. */
export interface GuessAids {
  /** The managers in Lists: a column full of their names is the manager's. */
  readonly managers: readonly string[];
  readonly today: Day;
}

/** Fields that a file may keep in several columns; any other is taken from one. */
const several: ReadonlySet<string> = new Set(['phone', 'email', 'comment']);

/** Names that most rows share tell no lead from another: below this share of different ones, more is joined to them. */
const tellingShare = 0.7;

/**
 * The likeliest mapping of a file to our fields, from its headers and its values. Columns that fit no field go into the
 * comment, so that nothing of the file is lost.
 */
export function guessMapping(table: Table, aids: GuessAids): ImportMapping {
  const columns = columnsOf(table, aids.managers, aids.today);
  const meant = assign(columns);
  dropOrphans(meant);
  const person = personOf(meant);
  const name = nameOf(table, columns, meant, person);
  const mapping: Record<string, Column[]> = {};
  for (const field of importFields) {
    const of = field === 'name' ? name : field === 'person' ? person : meant.get(field);
    if (of?.length) mapping[field] = of;
  }
  const used = new Set(Object.keys(mapping).flatMap(field => (mapping[field] ?? []).map(column => column.at)));
  const rest = columns.filter(column => column.filled && !used.has(column.at));
  if (rest.length) mapping['comment'] = [...(mapping['comment'] ?? []), ...rest];
  return headersOf(mapping);
}

function headersOf(mapping: Readonly<Record<string, readonly Column[]>>): ImportMapping {
  const headers: Record<string, string | string[]> = {};
  for (const field of Object.keys(mapping)) {
    const titles = (mapping[field] ?? []).map(column => column.header);
    headers[field] = titles.length === 1 && titles[0] !== undefined ? titles[0] : titles;
  }
  return headers;
}

type Meaning = ImportField | NamePart;
type Meant = Map<Meaning, Column[]>;

/** Gives each column its likeliest meaning, the surest first. */
function assign(columns: readonly Column[]): Meant {
  const family = columns.some(column => meaningsOf(column.header).some(found => found.meaning === 'lastName'));
  const claims = columns.flatMap(column =>
    meaningsFor(column)
      // "Имя" beside no "Фамилия" is the whole name.
      .filter(claim => family || claim.meaning !== 'firstName')
      .map(claim => ({ ...claim, column })),
  );
  claims.sort((a, b) => b.score - a.score || a.column.at - b.column.at);
  const meant: Meant = new Map();
  const given = new Set<number>();
  for (const { meaning, column } of claims) {
    const so = meant.get(meaning);
    if (given.has(column.at) || (so && !several.has(meaning))) continue;
    meant.set(meaning, so ? [...so, column] : [column]);
    given.add(column.at);
  }
  return meant;
}

function meaningsFor(column: Column): { meaning: Meaning; score: number }[] {
  const claims = meaningsOf(column.header).filter(claim => fits(column, claim.meaning));
  // Values speak where the header is silent, and never louder than a header.
  if (column.addresses >= 0.7) claims.push({ meaning: 'email', score: 20 });
  if (column.phones >= 0.7 && column.days < 0.3) claims.push({ meaning: 'phone', score: 20 });
  if (column.stages >= 0.7) claims.push({ meaning: 'stage', score: 20 });
  if (column.managers >= 0.7) claims.push({ meaning: 'manager', score: 20 });
  return claims;
}

/** What was said needs the day it was said on, and a topic its date: without them both go to the comment. */
function dropOrphans(meant: Meant): void {
  if (!meant.has('lastContact')) {
    meant.delete('lastResult');
    meant.delete('lastSummary');
  }
  if (!meant.has('nextContact')) meant.delete('nextTopic');
}

function personOf(meant: Meant): Column[] {
  const whole = meant.get('person');
  const parts = (['lastName', 'firstName', 'middleName'] as const).flatMap(part => meant.get(part) ?? []);
  return whole ?? parts.sort((a, b) => a.at - b.at);
}

/** The columns that name a lead: its own title, or else whose it is; with what was sold and a number where many share that. */
function nameOf(table: Table, columns: readonly Column[], meant: Meant, person: readonly Column[]): Column[] {
  const [company = [], product = [], id = []] = [meant.get('company'), meant.get('product'), meant.get('id')];
  const titled = meant.get('name') ?? person;
  if (!titled.length && company.length && product.length) return [...company, ...product, ...id];
  const name = titled.length ? [...titled] : company.length ? [...company] : anyText(columns, meant);
  for (const more of [company, product, id]) {
    if (!name.length || tells(table, name)) break;
    name.push(...more.filter(column => !name.includes(column)));
  }
  return name;
}

function tells(table: Table, name: readonly Column[]): boolean {
  const seen = new Set<string>();
  for (const row of table.rows) seen.add(fold(name.map(column => row.cells[column.at] ?? '').join(' ')));
  return table.rows.length < 5 || seen.size >= table.rows.length * tellingShare;
}

/** With no header that we know, the first column of plain words is the name, unless phones or e-mails can stand for it. */
function anyText(columns: readonly Column[], meant: Meant): Column[] {
  const taken = new Set([...meant.values()].flatMap(of => of.map(column => column.at)));
  const words = columns.find(
    column =>
      !taken.has(column.at) && column.filled && column.days < 0.5 && column.numbers < 0.5 && column.addresses < 0.5,
  );
  return words ? [words] : (meant.get('product') ?? []);
}
