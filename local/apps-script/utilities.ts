import { createHash, createHmac, createSign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { Blob, toSignedBytes } from './blob';
import { Charset, DigestAlgorithm, MacAlgorithm, type EnumValue } from './enums';
import type { Host } from './host';
import { Service, checkArguments, refuse, textOf } from './service';
import { formatJavaDate, parseJavaDate } from './simple-date-format';

/** Texts or bytes. */
type Data = string | readonly number[];

const SLEEP_MAX_MS = 300_000;

/** Utilities: dates in Java's patterns, ids, digests, CSV. */
export class Utilities extends Service {
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly Charset = Charset;

  constructor(private readonly host: Host) {
    super('Utilities');
  }

  formatDate(...args: [Date, string, string]): string {
    this.host.call('Utilities.formatDate');
    checkArguments('Utilities.formatDate', args, ['Date', 'String', 'String']);
    const [date, timeZone, format] = args;
    return formatJavaDate(date.getTime(), timeZone, format);
  }

  parseDate(text: string, timeZone: string, format: string): Date {
    this.host.call('Utilities.parseDate');
    const instant = parseJavaDate(text, timeZone, format);
    return instant === undefined ? refuse(`Unparseable date: "${text}"`) : new Date(instant);
  }

  formatString(template: string, ...values: unknown[]): string {
    this.host.call('Utilities.formatString');
    let at = 0;
    return template.replace(
      /%(-?0?\d*)(?:\.(\d+))?([sdfxX%])/g,
      (_, width: string, digits: string | undefined, kind: string) => {
        if (kind === '%') return '%';
        const value = values[at++];
        const text = showArgument(kind, value, digits);
        const size = Math.abs(Number(width || 0));
        return width.startsWith('-') ? text.padEnd(size) : text.padStart(size, width.startsWith('0') ? '0' : ' ');
      },
    );
  }

  getUuid(): string {
    this.host.call('Utilities.getUuid');
    const digits = (count: number): string =>
      Array.from({ length: count }, () => Math.floor(this.host.random() * 16).toString(16)).join('');
    const variant = '89ab'.charAt(Math.floor(this.host.random() * 4));
    return `${digits(8)}-${digits(4)}-4${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
  }

  sleep(...args: [number]): void {
    this.host.call('Utilities.sleep');
    checkArguments('Utilities.sleep', args, ['Integer']);
    const [milliseconds] = args;
    if (milliseconds > SLEEP_MAX_MS || milliseconds < 0) refuse(`Invalid argument: milliseconds`);
    this.host.advance(milliseconds);
  }

  parseCsv(...args: [string, string?]): string[][] {
    this.host.call('Utilities.parseCsv');
    checkArguments('Utilities.parseCsv', args, ['String'], ['String', 'String']);
    return parseRows(args[0], args[1] ?? ',');
  }

  base64Encode(data: Data, charset?: EnumValue): string {
    this.host.call('Utilities.base64Encode');
    return toBytes(data, charset).toString('base64');
  }

  base64EncodeWebSafe(data: Data, charset?: EnumValue): string {
    this.host.call('Utilities.base64EncodeWebSafe');
    return toBytes(data, charset).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(text: string): number[] {
    this.host.call('Utilities.base64Decode');
    return toSignedBytes(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(text: string): number[] {
    this.host.call('Utilities.base64DecodeWebSafe');
    return toSignedBytes(Buffer.from(text, 'base64url'));
  }

  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    this.host.call('Utilities.computeDigest');
    const hash = createHash(algorithm.name().replace('_', '').toLowerCase());
    return toSignedBytes(hash.update(toBytes(value, charset ?? Charset.US_ASCII)).digest());
  }

  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
    this.host.call('Utilities.computeHmacSignature');
    return this.sign(algorithm.name().replace('HMAC_', '').replace('_', '').toLowerCase(), value, key, charset);
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue): number[] {
    this.host.call('Utilities.computeHmacSha256Signature');
    return this.sign('sha256', value, key, charset);
  }

  newBlob(data: Data, type?: string, name?: string): Blob {
    this.host.call('Utilities.newBlob');
    return new Blob(data, type ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null);
  }

  jsonStringify(value: unknown): string {
    this.host.call('Utilities.jsonStringify');
    return JSON.stringify(value);
  }

  jsonParse(text: string): unknown {
    this.host.call('Utilities.jsonParse');
    return JSON.parse(text) as unknown;
  }

  computeRsaSha1Signature(value: string, key: string, charset?: EnumValue): number[] {
    return this.signRsa('computeRsaSha1Signature', 'RSA-SHA1', value, key, charset);
  }

  computeRsaSha256Signature(value: string, key: string, charset?: EnumValue): number[] {
    return this.signRsa('computeRsaSha256Signature', 'RSA-SHA256', value, key, charset);
  }

  gzip(blob: Blob, name?: string): Blob {
    this.host.call('Utilities.gzip');
    const packed = gzipSync(bytesOf(blob));
    return new Blob(toSignedBytes(packed), 'application/x-gzip', name ?? `${blob.getName() ?? 'archive'}.gz`);
  }

  ungzip(blob: Blob): Blob {
    this.host.call('Utilities.ungzip');
    const bytes = gunzipSync(bytesOf(blob));
    return new Blob(toSignedBytes(bytes), null, (blob.getName() ?? '').replace(/\.gz$/, ''));
  }

  zip(blobs: readonly Blob[], name = 'archive.zip'): Blob {
    this.host.call('Utilities.zip');
    const files = new Map(Array.from(blobs, blob => [blob.getName() ?? 'Untitled', bytesOf(blob)]));
    // Of two files with one name an archive would lose one.
    if (files.size < blobs.length) refuse('Invalid argument');
    return new Blob(toSignedBytes(zipSync(Object.fromEntries(files))), 'application/zip', name);
  }

  unzip(blob: Blob): Blob[] {
    this.host.call('Utilities.unzip');
    return Object.entries(filesOf(blob)).map(([name, bytes]) =>
      new Blob(toSignedBytes(bytes), null, name).setContentTypeFromExtension(),
    );
  }

  private signRsa(method: string, algorithm: string, value: string, key: string, charset?: EnumValue): number[] {
    this.host.call(`Utilities.${method}`);
    return toSignedBytes(
      createSign(algorithm)
        .update(toBytes(value, charset ?? Charset.US_ASCII))
        .sign(key),
    );
  }

  private sign(algorithm: string, value: Data, key: Data, charset?: EnumValue): number[] {
    const ascii = charset ?? Charset.US_ASCII;
    const mac = createHmac(algorithm, toBytes(key, ascii)).update(toBytes(value, ascii));
    return toSignedBytes(mac.digest());
  }
}

/** The files of an archive by their names. */
function filesOf(archive: Blob): Unzipped {
  try {
    return unzipSync(bytesOf(archive));
  } catch {
    return refuse('Invalid argument');
  }
}

const bytesOf = (blob: Blob): Buffer => Buffer.from(Int8Array.from(blob.getBytes()).buffer);

function showArgument(kind: string, value: unknown, digits: string | undefined): string {
  if (kind === 's') return String(value);
  if (kind === 'x') return Number(value).toString(16);
  if (kind === 'X') return Number(value).toString(16).toUpperCase();
  return Number(value).toFixed(kind === 'd' ? 0 : Number(digits ?? 6));
}

/** Google hashes a text as US-ASCII unless told otherwise: every other letter becomes a question mark. */
function toBytes(data: Data, charset: EnumValue = Charset.UTF_8): Buffer {
  if (Array.isArray(data)) return Buffer.from(Array.from(data as readonly number[], byte => byte & 255));
  const text = textOf(data);
  return charset === Charset.US_ASCII
    ? Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1')
    : Buffer.from(text, 'utf8');
}

function parseRows(csv: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < csv.length; at++) {
    const letter = csv.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv.charAt(at + 1) === '"') cell += csv.charAt(at++);
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === delimiter) [row, cell] = [[...row, cell], ''];
    else if (letter === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else if (letter !== '\r') cell += letter;
  }
  if (quoted) refuse('Could not parse text.');
  if (cell !== '' || row.length) rows.push([...row, cell]);
  return rows;
}
