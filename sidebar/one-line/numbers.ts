/** Beginnings of the words for numbers, how many and which, in both languages. */
const spelt: readonly (readonly [RegExp, number])[] = [
  [/^(?:двадц|twent)/, 20],
  [/^(?:тридц|thirt(?!e))/, 30],
  [/^(?:десят|ten)/, 10],
  [/^elev/, 11],
  [/^twel/, 12],
  [/^(?:од[ни]|перв|one$|first|an?$)/, 1],
  [/^(?:дв[аеу]|втор(?!н)|two$|second|couple|пар[ауы]$)/, 2],
  [/^(?:тр[ие]|thr|thir)/, 3],
  [/^(?:четыр|четвер(?!г)|four)/, 4],
  [/^(?:пят(?!ни)|fi[vf])/, 5],
  [/^(?:шест|six)/, 6],
  [/^(?:сем[иь]|седьм|seven)/, 7],
  [/^(?:вос[еь]м|eigh)/, 8],
  [/^(?:девят|nin)/, 9],
];

/** The number that a word spells or begins with ("5-го", "трём", "couple"), or null; a range ("2-3") is none. */
export function numberOf(word: string): number | null {
  const digits = /^(\d{1,4})(?!\S*\d)/.exec(word);
  if (digits) return Number(digits[1]);
  const found = spelt.find(([shape]) => shape.test(word))?.[1];
  if (found === undefined) return null;
  return found < 10 && /надцат|teen/.test(word) ? found + 10 : found;
}
