import { columnAreas, type Area } from './areas';
import { normalise } from './formula';
import type { Site } from './layout';
import { columnMark, declaredColumns } from './locate';
import type { ObservedRule } from './observed';
import type { References } from './places';
import type { Paint } from './sheet';
import type { KeptRule, PaintRule, Step } from './step';

/**
 * The conditional formats of a sheet, when one of ours is missing, broken into pieces or out of date. The user's own
 * rules keep their order; a colour that the user gave to a rule of ours is kept.
 */
export function planPaint(site: Site, at: References): readonly Step[] {
  const { sheet } = site;
  if (!sheet.paint) return [];
  const top = topRow(site);
  const paint = sheet.paint;
  const formulasAt = memoised(row => paint(at(sheet, row)).map(one => signed(one.when)));
  const wanted = paint(at(sheet, top)).map(one => ({ ...ruleOf(one), areas: areasOf(site, one, top) }));
  const seen = (site.seen?.rules ?? []).map((rule, index) => ({ rule, index, ours: indexOfOurs(rule, formulasAt) }));
  const ours = seen.filter(({ ours }) => ours !== null);
  // What is inserted moves the rules that were seen, so ours are set anew.
  const steady = !site.steps.some(step => step.do === 'insertRows' || step.do === 'insertColumns');
  const whole = wanted.every((rule, index) => {
    const [match, ...others] = ours.filter(one => one.ours === index);
    return match !== undefined && !others.length && covers(match.rule, rule.areas, site.seen?.rowsMax ?? 0);
  });
  if (steady && whole && ours.every(({ ours: number }, index) => number === index)) return [];
  const renewed = wanted.map((rule, index): PaintRule | KeptRule => {
    const match = ours.find(one => one.ours === index);
    return match ? { keep: match.index, areas: rule.areas, formula: rule.formula } : rule;
  });
  const first = seen.find(({ ours: number }) => number !== null)?.index ?? seen.length;
  const users = seen.filter(({ ours: number }) => number === null);
  const keep = (some: typeof users): readonly KeptRule[] => some.map(({ index }) => ({ keep: index }));
  const rules = [
    ...keep(users.filter(({ index }) => index < first)),
    ...renewed,
    ...keep(users.filter(({ index }) => index > first)),
  ];
  return [{ do: 'paint', sheet: site.name, rules }];
}

/** Our rules bear our name, so that pieces of them are known also when the formula around it is broken. */
function signed(when: string): string {
  return `=AND(LEN(${signature})>0;${when})`;
}

const signature = '"perezvon"';

/** Which of the wanted rules it is, -1 for a rule of ours that is wanted no more, null for the user's. */
function indexOfOurs(rule: ObservedRule, formulasAt: (row: number) => readonly string[]): number | null {
  if (!rule.formula.includes(signature)) return null;
  const formula = normalise(rule.formula);
  return formulasAt(rule.areas[0]?.row ?? 1).findIndex(one => normalise(one) === formula);
}

function covers(rule: ObservedRule, wanted: readonly Area[], rowsMax: number): boolean {
  const columns = new Set<number>();
  for (const area of rule.areas) {
    const open = area.rows === null || area.row + area.rows - 1 >= rowsMax;
    if (area.row > (wanted[0]?.row ?? 1) || !open) continue;
    for (let at = area.column; at < area.column + area.columns; at += 1) columns.add(at);
  }
  return wanted.every(area =>
    Array.from({ length: area.columns }, (_, index) => area.column + index).every(at => columns.has(at)),
  );
}

function ruleOf({ when, background, colour, bold, strike }: Paint): Omit<PaintRule, 'areas'> {
  return {
    formula: signed(when),
    ...(background === undefined ? {} : { background }),
    ...(colour === undefined ? {} : { colour }),
    ...(bold === undefined ? {} : { bold }),
    ...(strike === undefined ? {} : { strike }),
  };
}

/** Rules begin in the header's row, as formulas do: a row inserted under the header is painted too. */
function topRow(site: Site): number {
  return site.sheet.kind === 'tables' ? (site.place.rows['header'] ?? 1) : Math.min(...Object.values(site.place.rows));
}

function areasOf(site: Site, paint: Paint, row: number): readonly Area[] {
  const declared = declaredColumns(site.sheet);
  const marks = paint.columns
    ? paint.columns.map(one =>
        typeof one === 'string' ? columnMark(site.sheet, one) : declared.find(([, column]) => column === one)?.[0],
      )
    : declared.map(([mark]) => mark);
  return columnAreas(
    marks.flatMap(mark => site.place.columns[mark ?? ''] ?? []),
    row,
  );
}

function memoised<T>(make: (row: number) => T): (row: number) => T {
  const made = new Map<number, T>();
  return row => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const value = make(row);
    made.set(row, value);
    return value;
  };
}
