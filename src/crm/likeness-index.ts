import { distance } from 'fastest-levenshtein';
import { put } from '../base/groups';
import { slipsIn, type Spelling } from './spelling';

/** A search looks at no more than so many candidates: a list of a thousand names that differ by a letter is no list of names. */
const candidatesMost = 300;

/**
 * Spellings by the parts they are cut into: of two spellings with so few slips, one part at least is the same, near the
 * same place. So a search meets a handful of candidates, however many spellings there are.
 */
export class SpellingIndex {
  private readonly parts = new Map<string, number[]>();
  private readonly spellings: { readonly key: string; readonly at: number }[] = [];

  add({ keys, digits }: Spelling, at: number): void {
    for (const key of keys) {
      const number = this.spellings.push({ key, at }) - 1;
      const slips = slipsIn(key.length);
      put(this.parts, lettersKey(digits, key), number);
      for (let part = 0; part <= slips; part++) {
        const [from, to] = cut(key.length, slips, part);
        put(this.parts, partKey(digits, key.length, part, key.slice(from, to)), number);
      }
    }
  }

  /** The places of spellings that are this one with a few slips. */
  near({ keys, digits }: Spelling): readonly number[] {
    const found: number[] = [];
    for (const key of keys) {
      for (const number of this.candidates(key, digits)) {
        const other = this.spellings[number];
        if (other && slipsOf(key, other.key) !== null) found.push(other.at);
      }
    }
    return found;
  }

  private candidates(key: string, digits: string): ReadonlySet<number> {
    // Letters that changed places may spoil two parts at once, but they are still there.
    const seen = new Set((this.parts.get(lettersKey(digits, key)) ?? []).slice(0, candidatesMost));
    const most = slipsIn(key.length);
    for (let length = key.length - most; length <= key.length + most; length++) {
      const slips = slipsIn(length);
      for (let part = 0; part <= slips; part++) {
        const [from, to] = cut(length, slips, part);
        for (let start = Math.max(0, from - most); start <= from + most; start++) {
          for (const number of this.parts.get(partKey(digits, length, part, key.slice(start, start + to - from))) ??
            []) {
            seen.add(number);
            if (seen.size >= candidatesMost) return seen;
          }
        }
      }
    }
    return seen;
  }
}

/** Phones by what is left of them without one of their digits. */
export class MaskIndex {
  private readonly masked = new Map<string, number[]>();

  add(phone: string, at: number): void {
    for (const mask of masks(phone)) put(this.masked, mask, at);
  }

  /** The places of phones that differ in one digit at most. */
  near(phone: string): readonly number[] {
    return masks(phone).flatMap(mask => (this.masked.get(mask) ?? []).slice(0, candidatesMost));
  }
}

function masks(phone: string): readonly string[] {
  return Array.from(phone, (_, digit) => `${phone.slice(0, digit)}*${phone.slice(digit + 1)}`);
}

/** The slips between two names, or null when they are too many. Two letters that changed places are one slip. */
export function slipsBetween(one: Spelling, other: Spelling): number | null {
  if (one.digits !== other.digits) return null;
  let fewest: number | null = null;
  for (const mine of one.keys) {
    for (const theirs of other.keys) {
      const slips = slipsOf(mine, theirs);
      if (slips !== null && (fewest === null || slips < fewest)) fewest = slips;
    }
  }
  return fewest;
}

function slipsOf(one: string, other: string): number | null {
  if (one === other) return 0;
  const shorter = Math.min(one.length, other.length);
  const most = slipsIn(shorter);
  // A short name that begins otherwise is another name: Karina is not Marina.
  if (!most || Math.abs(one.length - other.length) > most || (shorter < 9 && one[0] !== other[0])) return null;
  const slips = distance(one, other);
  if (slips <= most) return slips;
  return slips === 2 && swapped(one, other) ? 1 : null;
}

function swapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at];
}

/** Where a part of a spelling begins and ends. */
function cut(length: number, slips: number, part: number): readonly [from: number, to: number] {
  return [Math.floor((length * part) / (slips + 1)), Math.floor((length * (part + 1)) / (slips + 1))];
}

function partKey(digits: string, length: number, part: number, letters: string): string {
  return `${digits} ${length} ${part} ${letters}`;
}

function lettersKey(digits: string, key: string): string {
  return partKey(digits, key.length, -1, Array.from(key).sort().join(''));
}
