import type { Text } from '../../src/base/text';

/** A text in both languages, Russian first. */
export function bilingual(ru: string, en: string): Text {
  return { ru, en };
}
