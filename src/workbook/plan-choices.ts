import type { Language } from '../base/text';
import { columnAreas, type Area } from './areas';
import type { Choices } from './column';
import { isNewColumn, type Site } from './layout';
import { columnMark, declaredColumns } from './locate';
import { choicesText } from './observed';
import type { Spots } from './places';
import { spotIn } from './plan-view';
import type { TableSheet, ViewSheet } from './sheet';
import type { ChoicesFrom, Step } from './step';

/** The drop-downs that a sheet lacks, or that a paste has broken; each refuses what it does not offer. */
export function planChoices(site: Site, spots: Spots, language: Language): readonly Step[] {
  const wanted =
    site.sheet.kind === 'tables'
      ? ofColumns(site, site.sheet, spots, language)
      : ofInputs(site, site.sheet, spots, language);
  return [...new Set(wanted.map(one => JSON.stringify(one.from)))].map(from => ({
    do: 'choose',
    sheet: site.name,
    areas: wanted.filter(one => JSON.stringify(one.from) === from).flatMap(one => one.areas),
    from: JSON.parse(from) as ChoicesFrom | null,
  }));
}

interface Wanted {
  readonly areas: readonly Area[];
  readonly from: ChoicesFrom | null;
}

function ofColumns(site: Site, sheet: TableSheet, spots: Spots, language: Language): readonly Wanted[] {
  const from: { at: number; from: ChoicesFrom | null }[] = [];
  for (const [mark, column] of declaredColumns(sheet)) {
    const [at, before] = [site.place.columns[mark], site.before?.columns[mark]];
    if (!column || !at) continue;
    const choices = column.choices ? fromChoices(column.choices, spots, language) : null;
    const seen = before === undefined ? undefined : site.seen?.choices[before];
    // A column inserted at Google takes after its neighbour, drop-down included.
    const inherits = site.seen !== null && isNewColumn(site, mark);
    if (choices ? seen !== comparable(choices) : inherits) from.push({ at, from: choices });
  }
  const row = (site.place.rows['header'] ?? 1) + 1;
  return [...new Set(from.map(one => JSON.stringify(one.from)))].map(key => {
    const same = from.filter(one => JSON.stringify(one.from) === key);
    const [choices = null] = same.map(one => one.from);
    const areas = columnAreas(
      same.map(one => one.at),
      row,
    );
    // Boxes count as content, so there are no more of them than stand ready.
    const rows = choices && 'tick' in choices ? (sheet.readyRows ?? null) : null;
    return { areas: areas.map(area => ({ ...area, rows })), from: choices };
  });
}

function ofInputs(site: Site, sheet: ViewSheet, spots: Spots, language: Language): readonly Wanted[] {
  return sheet.cells.flatMap(cell => {
    if (!cell.input) return [];
    const [row, column] = [site.before?.rows[cell.row], site.before?.columns[columnMark(sheet, cell.column)]];
    const choices = fromChoices(cell.input.choices, spots, language);
    if (row && column && site.seen?.inputs[`${row}:${column}`] === comparable(choices)) return [];
    return [{ areas: [{ ...spotIn(site, sheet, cell), rows: 1, columns: 1 }], from: choices }];
  });
}

function fromChoices(choices: Choices, spots: Spots, language: Language): ChoicesFrom {
  if ('tick' in choices) return choices;
  if ('words' in choices) return { words: choices.words.map(word => word[language]) };
  const { place, row, at } = spots.cell(choices.from());
  return { sheet: place.id ?? place.sheet, row, column: at };
}

/** A drop-down from a sheet that is only planned equals none that was seen. */
function comparable(from: ChoicesFrom): string | null {
  if ('words' in from || 'tick' in from) return choicesText(from);
  return typeof from.sheet === 'number' ? choicesText({ ...from, sheet: from.sheet }) : null;
}
