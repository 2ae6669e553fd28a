import type { ImportSource } from '../../src/api/calls';
import type { Text } from '../../src/base/text';
import { decode, encodingOf, strangenessOf, type Encoding } from '../encoding';
import { importWords } from '../words/import';

/** What leads are imported from, as chosen: nothing yet, a file's bytes and how they are read, or a sheet. */
export type Chosen =
  | { readonly from: 'nothing' }
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly encoding: Encoding }
  | { readonly from: 'sheet'; readonly title: string };

/** The file chosen by the user, or a sentence that says why it cannot be read. */
export async function readFile(file: File): Promise<Chosen | Text> {
  if (file.size > largestFile) return importWords.tooLarge;
  const bytes = await bytesOf(file);
  if (!bytes) return importWords.unreadableFile;
  const strangeness = strangenessOf(bytes);
  if (strangeness) return importWords[strangeness];
  return { from: 'file', name: file.name, bytes, encoding: encodingOf(bytes) };
}

/** What was chosen, as the server takes it. */
export function sourceOf(chosen: Chosen): ImportSource | null {
  if (chosen.from === 'sheet') return { sheet: chosen.title };
  return chosen.from === 'file' ? { csv: decode(chosen.bytes, chosen.encoding) } : null;
}

const largestFile = 10_000_000;

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // It was moved or locked since it was chosen.
  }
}
