import { Service, refuse } from './service';

/** Bytes with a name and a type. */
export class Blob extends Service {
  private bytes: Buffer;

  constructor(
    data: string | readonly number[],
    private type: string | null = null,
    private title: string | null = null,
  ) {
    super('Blob');
    this.bytes =
      typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Array.from(data, byte => byte & 255));
  }

  getBytes(): number[] {
    return toSignedBytes(this.bytes);
  }

  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.bytes);
  }

  getContentType(): string | null {
    return this.type;
  }

  setContentType(type: string): this {
    this.type = type;
    return this;
  }

  getName(): string | null {
    return this.title;
  }

  setName(title: string): this {
    this.title = title;
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.bytes = Buffer.from(text, /^utf-?8$/i.test(charset) ? 'utf8' : 'latin1');
    return this;
  }

  setBytes(bytes: readonly number[]): this {
    this.bytes = Buffer.from(Array.from(bytes, byte => byte & 255));
    return this;
  }

  setContentTypeFromExtension(): this {
    const extension = /\.([a-z]+)$/i.exec(this.title ?? '')?.[1]?.toLowerCase() ?? '';
    this.type = TYPES[extension] ?? this.type;
    return this;
  }

  copyBlob(): Blob {
    return new Blob(this.getBytes(), this.type, this.title);
  }

  /** Nothing is converted here: a blob is given as the type that it has. */
  getAs(type: string): Blob {
    if (type !== this.type) refuse(`Converting from ${this.type ?? 'null'} to ${type} is not supported.`);
    return this.copyBlob();
  }

  isGoogleType(): boolean {
    return false;
  }

  /** What the outbox keeps of it. */
  describe(): { name: string; type: string; text: string } {
    return { name: this.title ?? 'Untitled', type: this.type ?? 'text/plain', text: this.bytes.toString('utf8') };
  }
}

const TYPES: Record<string, string> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** Bytes as Google gives them: from -128 to 127. */
export const toSignedBytes = (bytes: Uint8Array): number[] =>
  Array.from(bytes, byte => (byte > 127 ? byte - 256 : byte));
