import { timeFrom, type Time } from '../../src/base/day';
import { pattern, spansOf, type Line, type Span } from './line';
import { numberOf } from './numbers';

/** A time of the day that the line names; null when there is no such time. */
export interface NamedTime extends Span {
  readonly time: Time | null;
}

const before = '(?:в|на|к|ко|at|by|after|после|около|около|around|@|from|с)';
const half = '(?: ?(am|pm|a.m|p.m|утра|дня|вечера|ночи|ч|час\\S*|h|o’?clock))?';
/** What a number may count instead of being an hour. */
const counted =
  'этап|раз|руб|тыс|млн|проц|чел|вариант|шт|дн|ден|недел|месяц|мин|лет|год|экз|макет|комнат|кв|stage|step|percent|k|people|option|time|day|week|month|min|page';

type Reader = (caught: readonly string[]) => Time | null | undefined;

const readers: readonly (readonly [RegExp, Reader])[] = [
  [
    pattern(`(?:${before} )?(\\d{1,2})[:.](\\d\\d)(?:[-–]\\S+)?${half}`),
    ([, hour, minute, side]) => clock(Number(hour), Number(minute), side, 7),
  ],
  [pattern(`${before} (\\d{1,2})-(\\d\\d)`), ([, hour, minute]) => clock(Number(hour), Number(minute), '')],
  [pattern(`(?:${before} )?(\\d{1,2}) ?(am|pm|утра|вечера)`), ([, hour, side]) => clock(Number(hour), 0, side)],
  [
    pattern('(?:at )?(half|quarter) (past|to) (\\S+)'),
    ([, part, side, hour]) => quarter(part === 'half' ? 30 : 15, side === 'to', hour),
  ],
  [
    pattern(`(?:в )?пол(?:овин\\S+ )?((?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|одинн|двен)\\S*)`),
    ([, hour]) => quarter(30, true, hour),
  ],
  [pattern(`(?:${before} )?(?:noon|midday|полдень|полудню)`), () => timeFrom(12, 0)],
  [pattern(`(?:в|к|к) час[уа]?(?: дня)?`), () => timeFrom(13, 0)],
  [pattern(`${before} (\\S+)${half}(?! (?:${counted}))`), ([, hour = '', side]) => bare(hour, side)],
];

/** The times that the line names outside of its days, in order. */
export function timesIn(line: Line, days: readonly Span[]): NamedTime[] {
  const found: NamedTime[] = [];
  for (const [shape, read] of readers) {
    for (const { from, to, caught } of spansOf(line, shape)) {
      if ([...days, ...found].some(other => from < other.to && to > other.from)) continue;
      const time = read(caught);
      if (time !== undefined) found.push({ from, to, time });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

function bare(word: string, side: string | undefined): Time | null | undefined {
  if (!/^(?:\d{1,2}(?:-?(?:ми|ти|и|x|х))?|[а-яa-z]+)$/.test(word)) return undefined;
  const hour = numberOf(word);
  return hour === null || /^(?:an?|первы\S*|второ\S*)$/.test(word) ? undefined : clock(hour, 0, side);
}

/** Hours that nobody works at are of the afternoon. */
function clock(hour: number, minute: number, side = '', earliest = 8): Time | null {
  if (hour > 23 || minute > 59) return null;
  const late = /^(?:p|д|веч)/.test(side) || (hour < earliest && hour > 0 && !/^(?:a|утра|ночи)/.test(side));
  if (/^(?:a|ночи)/.test(side) && hour === 12) return timeFrom(0, minute);
  return timeFrom(late && hour < 12 ? hour + 12 : hour, minute);
}

function quarter(minutes: number, to: boolean, hour = ''): Time | null | undefined {
  const named = numberOf(hour);
  if (named === null) return undefined;
  return to ? clock(named === 1 ? 12 : named - 1, 60 - minutes) : clock(named, minutes);
}
