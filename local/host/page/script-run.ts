/** What a frame posts to the page: a call of the script, or a wish of `google.script.host`. */
export type FrameWord =
  { perezvon: 'call'; id: number; name: string; args: string } | { perezvon: 'close' } | { perezvon: 'focus' };

/** What the page posts back. */
export interface FrameReply {
  readonly perezvon: 'reply';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** The HTML of a frame with `google.script` in it, before any script of its own. */
export function withScriptRun(html: string): string {
  const shim = `<script>(${installScriptRun.toString()})();</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, head => head + shim) : shim + html;
}

/**
 * Runs inside the frame, so it names nothing from outside itself. As Google's does, it carries JSON only, refuses dates
 * and functions, and gives its failure handler an Error.
 */
function installScriptRun(): void {
  type Handler = ((value: unknown, userObject?: unknown) => void) | undefined;
  interface Waiting {
    success: Handler;
    failure: Handler;
    userObject: unknown;
  }
  const waiting = new Map<number, Waiting>();
  let count = 0;

  const refuseUnportable = (value: unknown): void => {
    const tag = Object.prototype.toString.call(value);
    if (typeof value === 'function' || tag === '[object Date]' || value instanceof Node) {
      throw new TypeError('Failed due to illegal value in property: 0');
    }
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUnportable);
  };

  const runner = (handlers: Waiting): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
          if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
          return (...args: unknown[]) => {
            args.forEach(refuseUnportable);
            const id = ++count;
            waiting.set(id, handlers);
            parent.postMessage({ perezvon: 'call', id, name: String(name), args: JSON.stringify(args) }, '*');
          };
        },
      },
    );

  window.addEventListener('message', ({ data, source }: MessageEvent<FrameReply>) => {
    if (source !== parent) return;
    const handlers = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) handlers?.success?.(data.value, handlers.userObject);
    else if (handlers?.failure) handlers.failure(new Error(data.error), handlers.userObject);
    else console.error(`Uncaught Error: ${data.error}`);
  });

  const none = { success: undefined, failure: undefined, userObject: undefined };
  const say = (word: string): void => parent.postMessage({ perezvon: word }, '*');
  Object.assign(window, {
    google: {
      script: {
        run: runner(none),
        host: {
          close: () => say('close'),
          editor: { focus: () => say('focus') },
          setWidth: () => undefined,
          setHeight: () => undefined,
        },
      },
    },
  });
}
