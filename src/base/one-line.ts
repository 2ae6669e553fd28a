import { shortened } from './text';

/**
 * Somebody's words on one line of a mail, a file or an event: without line breaks and turns of direction, which
 * could pass for words of ours, and not too long. What is written from right to left stays among itself.
 */
export function oneLine(words: string, lengthMost: number): string {
  const line = words.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  const short = shortened(line, lengthMost);
  return fromRight.test(short) ? `\u2068${short}\u2069` : short;
}

/** Hebrew, Arabic and their like, and the marks that make others follow them. */
const fromRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;
