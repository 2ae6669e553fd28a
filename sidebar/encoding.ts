/** The encodings that spreadsheets and other CRMs write their CSV in. */
export type Encoding = 'utf-8' | 'windows-1251' | 'utf-16le';

export const encodings: readonly Encoding[] = ['utf-8', 'windows-1251', 'utf-16le'];

/** Which encoding a file is in: by its mark, else UTF-8 if it is valid, else Windows-1251. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** The file's text, without its mark. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** What a file is that cannot be a table of text; null when it can. */
export function strangenessOf(bytes: Uint8Array): 'empty' | 'excel' | 'binary' | null {
  if (bytes.length === 0) return 'empty';
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const oldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (zipped || oldExcel) return 'excel';
  return encodingOf(bytes) !== 'utf-16le' && bytes.includes(0) ? 'binary' : null;
}
