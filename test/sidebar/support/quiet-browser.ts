import type { CallName, Input, Request } from '../../../src/api/calls';
import type { Browser } from '../../../sidebar/browser';

/** A browser without a page: pauses are over at once, and `answer` is the server. */
export function quietBrowser(answer: (request: Request) => object | Promise<object>): {
  readonly browser: Browser;
  /** What was asked so far. */
  readonly sent: <N extends CallName>(call: N) => readonly Input<N>[];
} {
  const requests: Request[] = [];
  let made = 0;
  const browser: Browser = {
    send: async text => {
      const request = JSON.parse(text) as Request;
      requests.push(request);
      return JSON.stringify({ ok: true, value: await answer(request) });
    },
    reopen: () => undefined,
    open: () => undefined,
    makeId: () => `id ${++made}`,
    now: () => '2026-11-23T09:00:00Z',
    clock: () => '2026-11-23 09:00',
    // Whoever waits for minutes waits for an answer that does not come.
    wait: milliseconds => (milliseconds > 60_000 ? new Promise(() => undefined) : Promise.resolve()),
    online: () => true,
    visible: () => true,
    onChange: () => undefined,
    memory: null,
    copy: () => Promise.resolve(false),
    language: 'en',
  };
  const sent = <N extends CallName>(call: N): Input<N>[] =>
    requests.filter(request => request.call === call).map(({ input }) => input as Input<N>);
  return { browser, sent };
}

/** Lets everything happen that waits for nothing but its turn. */
export function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
