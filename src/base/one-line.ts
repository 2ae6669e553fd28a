import { shortened } from './text';

/**
 * Somebody's words on one line of a mail, a file or an event: without line breaks and turns of direction, which
 * could pass for words of ours, and not too long.
 */
export function oneLine(words: string, lengthMost: number): string {
  const line = words.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  return shortened(line, lengthMost);
}
