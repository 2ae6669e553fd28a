import { languages, type Text } from '../base/text';

/** Fixed kinds and the words for each. */
export type Kinds<K extends string> = Readonly<Record<K, Text>>;

/** The kind that a cell's word names in either language or by key, whatever its case and spelling of ё; null for other words. */
export function kindOf<K extends string>(word: string, kinds: Kinds<K>): K | null {
  const sought = spelling(word);
  for (const kind of Object.keys(kinds) as K[]) {
    if (sought === spelling(kind) || languages.some(language => spelling(kinds[kind][language]) === sought))
      return kind;
  }
  return null;
}

/** A name as the workbook's formulas compare it: case and needless spaces do not matter, ё and е are two letters. */
export function nameKey(name: string): string {
  return name.replace(/ +/g, ' ').replace(/^ | $/g, '').toLowerCase();
}

function spelling(word: string): string {
  return nameKey(word).replace(/ё/g, 'е');
}
