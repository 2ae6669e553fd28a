import { areaName, shared, without, type Area } from '../engine/area';
import { readReach } from './geometry';
import type { Range } from './range';

/** Where a copy of the source begins. */
interface Corner {
  row: number;
  col: number;
}

/** Cells take the conditional formats of those that are pasted over them: the rules reach further, or a sheet gets its own. */
export function copyConditions(
  source: Range,
  destination: Range,
  corners: readonly Corner[],
  transposed: boolean,
): void {
  const { workbook, sheetId } = destination;
  const { layout } = workbook;
  const isWithin = source.sheetId === sheetId;
  const pasted = corners.map(corner => placed(source.area, source.area, corner, transposed));
  const standing = layout.getConditionalFormats(sheetId);
  const brought = isWithin ? standing : layout.getConditionalFormats(source.sheetId);
  const zonesOf = ({ ranges }: { readonly ranges: readonly string[] }, { sheet }: Range): Area[] =>
    ranges.flatMap(text => readReach(text, sheet.size)?.area ?? []);
  const copiesOf = (zones: readonly Area[]): Area[] =>
    zones.flatMap(zone => {
      const part = shared(zone, source.area);
      return part ? corners.map(corner => placed(part, source.area, corner, transposed)) : [];
    });
  for (const format of standing) {
    const zones = zonesOf(format, destination);
    const left = pasted.reduce<Area[]>((rest, hole) => rest.flatMap(zone => without(zone, hole)), zones);
    const ranges = [...left, ...(isWithin ? copiesOf(zones) : [])];
    if (ranges.map(areaName).join() !== zones.map(areaName).join()) put(destination, format, ranges);
  }
  if (isWithin) return;
  for (const format of brought) {
    const ranges = copiesOf(zonesOf(format, source));
    if (ranges.length) put(destination, { ...format, id: destination.sheet.host.nextId('format-') }, ranges);
  }
}

type Format = ReturnType<Range['workbook']['layout']['getConditionalFormats']>[number];

function put({ workbook, sheetId }: Range, { id, rule }: Format, areas: readonly Area[]): void {
  const ranges = areas.map(area => workbook.layout.getRangeDataFromZone(sheetId, area));
  workbook.enqueue(
    areas.length
      ? { type: 'ADD_CONDITIONAL_FORMAT', sheetId, cf: { id, rule }, ranges }
      : { type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id },
  );
}

/** A part of a source where a copy of the source has it. */
function placed(part: Area, source: Area, corner: Corner, transposed: boolean): Area {
  const [down, across] = [part.top - source.top, part.left - source.left];
  const [rows, columns] = [part.bottom - part.top, part.right - part.left];
  const [top, left] = transposed ? [corner.row + across, corner.col + down] : [corner.row + down, corner.col + across];
  return { top, left, bottom: top + (transposed ? columns : rows), right: left + (transposed ? rows : columns) };
}
