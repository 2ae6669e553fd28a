import type { Ask, Tell } from '../page-asks';

/** An ask that is answered, before it has its number. */
export type Question = Numberless<Extract<Ask, { number: number }>>;

type Numberless<T> = T extends unknown ? Omit<T, 'number'> : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const AGAIN_AFTER_MS = 1000;
/** A page that breaks as soon as it has loaded would load for ever. */
const YOUNG_MS = 5000;

/** The page's line to the server. It is never mended: when it breaks, the page loads again from what the server has. */
export class Connection {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  /** `hear` gets whatever is no answer; `lost` is called once, when nothing more will come. */
  constructor(
    address: string,
    private readonly hear: (tell: Exclude<Tell, { tell: 'answer' }>) => void,
    lost: () => void,
  ) {
    this.socket = new WebSocket(address);
    this.socket.onmessage = ({ data }) => this.take(JSON.parse(String(data)) as Tell);
    this.socket.onclose = () => {
      for (const { reject } of this.waiting.values()) reject(connectionFailure());
      this.waiting.clear();
      lost();
    };
  }

  /** Resolves when asks may be sent. */
  opened(): Promise<void> {
    return new Promise(resolve => this.socket.addEventListener('open', () => resolve(), { once: true }));
  }

  ask(ask: Ask): void {
    this.socket.send(JSON.stringify(ask));
  }

  /** Asks and waits for the answer; rejects with the server's error, or when the line breaks. */
  question(question: Question): Promise<unknown> {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(connectionFailure());
    const number = ++this.count;
    this.ask({ ...question, number });
    return new Promise((resolve, reject) => this.waiting.set(number, { resolve, reject }));
  }

  private take(tell: Tell): void {
    if (tell.tell !== 'answer') {
      this.hear(tell);
      return;
    }
    const waiting = this.waiting.get(tell.number);
    this.waiting.delete(tell.number);
    if (tell.error === undefined) waiting?.resolve(tell.value);
    else waiting?.reject(new Error(tell.error));
  }
}

/** Loads the page again as soon as the server answers. */
export async function returnWhenServed(): Promise<void> {
  await wait(Math.max(AGAIN_AFTER_MS, YOUNG_MS - performance.now()));
  for (;;) {
    try {
      await fetch('/');
      location.reload();
      return;
    } catch {
      await wait(AGAIN_AFTER_MS);
    }
  }
}

/** In the words of `google.script.run` when a browser is offline. */
function connectionFailure(): Error {
  return new Error('NetworkError: Connection failure due to HTTP 0');
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
