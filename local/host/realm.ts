import { compileFunction, createContext, Script, type Context } from 'node:vm';

/**
 * Makes a place where a script finds the language, the given globals, and nothing else: no process, no timers, no
 * network. Its clock is `now`, its time zone the process's.
 */
export function createRealm(globals: object, now: () => number): Context {
  const realm = createContext({ ...globals });
  const prepare = prelude.runInContext(realm) as (now: () => number) => void;
  prepare(now);
  return realm;
}

/**
 * Loads a script into a realm and calls one of its global functions, for at most `limitMs` of real time. `args` are
 * asked for once the script is loaded. An `optional` function may be missing.
 */
export function callInRealm(
  realm: Context,
  script: Script,
  call: {
    readonly name: string;
    readonly args: () => readonly unknown[];
    readonly limitMs: number;
    readonly optional: boolean;
  },
): unknown {
  script.runInContext(realm, { timeout: call.limitMs });
  const candidate: unknown = realm[call.name];
  // A name that ends so is private to the script, whoever asks.
  if (typeof candidate !== 'function' || call.name.endsWith('_')) {
    if (call.optional) return undefined;
    throw new Error(`Script function not found: ${call.name}`);
  }
  // The engine's limit of time holds inside runInContext only, so the call is made by a script too.
  realm['startOfCall'] = () => (candidate as (...args: unknown[]) => unknown)(...call.args());
  return start.runInContext(realm, { timeout: call.limitMs });
}

/** Reads JSON with the realm's own arrays and objects, as what comes to a script at Google is. */
export function parseInRealm(realm: Context, json: string): unknown {
  return (evaluateJson.runInContext(realm) as JSON).parse(json);
}

/** Makes a function that sees what the script has made in a realm. */
export function compileInRealm(
  realm: Context,
  code: string,
  names: readonly string[],
): (...values: readonly unknown[]) => void {
  return compileFunction(code, names, { parsingContext: realm }) as (...values: readonly unknown[]) => void;
}

const evaluateJson = new Script('JSON');

const start = new Script('{ const start = startOfCall; delete globalThis.startOfCall; start(); }', {
  filename: 'start.js',
});

/**
 * The services live outside the realm, so the dates, arrays and errors that they give are not the realm's own; at
 * Google `instanceof` holds for them, and here it is taught to.
 */
const prelude = new Script(
  `(function (now) {
    'use strict';
    const tagOf = Object.prototype.toString;
    const ordinary = Function.prototype[Symbol.hasInstance];
    const welcome = (type, self, tag) =>
      Object.defineProperty(type, Symbol.hasInstance, {
        value(it) {
          return ordinary.call(this, it) || (this === self && tagOf.call(it) === tag);
        },
      });
    const VirtualDate = new Proxy(Date, {
      construct: (type, args, target) => Reflect.construct(type, args.length ? args : [now()], target),
      apply: () => String(new VirtualDate()),
    });
    Date.now = () => now();
    Date.prototype.constructor = VirtualDate;
    welcome(Date, VirtualDate, '[object Date]');
    welcome(Array, Array, '[object Array]');
    welcome(Error, Error, '[object Error]');
    Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  })`,
  { filename: 'prelude.js' },
);
