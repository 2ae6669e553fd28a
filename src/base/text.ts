/** The languages the product speaks. */
export type Language = 'ru' | 'en';

/** A text in every language. Leaving one out does not compile. */
export type Text = Readonly<Record<Language, string>>;

export const languages: readonly Language[] = ['ru', 'en'];

/** The same words in every language: names, numbers, signs. */
export function same(words: string): Text {
  return { ru: words, en: words };
}

/** A name as it is compared, never as it is shown: case, ё, quotes, dashes, runs of spaces and signs that nobody sees do not matter. */
export function fold(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/["'`«»„“”‘’\p{Cf}]/gu, '')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Russian and English number agreement: `count(3, ['звонок', 'звонка', 'звонков'])` is "3 звонка"; English takes two forms. */
export function count(amount: number, forms: readonly string[]): string {
  return `${amount} ${forms[form(amount, forms.length)] ?? ''}`;
}

function form(amount: number, forms: number): number {
  const whole = Math.abs(amount);
  if (forms < 3) return whole === 1 ? 0 : 1;
  const tens = whole % 100;
  const ones = whole % 10;
  if (ones === 1 && tens !== 11) return 0;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}

/** A text of at most so many characters, for a sentence or a list: of a longer one the beginning and an ellipsis. */
export function shortened(text: string, lengthMost: number): string {
  // Half of a pair, as of an emoji, would show as a box.
  return text.length > lengthMost ? `${text.slice(0, lengthMost - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Whether it reads like what a broken formula shows, here or in another spreadsheet: this one may take it for that. */
export function isErrorValue(text: string): boolean {
  return /^#(ref!?|n\/a|value!|div\/0!|name\?|num!|null!|error!?|spill!|cycle|bad_expr|ссылка!|н\/д|знач!|дел\/0!|имя\?)$/i.test(
    text,
  );
}
