import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { dayOf } from '../../src/base/day';
import type { Planned, Snooze } from '../state/planned';
import { planWords } from '../words/today';
import { useSidebar, useWords } from './sidebar-context';
import { TroubleNote } from './trouble-note';

const snoozes: readonly Snooze[] = ['day', 'week', 'workday'];

/** What can be done to a planned contact besides having it: move it, cancel it. */
export function PlanActions({ planned }: { planned: Planned }) {
  const { session, planned: contacts } = useSidebar();
  const say = useWords();
  const other = useSignal('');
  const id = useId();
  const today = session.today.value;
  const busy = contacts.running.value;
  const failed = contacts.failed.value?.plan === planned.plan ? contacts.failed.value : null;
  const day = dayOf(other.value);
  return (
    <div class="plan-actions" aria-busy={busy}>
      <span class="hint" id={`${id}-move`}>
        {say(planWords.putOff)}
      </span>
      <div class="chips" role="group" aria-labelledby={`${id}-move`}>
        {snoozes.map(by => (
          <button type="button" class="chip" key={by} disabled={busy} onClick={() => void contacts.snooze(planned, by)}>
            {say(planWords.snoozes[by])}
          </button>
        ))}
      </div>
      <div class="other-day">
        <label class="offscreen" for={id}>
          {say(planWords.pickDay)}
        </label>
        <input
          id={id}
          type="date"
          min={today}
          value={other.value}
          onInput={event => (other.value = event.currentTarget.value)}
        />
        <button type="button" disabled={busy || !day} onClick={() => day && void contacts.move(planned, day)}>
          {say(planWords.move)}
        </button>
      </div>
      <button type="button" class="quiet danger" disabled={busy} onClick={() => void contacts.cancel(planned)}>
        {say(planWords.cancel)}
      </button>
      {failed && <TroubleNote trouble={failed.trouble} retry={failed.retry} sent />}
    </div>
  );
}
