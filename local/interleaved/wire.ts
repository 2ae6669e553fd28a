import type { MessagePort } from 'node:worker_threads';
import type { SharedArrays } from './bells';

/** A value as it crosses between an isolate and the services: plain, but for the objects that stay where they are. */
export type Carried =
  | { readonly plain: unknown }
  | { readonly list: readonly Carried[] }
  | { readonly record: Readonly<Record<string, Carried>> }
  | { readonly handle: number; readonly kind?: Kind; readonly facts?: Readonly<Record<string, unknown>> }
  | { readonly word: number; readonly name?: string; readonly ordinal?: number };

/** What an isolate has to know of a class of services, said with the first object of it. */
export interface Kind {
  readonly id: number;
  readonly name?: string;
  readonly methods?: readonly string[];
  /** Enumerations that its objects offer, such as `SpreadsheetApp.Direction`. */
  readonly words?: Readonly<Record<string, Carried>>;
}

/** What an isolate is asked. */
export type Asked =
  | {
      readonly start: string;
      readonly globals: Readonly<Record<string, Carried>>;
      /** JSON where the arguments come from a page; carried where they are made of services. */
      readonly args: { readonly json: string } | { readonly carried: readonly Carried[] };
      readonly optional: boolean;
      readonly now: number;
    }
  | { readonly answer: Carried; readonly now: number }
  | { readonly thrown: Thrown; readonly now: number };

/** An exception of a service. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
}

/** What an isolate says: a call of a service, which it waits for, or how the execution ended. */
export type Said = { readonly logs: readonly string[] } & (
  | { readonly target: number; readonly method: string; readonly args: readonly Carried[] }
  | { readonly ended: { readonly value: unknown } | { readonly error: string } }
);

/** What an isolate is born with. */
export interface Birth {
  readonly bells: SharedArrays;
  /** Which of the bells is its own. */
  readonly bell: number;
  readonly code: string;
  readonly port: MessagePort;
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

/** Carries a value; `known` names what is not plain. */
export function carry(value: unknown, known: (value: object) => Carried | undefined): Carried {
  if (typeof value === 'function') throw new Error('A function cannot be carried to a service');
  if (typeof value !== 'object' || value === null) return { plain: value };
  const own = known(value);
  if (own) return own;
  if (Array.isArray(value)) {
    if (isPlain(value)) return { plain: value };
    return { list: value.map(item => carry(item, known)) };
  }
  const tag = tagOf(value);
  if (tag === '[object Error]') return { plain: `${(value as Error).name}: ${(value as Error).message}` };
  if (tag !== '[object Object]') return { plain: value };
  return { record: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, carry(item, known)])) };
}

/** Tables of cells are most of what is carried: they go as they are. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.every(isPlain) : tagOf(value) === '[object Date]';
}

/** The value that was carried; `find` gives what is not plain. */
export function uncarry(
  carried: Carried,
  find: (own: Extract<Carried, { handle: number } | { word: number }>) => unknown,
): unknown {
  if ('plain' in carried) return carried.plain;
  if ('list' in carried) return carried.list.map(item => uncarry(item, find));
  if ('record' in carried)
    return Object.fromEntries(Object.entries(carried.record).map(([key, item]) => [key, uncarry(item, find)]));
  return find(carried);
}
