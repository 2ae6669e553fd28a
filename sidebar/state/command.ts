import { signal } from '@preact/signals';
import type { CallName, Input, Value } from '../../src/api/calls';
import type { Answer, Trouble } from '../rpc';
import type { Session } from './session';

/** A call that writes, run one at a time. */
export class Command<N extends CallName> {
  readonly running = signal(false);
  readonly trouble = signal<Trouble | null>(null);
  private readonly unsettled = new Map<string, string>();

  constructor(
    private readonly session: Session,
    private readonly name: N,
  ) {}

  /**
   * Sends the command under `id`; null when the previous run is still on its way (a double click). Without an id, the
   * same input keeps the same id until a definite answer, so that repeating it does it once.
   */
  async run(input: Input<N>, id?: string): Promise<Answer<Value<N>> | null> {
    if (this.running.peek()) return null;
    const act = JSON.stringify(input);
    const used = id ?? this.unsettled.get(act) ?? this.session.browser.makeId();
    this.unsettled.set(act, used);
    this.running.value = true;
    this.trouble.value = null;
    const answer = await this.session.call(this.name, input, used);
    this.running.value = false;
    if (answer.ok || !answer.trouble.unsure) this.unsettled.delete(act);
    if (answer.ok) this.session.changes.value += 1;
    else this.trouble.value = answer.trouble;
    return answer;
  }
}
