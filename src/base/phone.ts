/** How numbers of a country are written at home: its code, what is dialled before a national number, and its length. */
interface Numbering {
  readonly code: string;
  readonly trunks: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** `code trunks least-most`; trunks are joined by `/`, `-` is none. */
const plans: Readonly<Record<string, string>> = {
  RU: '7 8 10-10',
  KZ: '7 8 10-10',
  BY: '375 80/8/0 9-9',
  UA: '380 80/0 9-9',
  MD: '373 0 8-8',
  AM: '374 0 8-8',
  AZ: '994 0 9-9',
  GE: '995 0 9-9',
  KG: '996 0 9-9',
  TJ: '992 8 9-9',
  TM: '993 8 8-8',
  UZ: '998 8 9-9',
  LT: '370 8/0 8-8',
  LV: '371 - 8-8',
  EE: '372 - 7-8',
  PL: '48 - 9-9',
  CZ: '420 - 9-9',
  SK: '421 0 9-9',
  HU: '36 06 8-9',
  RO: '40 0 9-9',
  BG: '359 0 7-9',
  RS: '381 0 8-9',
  ME: '382 0 8-8',
  HR: '385 0 8-9',
  SI: '386 0 8-8',
  GR: '30 - 10-10',
  CY: '357 - 8-8',
  DE: '49 0 6-11',
  AT: '43 0 6-13',
  CH: '41 0 9-9',
  FR: '33 0 9-9',
  BE: '32 0 8-9',
  NL: '31 0 9-9',
  LU: '352 - 6-9',
  GB: '44 0 9-10',
  IE: '353 0 7-9',
  ES: '34 - 9-9',
  PT: '351 - 9-9',
  // An Italian number keeps its zero, also after +39.
  IT: '39 - 6-11',
  DK: '45 - 8-8',
  NO: '47 - 8-8',
  SE: '46 0 7-9',
  FI: '358 0 6-11',
  TR: '90 0 10-10',
  IL: '972 0 8-9',
  AE: '971 0 8-9',
  SA: '966 0 9-9',
  EG: '20 0 8-10',
  ZA: '27 0 9-9',
  IN: '91 0 10-10',
  CN: '86 0 10-11',
  JP: '81 0 9-10',
  KR: '82 0 8-10',
  TH: '66 0 8-9',
  VN: '84 0 9-10',
  ID: '62 0 8-12',
  SG: '65 - 8-8',
  HK: '852 - 8-8',
  AU: '61 0 9-9',
  NZ: '64 0 8-10',
  US: '1 1 10-10',
  CA: '1 1 10-10',
  MX: '52 - 10-10',
  BR: '55 0 10-11',
  AR: '54 0 10-11',
};

/** The countries whose numbers can be completed when written without `+`. */
export const phoneCountries: readonly string[] = Object.keys(plans);

/** A run of digits as phones are written, with the extension that may follow it. */
const candidate =
  /(?:\+\s?|\(\s?\+?)?\d(?:[\s\u00a0().‐‑–—-]{0,3}\d){4,17}(?:[\s\u00a0,;(]{0,3}(доб(?:авочный)?|вн(?:утр)?|ext(?:ension)?|x|#|доп)\.?:?\s?(\d{1,6})(?!\d)\)?)?/gi;

/**
 * A phone cell as it is kept: its first phone becomes `+` and digits, the text around it stays as it is. `country` is an
 * ISO code for numbers without `+`; without one, Russian numbers are known by themselves.
 */
export function normalisePhone(text: string, country?: string): string {
  const cell = wholeNumber(text.trim());
  const first = phonesIn(cell, country)[0];
  return first ? cell.slice(0, first.from) + first.shown + cell.slice(first.to) : cell;
}

/** What makes two phone cells the same: the digits of each phone in the cell, extensions left out. */
export function phoneKeys(text: string, country?: string): readonly string[] {
  const cell = wholeNumber(text.trim());
  const phones = phonesIn(cell, country);
  if (phones.length) return phones.map(phone => phone.number.slice(1));
  // A local number still tells two people apart when it is long enough.
  const digits = digitsOf(cell);
  return digits.length >= 7 && digits.length <= 15 && !/\p{L}/u.test(cell) ? [digits] : [];
}

/** The number to dial, for a `tel:` link: the cell's first phone, or '' when there is none. */
export function dialled(text: string, country?: string): string {
  return phonesIn(wholeNumber(text.trim()), country)[0]?.number ?? '';
}

interface FoundPhone {
  readonly from: number;
  readonly to: number;
  readonly number: string;
  /** The number with its extension. */
  readonly shown: string;
}

function phonesIn(cell: string, country: string | undefined): FoundPhone[] {
  // A cell this long is a story with numbers in it.
  if (cell.length > 500) return [];
  const found: FoundPhone[] = [];
  for (const match of matches(cell)) {
    const from = match.index;
    const before = cell[from - 1] ?? '';
    const [whole, word, extension] = match;
    const number = /[\p{L}\d@=/.]/u.test(before) && before !== '/' ? null : numberOf(wordless(whole, word), country);
    if (!number) continue;
    const label = word && /[а-яё]/i.test(word) ? 'доб.' : 'ext.';
    const opened = whole.startsWith('(') && !balanced(whole);
    const shown = extension ? `${number} ${label} ${extension}` : number;
    found.push({ from, to: from + whole.length, number, shown: opened ? `(${shown}` : shown });
  }
  return found;
}

function matches(cell: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(cell); match; match = candidate.exec(cell)) all.push(match);
  return all;
}

function wordless(whole: string, word: string | undefined): string {
  return word ? whole.slice(0, whole.toLowerCase().lastIndexOf(word.toLowerCase())) : whole;
}

function balanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

/** Spreadsheets spoil numbers: `79161234567.0` and `7.9161234567E+10` are repaired when no digit was lost. */
function wholeNumber(text: string): string {
  if (/^\d{7,15}[.,]0+$/.test(text)) return text.replace(/[.,]0+$/, '');
  const parts = /^(\d)[.,](\d+)e\+?(\d{1,2})$/i.exec(text);
  if (!parts) return text;
  const [, head = '', tail = '', exponent = ''] = parts;
  return tail.length <= Number(exponent) && tail.length >= 9 ? head + tail.padEnd(Number(exponent), '0') : text;
}

function numberOf(written: string, country: string | undefined): string | null {
  // +44 (0)20…: the zero in brackets is for dialling at home.
  const digits = digitsOf(/^\(?\+/.test(written) ? written.replace(/\(0\)/, '') : written);
  if (/^\(?\s?\+/.test(written)) return international(digits);
  if (digits.startsWith('00')) return international(digits.slice(2));
  const plan = numberingOf(country);
  if (!plan) return country ? null : russian(digits, written);
  if (plan.code === '7' && digits.startsWith('810')) return international(digits.slice(3));
  const national = nationalOf(digits, plan);
  if (national) return `+${plan.code}${national}`;
  return plan.code === '7' ? russian(digits, written) : null;
}

function international(digits: string): string | null {
  // "+8 916…" and "+7 (8) 916…" are slips for "+7 916…": no country has the code 89.
  if (/^89\d{9}$/.test(digits)) return `+7${digits.slice(1)}`;
  if (/^789\d{9}$/.test(digits)) return `+7${digits.slice(2)}`;
  return digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0') ? `+${digits}` : null;
}

function russian(digits: string, written: string): string | null {
  if (/^[78]\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  // "916 555-0123" and "(916) 555-0123" are American in their grouping, and may be anybody's.
  if (/^9\d{9}$/.test(digits))
    return /^\(?\d{3}\)?[\s.-]\s?\d{3}[\s.-]\d{4}$/.test(written.trim()) ? null : `+7${digits}`;
  return /^(375|380|99[24568])\d{9}$/.test(digits) ? `+${digits}` : null;
}

function nationalOf(digits: string, plan: Numbering): string | null {
  const fits = (number: string): boolean => number.length >= plan.least && number.length <= plan.most;
  // Without a trunk prefix, a number as long as a national one is national, even when it begins like the code.
  if (!plan.trunks.length && fits(digits)) return digits;
  for (const trunk of plan.trunks) {
    if (digits.startsWith(trunk) && fits(digits.slice(trunk.length))) return digits.slice(trunk.length);
  }
  if (digits.startsWith(plan.code) && fits(digits.slice(plan.code.length))) return digits.slice(plan.code.length);
  return fits(digits) && !digits.startsWith('0') ? digits : null;
}

function numberingOf(country: string | undefined): Numbering | null {
  const [code, trunks, lengths] = (plans[(country ?? '').toUpperCase()] ?? '').split(' ');
  if (!code || !trunks || !lengths) return null;
  const [least, most] = lengths.split('-').map(Number);
  return { code, trunks: trunks === '-' ? [] : trunks.split('/'), least: least ?? 0, most: most ?? 0 };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
