import { addDays, weekdayOf, type Day } from '../base/day';

/** Days of the week on which somebody works: 1 Monday … 7 Sunday. */
export type Workdays = ReadonlySet<number>;

/** The days that the cell in Lists names, such as `пн-пт`, `Mon, Wed, Fri` or `1-5`; Monday to Friday when it names none. */
export function workdaysOf(text: string): Workdays {
  const parts = text
    .toLowerCase()
    .replace(/\s*[-‐‑‒–—]\s*/g, '-')
    .split(/[\s,;.]+/)
    .filter(part => part !== '');
  const days = new Set<number>();
  for (const part of parts) {
    const [from, to = from, ...more] = part.split('-').map(numberOf);
    if (!from || !to || more.length) return usualWorkdays;
    for (const day of fromTo(from, to)) days.add(day);
  }
  return days.size ? days : usualWorkdays;
}

/** Whether the day is one of the working days and no holiday. */
export function isWorkday(day: Day, workdays: Workdays, holidays: readonly Day[]): boolean {
  return workdays.has(weekdayOf(day)) && !holidays.includes(day);
}

/** The last working day before the day; when none is near, the day before. */
export function workdayBefore(day: Day, workdays: Workdays, holidays: readonly Day[]): Day {
  for (let back = 1; back <= longestBreakDays; back++) {
    const earlier = addDays(day, -back);
    if (isWorkday(earlier, workdays, holidays)) return earlier;
  }
  return addDays(day, -1);
}

const usualWorkdays: Workdays = new Set([1, 2, 3, 4, 5]);
const longestBreakDays = 60;

/** How the days begin, from Monday: in Russian as they are shortened and as they are spelled, then in English. */
const beginnings = [
  ['пн', 'пон', 'mo'],
  ['вт', 'tu'],
  ['ср', 'we'],
  ['чт', 'чет', 'th'],
  ['пт', 'пят', 'fr'],
  ['сб', 'суб', 'sa'],
  ['вс', 'вос', 'su'],
];

function numberOf(word: string): number {
  if (/^[1-7]$/.test(word)) return Number(word);
  return beginnings.findIndex(words => words.some(beginning => word.startsWith(beginning))) + 1;
}

/** From one day of the week on to another: `сб-вт` goes over the Sunday. */
function fromTo(from: number, to: number): number[] {
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, step) => ((from - 1 + step) % 7) + 1);
}
