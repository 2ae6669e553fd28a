import { signal } from '@preact/signals';
import type { Today } from '../../src/api/calls';
import type { Trouble } from '../rpc';
import type { Session } from './session';

/** The list of calls, mine or everyone's. */
export class TodayList {
  /** Only of use where it is known who looks. */
  readonly mine = signal(true);
  readonly list = signal<Today | null>(null);
  readonly trouble = signal<Trouble | null>(null);
  readonly loading = signal(false);
  /** The row that the keyboard was last on, so that coming back lands there. */
  readonly place = signal(0);
  private latest = 0;

  constructor(private readonly session: Session) {
    session.onReturn(this.trouble, () => void this.load());
  }

  async load(): Promise<void> {
    const asked = ++this.latest;
    const me = this.session.start.peek()?.me ?? '';
    this.loading.value = true;
    const answer = await this.session.call('today.list', this.mine.peek() && me ? { manager: me } : {});
    if (asked !== this.latest) return;
    this.loading.value = false;
    this.trouble.value = answer.ok ? null : answer.trouble;
    if (!answer.ok) return;
    this.session.learnToday(answer.value.today);
    this.list.value = answer.value;
  }

  show(mine: boolean): void {
    this.mine.value = mine;
    this.list.value = null;
    void this.load();
  }
}
