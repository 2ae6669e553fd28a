import { signal, type ReadonlySignal } from '@preact/signals';
import type { CallName, Failure, Input, Reply, Value } from '../src/api/calls';
import { same, type Text } from '../src/base/text';
import type { Browser } from './browser';
import { troubles } from './words/trouble';

/** What kind of trouble: the server's own codes, and what happens on the way to it. */
export type TroubleCode = Failure['code'] | 'offline' | 'account' | 'unreachable' | 'updated';

/** Why a call has no value: a refusal, or a request or reply lost on the way. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly message: Text;
  readonly field: string;
  readonly call: CallName;
  readonly at: string;
  /** It is not known whether the command was done: only the same id may be sent again. */
  readonly unsure: boolean;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** Asks the server, under the command's id where the call writes. */
export type Call = <N extends CallName>(name: N, input: Input<N>, id?: string) => Promise<Answer<Value<N>>>;

/** The way to the server, and how many calls are on it. */
export interface Rpc {
  readonly call: Call;
  readonly outstanding: ReadonlySignal<number>;
}

const reads: readonly CallName[] = [
  'app.start',
  'panel.part',
  'lead.find',
  'lead.card',
  'today.list',
  'import.preview',
];
const readAgainAfterMs = 1000;
/** Longer than Apps Script lets any execution run: a later answer never comes. */
const answerWithinMs = 380_000;

/** The typed door to the server. A read lost on the way is asked once more; a write is repeated only by its sender. */
export function connect(browser: Browser, version: string): Rpc {
  const outstanding = signal(0);

  const ask = async <N extends CallName>(name: N, input: Input<N>, id: string): Promise<Answer<Value<N>>> => {
    const trouble = troubleAt(name, browser.now());
    if (!browser.online()) return trouble('offline', troubles.offline, false);
    outstanding.value += 1;
    try {
      const request = JSON.stringify({ id, call: name, input, version });
      return read(await Promise.race([browser.send(request), tooLate(browser)]), trouble);
    } catch (error) {
      const code = lossOf(error, browser.online());
      return trouble(code, troubles[code], code !== 'account');
    } finally {
      outstanding.value -= 1;
    }
  };

  return {
    outstanding,
    call: async (name, input, id = browser.makeId()) => {
      const answer = await ask(name, input, id);
      if (answer.ok || answer.trouble.code !== 'unreachable' || !reads.includes(name)) return answer;
      await browser.wait(readAgainAfterMs);
      return ask(name, input, id);
    },
  };
}

/**
 * What a failure of `google.script.run` means. Its words are in the account's language, so only names and codes are
 * looked at; `unreachable` therefore also tells of several accounts.
 */
export function lossOf(error: unknown, online: boolean): 'offline' | 'account' | 'unreachable' {
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (said.includes('PERMISSION_DENIED')) return 'account';
  return !online || /NetworkError|HTTP 0\b/.test(said) ? 'offline' : 'unreachable';
}

type TroubleOf = (code: TroubleCode, message: Text, unsure: boolean, field?: string) => { ok: false; trouble: Trouble };

function troubleAt(call: CallName, at: string): TroubleOf {
  return (code, message, unsure, field = '') => ({ ok: false, trouble: { code, message, unsure, field, call, at } });
}

async function tooLate(browser: Browser): Promise<never> {
  await browser.wait(answerWithinMs);
  throw new Error('no answer');
}

function read<T>(text: string, trouble: TroubleOf): Answer<T> {
  const reply = parse<T>(text);
  if (!reply) return trouble('broken', troubles.unreadable, true);
  if (reply.ok) return reply;
  const { code, message, field } = reply.failure;
  if (code === 'stale' && field === 'version') return trouble('updated', same(message), false);
  return trouble(code, same(message), code === 'broken', field);
}

function parse<T>(text: string): Reply<T> | null {
  try {
    const reply = JSON.parse(text) as Partial<Reply<T>> | null;
    return typeof reply?.ok === 'boolean' ? (reply as Reply<T>) : null;
  } catch {
    return null;
  }
}
