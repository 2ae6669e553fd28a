import { computed, signal } from '@preact/signals';
import type { Input, PlannedCall } from '../../src/api/calls';
import { dayOf, type Day } from '../../src/base/day';
import type { Text } from '../../src/base/text';
import { Undoing } from './undoing';
import type { Trouble } from '../rpc';
import { nearDayWords } from '../words/days';
import { planWords } from '../words/today';
import { Command } from './command';
import type { Session } from './session';

/** As much of a planned contact as moving it needs. */
export type Planned = Pick<PlannedCall, 'plan' | 'lead' | 'time'>;

/** By how much a contact is put off. */
export type Snooze = Input<'plan.snooze'>['by'];

/** What failed on which planned contact, and how to do it again. */
export interface Failed {
  readonly plan: string;
  readonly trouble: Trouble;
  readonly retry: () => void;
}

/** Moving and cancelling planned contacts. */
export class PlannedContacts {
  readonly failed = signal<Failed | null>(null);
  readonly running;
  private readonly mover;
  private readonly closer;
  private readonly snoozer;
  private readonly undoing;

  constructor(private readonly session: Session) {
    this.mover = new Command(session, 'plan.move');
    this.closer = new Command(session, 'plan.close');
    this.snoozer = new Command(session, 'plan.snooze');
    this.undoing = new Undoing(session);
    this.running = computed(() => [this.mover, this.closer, this.snoozer].some(({ running }) => running.value));
  }

  /** Moves a planned contact to that day, at the same time of the day. */
  async move(planned: Planned, day: Day): Promise<void> {
    const { plan, lead, time } = planned;
    this.failed.value = null;
    const answer = await this.mover.run({ plan, date: day, ...(time && { time }) });
    if (!answer) return;
    const when = this.session.say(nearDayWords(day, this.session.today.peek()));
    if (answer.ok) this.tell(planWords.moved(lead, when));
    else this.failed.value = { plan, trouble: answer.trouble, retry: () => void this.move(planned, day) };
  }

  /** Puts a planned contact off; the server knows on which days its manager works. */
  async snooze(planned: Planned, by: Snooze): Promise<void> {
    const { plan, lead } = planned;
    this.failed.value = null;
    const answer = await this.snoozer.run({ plan, by });
    if (!answer) return;
    if (!answer.ok) {
      this.failed.value = { plan, trouble: answer.trouble, retry: () => void this.snooze(planned, by) };
      return;
    }
    const day = dayOf(answer.value.date) ?? this.session.today.peek();
    const when = this.session.say(nearDayWords(day, this.session.today.peek()));
    this.undoing.offer(planWords.moved(lead, when), answer.value.act);
  }

  async cancel(planned: Planned): Promise<void> {
    const { plan, lead } = planned;
    this.failed.value = null;
    const answer = await this.closer.run({ plan, status: 'cancelled' });
    if (!answer) return;
    if (answer.ok) this.tell(planWords.cancelled(lead));
    else this.failed.value = { plan, trouble: answer.trouble, retry: () => void this.cancel(planned) };
  }

  private tell(text: Text): void {
    this.session.notice.value = { text };
  }
}
