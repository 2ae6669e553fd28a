import { distance } from 'fastest-levenshtein';
import { fold } from '../../../base/text';

/** The words that are spelled almost as this one, the closest first: at most a slip in every five letters. */
export function closeTo<T>(word: string, options: readonly T[], spell: (option: T) => string): readonly T[] {
  const sought = fold(word);
  const slips = Math.max(1, Math.floor(sought.length / 5));
  if (sought.length < 3) return [];
  return options
    .map(option => ({ option, slips: distance(sought, fold(spell(option))) }))
    .filter(near => near.slips <= slips)
    .sort((one, other) => one.slips - other.slips)
    .map(({ option }) => option);
}
