import { Script } from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { createConsole } from '../apps-script/logger';
import { Service } from '../apps-script/service';
import { delivered, messageOf } from '../host/outcome';
import { callInRealm, createRealm, parseInRealm } from '../host/realm';
import { ring, servicesBell, waitFor } from './bells';
import { carry, uncarry, type Asked, type Birth, type Carried, type Kind, type Said } from './wire';

// The thread in which executions of a script run, one after another: each in a realm of its own, the services elsewhere.

const { bells, bell, code, port } = workerData as Birth;
const script = new Script(code, { filename: 'Code.js' });

/** Real time, against a script that never calls a service again; the limits of Google's are kept by the virtual clock. */
const stuckMs = 60_000;

let now = 0;
let logs: string[] = [];
let objects = new Map<number, object>();
let ids = new WeakMap<object, Carried>();
let classes = new Map<number, new () => object>();

for (;;) {
  const asked = hear();
  if ('start' in asked) say({ logs: [], ended: execute(asked) });
}

function execute(asked: Extract<Asked, { start: string }>): { value: unknown } | { error: string } {
  objects = new Map();
  ids = new WeakMap();
  classes = new Map();
  logs = [];
  try {
    const globals = Object.fromEntries(Object.entries(asked.globals).map(([name, carried]) => [name, find(carried)]));
    const realm = createRealm({ ...globals, console: createConsole((_, text) => void logs.push(text)) }, () => now);
    const { args } = asked;
    const value = callInRealm(realm, script, {
      name: asked.start,
      args: () =>
        'json' in args ? (parseInRealm(realm, args.json) as unknown[]) : args.carried.map(one => uncarry(one, find)),
      optional: asked.optional,
      limitMs: stuckMs,
    });
    return { value: delivered(value) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function hear(): Asked {
  const asked = waitFor(bells, bell, () => receiveMessageOnPort(port)?.message as Asked | undefined);
  now = asked.now;
  return asked;
}

function say(said: Said): void {
  port.postMessage({ ...said, logs });
  logs = [];
  ring(bells, servicesBell);
}

/** Calls a service and waits, with the whole thread, for what it answers. */
function call(target: number, method: string, args: readonly unknown[]): unknown {
  say({ logs: [], target, method, args: args.map(one => carry(one, value => ids.get(value))) });
  const heard = hear();
  if ('thrown' in heard) throw Object.assign(new Error(heard.thrown.message), { name: heard.thrown.name });
  if ('start' in heard) throw new Error('An execution was started inside another');
  return uncarry(heard.answer, find);
}

function find(carried: Carried): unknown {
  if ('handle' in carried) return objectOf(carried);
  if ('word' in carried) return wordOf(carried);
  return uncarry(carried, find);
}

function objectOf({ handle, kind, facts = {} }: Extract<Carried, { handle: number }>): object {
  const known = objects.get(handle);
  if (known) return known;
  if (!kind) throw new Error('An object came without its class');
  const Made = classes.get(kind.id) ?? learn(kind);
  const object = new Made();
  Object.defineProperties(object, { handle: { value: handle }, facts: { value: facts } });
  objects.set(handle, object);
  ids.set(object, { handle });
  return object;
}

/** A class whose methods are those of the services' own, each a call. */
function learn({ id, name = '', methods = [], words = {} }: Kind): new () => object {
  class Remote extends Service {
    constructor() {
      super(name);
      for (const [word, carried] of Object.entries(words)) Object.assign(this, { [word]: find(carried) });
    }
  }
  for (const method of methods) {
    Object.defineProperty(Remote.prototype, method, {
      value(this: { handle: number; facts: Readonly<Record<string, unknown>> }, ...args: unknown[]) {
        return method in this.facts && !args.length ? this.facts[method] : call(this.handle, method, args);
      },
    });
  }
  classes.set(id, Remote);
  return Remote;
}

function wordOf({ word, name = '', ordinal = 0 }: Extract<Carried, { word: number }>): object {
  const known = objects.get(word);
  if (known) return known;
  const made = Object.freeze({
    toString: () => name,
    name: () => name,
    ordinal: () => ordinal,
    compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    toJSON: () => name,
  });
  objects.set(word, made);
  ids.set(made, { word });
  return made;
}
