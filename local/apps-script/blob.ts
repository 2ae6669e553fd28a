import { Service } from './service';

/** Bytes with a name and a type. */
export class Blob extends Service {
  private bytes: Buffer;

  constructor(
    data: string | readonly number[],
    private type: string | null = null,
    private title: string | null = null,
  ) {
    super('Blob');
    this.bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data.map(byte => byte & 255));
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

  setDataFromString(text: string): this {
    this.bytes = Buffer.from(text, 'utf8');
    return this;
  }

  /** What the outbox keeps of it. */
  describe(): { name: string; type: string; text: string } {
    return { name: this.title ?? 'Untitled', type: this.type ?? 'text/plain', text: this.bytes.toString('utf8') };
  }
}

/** Bytes as Google gives them: from -128 to 127. */
export const toSignedBytes = (bytes: Uint8Array): number[] =>
  Array.from(bytes, byte => (byte > 127 ? byte - 256 : byte));
