const inspected = Symbol.for('nodejs.util.inspect.custom');

/** What every service object has at Google, with members that we lack failing by their own name. */
export abstract class Service {
  /** `name` is the class's name at Google, which its objects also give as text. */
  protected constructor(name: string) {
    Object.defineProperty(this, 'serviceName', { value: name });
  }

  toString(): string {
    return (this as unknown as { serviceName: string }).serviceName;
  }

  /** Nothing of a service travels as JSON, at Google neither. */
  toJSON(): object {
    return {};
  }

  /** A log shows the class, not the host behind it. */
  [inspected](): string {
    return this.toString();
  }
}

// What JavaScript, test runners and promises ask of any object without meaning a service.
const ASKED_OF_ANYTHING =
  /^(then|inspect|nodeType|tagName|asymmetricMatch|length|size|href|protocol|auth|path|serviceName|\$\$.*|@@.*)$/;

const missing: ProxyHandler<object> = {
  get(target, property, receiver: { serviceName?: string }) {
    if (typeof property === 'symbol' || property in target || ASKED_OF_ANYTHING.test(property)) {
      return Reflect.get(target, property, receiver) as unknown;
    }
    throw new Error(`The local host has no ${receiver.serviceName ?? 'object'}.${property}`);
  },
};

// A proxy at the end of the chain is asked only for what no class has, so calls stay as fast as plain ones.
Object.setPrototypeOf(Service.prototype, new Proxy(Object.create(Object.prototype) as object, missing));

/** Cells that a call moves: reading and writing them, and flushing, are round trips. */
export interface Cost {
  read?: number;
  written?: number;
  flush?: true;
}

/** A refusal in Google's words. */
export class ServiceException extends Error {
  override readonly name = 'Exception';
}

/** Refuses in Google's words. */
export function refuse(message: string): never {
  throw new ServiceException(message);
}

/** What Google's signatures call a kind of argument. */
export type Kind =
  | 'String'
  | 'Integer'
  | 'Number'
  | 'Boolean'
  | 'Object'
  | 'Date'
  | 'Function'
  | 'Enum'
  | 'Object[]'
  | 'String[]'
  | 'Object[][]'
  | `SpreadsheetApp.${string}`
  | `ScriptApp.${string}`;

/** Refuses arguments that fit none of the method's signatures, as Google does. A `?` argument also takes null. */
export function checkArguments(
  method: string,
  args: ArrayLike<unknown>,
  ...signatures: readonly (readonly (Kind | `${Kind}?`)[])[]
): void {
  const given = Array.from(args);
  const fits = signatures.some(
    kinds => kinds.length === given.length && kinds.every((kind, i) => isOfKind(given[i], kind)),
  );
  if (fits) return;
  const kinds = given.map(kindOf).join(',');
  refuse(`The parameters (${kinds}) don't match the method signature for ${method}.`);
}

/** Anything as the text that Google would take it for: scripts give numbers where texts are asked for. */
export const textOf = (value: unknown): string => String(value);

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Whether a value is a date, of whichever realm. */
export const isDate = (value: unknown): value is Date => tagOf(value) === 'Date';

function isOfKind(value: unknown, kind: string): boolean {
  if (kind.endsWith('?')) return value === null || value === undefined || isOfKind(value, kind.slice(0, -1));
  if (kind === 'Object') return true;
  if (kind === 'String') return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (kind === 'Integer' || kind === 'Number') return typeof value === 'number' && !Number.isNaN(value);
  if (kind === 'Boolean') return typeof value === 'boolean';
  if (kind === 'Date') return isDate(value);
  if (kind === 'Function') return typeof value === 'function';
  if (kind === 'Enum') return isEnumValue(value);
  if (kind === 'Object[][]') return Array.isArray(value) && value.every(Array.isArray);
  if (kind.endsWith('[]')) return Array.isArray(value);
  return value instanceof Service && String(value) === kind.replace(/^.*\./, '');
}

/** Whether a value is one of an enumeration. */
export const isEnumValue = (value: unknown): boolean =>
  typeof (value as { ordinal?: unknown } | null | undefined)?.ordinal === 'function';

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length ? `${kindOf(value[0])}[]` : 'Array';
  if (value instanceof Service) return `SpreadsheetApp.${String(value)}`;
  const tag = tagOf(value);
  return tag === 'Number' ? 'number' : tag === 'Boolean' ? 'Boolean' : tag;
}
