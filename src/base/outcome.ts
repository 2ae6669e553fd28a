import type { Text } from './text';

/** What kind of refusal it is; the contract of `rpc` names these. */
export type RefusalCode = 'invalid' | 'missing' | 'denied' | 'stale' | 'broken';

/** A refusal said to the user: what is wrong and what to do. It is a value, never thrown. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: Text;
  /** The input field that it speaks of. */
  readonly field?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(
  code: RefusalCode,
  message: Text,
  field?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: field === undefined ? { code, message } : { code, message, field } };
}
