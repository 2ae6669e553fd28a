import type { fitOf } from './names';
import type { readLine } from './parse';

/** What reads a line. It is as large as the half of the sidebar, so it comes when the line is first used. */
export interface Reader {
  readonly readLine: typeof readLine;
  readonly fitOf: typeof fitOf;
}

/** Where the part leaves what it brings. */
export function partOf(page: object): { perezvonOneLine?: Reader } {
  return page;
}

/** Runs the packed part in this page, and gives what it brought; null when it is not what it should be. */
export async function unpack(packed: string): Promise<Reader | null> {
  try {
    const bytes = Uint8Array.from(atob(packed.trim()), letter => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const textContent = await new Response(stream).text();
    document.body.append(Object.assign(document.createElement('script'), { textContent }));
  } catch {
    return null;
  }
  return partOf(globalThis).perezvonOneLine ?? null;
}
