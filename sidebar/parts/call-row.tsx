import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { PlannedCall } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { snoozeOf } from '../shortcuts';
import { dayWords, overdueWords } from '../words/days';
import { planWords, todayWords } from '../words/today';
import { ClaimNote } from './claim-note';
import { Icon } from './icon';
import { PlanActions } from './plan-actions';
import { PhoneLink } from './reach-links';
import { useSidebar, useWords } from './sidebar-context';
import { FactsLine } from './facts-line';

interface CallRowProps {
  readonly call: PlannedCall;
  readonly overdue: boolean;
  /** Its number in the list. */
  readonly at: number;
}

/** One planned call: pressing it logs it, the rest is beside. */
export function CallRow({ call, overdue, at }: CallRowProps) {
  const { session, today, way, planned: contacts } = useSidebar();
  const say = useWords();
  const opened = useSignal(false);
  const actionsId = useId();
  // What failed is told there, also when it was asked for by a key.
  const isOpen = opened.value || contacts.failed.value?.plan === call.plan;
  const day = dayOf(call.date);
  const everyone = !today.mine.value || !session.start.value?.me;
  const facts = [
    call.lastResult,
    call.attempt > 1 ? say(todayWords.attempt(call.attempt)) : '',
    everyone ? call.manager : '',
  ].filter(Boolean);
  return (
    <li class="row">
      <button
        type="button"
        class="row-main"
        data-row
        data-lead={call.lead}
        onFocus={() => (today.place.value = at)}
        onKeyDown={event => {
          const by = snoozeOf(event);
          if (by) void contacts.snooze(call, by);
        }}
        onClick={() => way.go({ view: 'log', lead: call.lead, plan: call.plan })}
      >
        {overdue && day && (
          <span class="late-words">
            {say(overdueWords(day, session.today.value))} · {say(dayWords(day, session.today.value))}
          </span>
        )}
        <span class="row-name">
          {call.time && <span class="time">{call.time}</span>}
          <span class="name">{call.lead}</span>
        </span>
        {call.topic && <span class="topic">{call.topic}</span>}
        <ClaimNote lead={call.lead} />
        <FactsLine of={facts} />
      </button>
      <button
        type="button"
        class="sign"
        aria-expanded={isOpen}
        aria-controls={actionsId}
        aria-label={say(todayWords.actions(call.lead))}
        title={say(todayWords.actions(call.lead))}
        onClick={() => (opened.value = !isOpen)}
      >
        <Icon shape="more" />
      </button>
      <PhoneLink phone={call.phone} lead={call.lead} />
      <div id={actionsId} class="row-actions" hidden={!isOpen}>
        {isOpen && (
          <>
            <PlanActions planned={call} />
            <button
              type="button"
              class="quiet"
              onClick={() => way.go({ view: 'lead', lead: call.lead, plan: call.plan })}
            >
              {say(planWords.card)}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
