/** A name as its letters sound, for finding the same name written otherwise: by mistake, in the other alphabet, with its words swapped. */
export interface Spelling {
  /** The letters in Latin, word after word, and with the words in alphabetical order: none, one or two texts. */
  readonly keys: readonly string[];
  /** The digits: a branch 5 is not a branch 6. */
  readonly digits: string;
}

/** The spelling of a name without quotes, legal forms and the number that a copy gets. */
export function spellingOf(name: string): Spelling {
  const all = wordsIn(name.replace(copyNumber, ''));
  const meant = all.filter(({ plain }) => !legalForms.has(plain));
  const words = meant.length ? meant : all;
  const letters = words.map(({ sound }) => sound).filter(sound => sound !== '');
  const [inOrder, sorted] = [letters.join(''), letters.length > 1 ? [...letters].sort().join('') : ''];
  return {
    keys: [inOrder, sorted === inOrder ? '' : sorted].filter(key => key !== ''),
    digits: words.map(({ digits }) => digits).join(''),
  };
}

/** How many letters may differ between two spellings of one name, of which the shorter has so many. */
export function slipsIn(letters: number): number {
  if (letters < 5) return 0;
  if (letters < 9) return 1;
  return letters < 16 ? 2 : 3;
}

const copyNumber = / \(\d+\)$/;

const legalForms: ReadonlySet<string> = new Set(
  (
    'ооо оао зао пао ао нао ип чп тоо одо чуп уп муп гуп фгуп ано нко кфх тсж снт самозанятый самозанятая ' +
    'ltd limited llc llp lp inc incorporated corp corporation co plc gmbh mbh ag kg ug ohg sarl sas sa srl spa bv nv oy ab aps as pty pte ooo ip'
  ).split(' '),
);

/** What the letters from а to я sound like. */
const cyrillic = 'a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sh - i - e iu ia'.split(' ');

/** Latin spellings of one sound, the longer ones first: everybody transliterates in their own way. */
const latin: Readonly<Record<string, string>> = {
  shch: 'sh',
  sch: 'sh',
  ck: 'k',
  ch: 'ch',
  ph: 'f',
  kh: 'h',
  tz: 'ts',
  c: 'k',
  q: 'k',
  x: 'ks',
  w: 'v',
  y: 'i',
  j: 'i',
};

const latinSound = new RegExp(Object.keys(latin).join('|'), 'g');

interface Word {
  readonly plain: string;
  readonly sound: string;
  readonly digits: string;
}

/** The words of a name, letter by letter: thousands of names are spelled while a person waits. */
function wordsIn(name: string): readonly Word[] {
  const lower = name.toLowerCase();
  // Marks come apart from their letters, so that ü is u; those of й and ё need no such work.
  const text = marked.test(lower) ? lower.normalize('NFD') : lower;
  const words: Word[] = [];
  let [plain, sound, digits, isLatin] = ['', '', '', false];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (isDropped(code) || (code === dot && text.charCodeAt(at + 1) > space)) continue;
    if (code >= 48 && code <= 57) {
      digits += text.charAt(at);
    } else if (isLetter(code)) {
      plain += text.charAt(at);
      isLatin ||= code < 128;
      const heard = code === yo ? 'e' : (cyrillic[code - 1072] ?? text.charAt(at));
      if (heard !== '-' && !sound.endsWith(heard)) sound += heard;
    } else if (plain || digits) {
      words.push({ plain, sound: isLatin ? inOneSpelling(sound) : sound, digits });
      [plain, sound, digits, isLatin] = ['', '', '', false];
    }
  }
  return words;
}

const [space, dot, yo] = [32, 46, 1105];

const marked = /[\u00c0-\u036f\u1e00-\u1eff]/;

function inOneSpelling(sound: string): string {
  return sound.replace(latinSound, letters => latin[letters] ?? letters).replace(/(.)\1+/g, '$1');
}

/** Accents and quotes, which do not part words. */
function isDropped(code: number): boolean {
  if (code < 128) return code === 34 || code === 39 || code === 96;
  return code === 0xab || code === 0xbb || (code >= 0x300 && code <= 0x36f) || (code >= 0x2018 && code <= 0x201f);
}

function isLetter(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && code !== 0x3000;
}
