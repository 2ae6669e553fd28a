import { signal } from '@preact/signals';
import type { CallName, Input, Value } from '../../src/api/calls';
import type { Trouble } from '../rpc';
import type { Session } from './session';

/** A question to the server that a view shows the answer of: the newest one asked, or what went wrong. */
export class Asking<N extends CallName> {
  readonly value = signal<Value<N> | null>(null);
  readonly trouble = signal<Trouble | null>(null);
  readonly loading = signal(false);
  private latest = 0;
  private asked: Input<N> | null = null;

  constructor(
    private readonly session: Session,
    private readonly call: N,
  ) {
    session.onReturn(this.trouble, () => this.again());
  }

  /** Asks; an older answer stays in view meanwhile, and one that comes after a newer question is dropped. */
  async ask(input: Input<N>): Promise<void> {
    const number = ++this.latest;
    this.asked = input;
    this.loading.value = true;
    const answer = await this.session.call(this.call, input);
    if (number !== this.latest) return;
    this.loading.value = false;
    this.trouble.value = answer.ok ? null : answer.trouble;
    if (answer.ok) this.value.value = answer.value;
  }

  /** Drops the answer and the question, as when what was asked about is chosen no more. */
  forget(): void {
    this.latest++;
    this.asked = null;
    this.loading.value = false;
    this.value.value = null;
    this.trouble.value = null;
  }

  /** Asks the same once more. */
  again(): void {
    if (this.asked !== null) void this.ask(this.asked);
  }
}
