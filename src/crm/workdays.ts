import { usualWorkdays, type Workdays } from '../base/workdays';

/** The days that the cell in Lists names, such as `пн-пт`, `Mon, Wed, Fri` or `1-5`; Monday to Friday when it names none. */
export function workdaysOf(text: string): Workdays {
  const parts = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[-‐‑‒–—] ?/g, '-')
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
