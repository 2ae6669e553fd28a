import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { LeadCard } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { ClaimNote } from '../parts/claim-note';
import { Icon } from '../parts/icon';
import { LeadFacts } from '../parts/lead-facts';
import { LeadHistory } from '../parts/lead-history';
import { PlanActions } from '../parts/plan-actions';
import { ReachLinks } from '../parts/reach-links';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { StageBadge } from '../parts/stage-badge';
import { TroubleNote } from '../parts/trouble-note';
import { useEntry } from '../parts/use-entry';
import { plannedOf } from '../state/card';
import { nearDayWords, overdueWords } from '../words/days';
import { leadWords } from '../words/lead';
import { todayWords } from '../words/today';

/** All about a lead: how to reach it, what is known, what is next, what was. */
export function LeadCardView({ lead, plan }: { lead: string; plan: string | null }) {
  const { session, card, way } = useSidebar();
  const say = useWords();
  const entry = useEntry<HTMLButtonElement>();
  const changes = session.changes.value;
  useEffect(() => void card.open(lead), [lead, changes]);
  const shown = card.of(lead);
  const trouble = card.trouble.value;
  return (
    <div class="card" aria-busy={!shown && !trouble}>
      <h2 class="name">{shown?.lead.name ?? lead}</h2>
      <p role="status">
        <ClaimNote lead={shown?.lead.name ?? lead} />
      </p>
      {trouble && <TroubleNote trouble={trouble} retry={() => void card.open(lead)} />}
      {shown ? (
        <CardBody card={shown} />
      ) : (
        !trouble && (
          <p class="loading" role="status">
            {say(leadWords.loading)}
          </p>
        )
      )}
      <div class="bar">
        <button
          type="button"
          class="primary"
          ref={entry}
          disabled={!shown}
          onClick={() => way.go({ view: 'log', lead, plan })}
        >
          {say(leadWords.log)} <kbd aria-hidden="true">L</kbd>
        </button>
      </div>
    </div>
  );
}

function CardBody({ card }: { card: LeadCard }) {
  const { lead } = card;
  return (
    <>
      <p class="under-name">
        <StageBadge stage={lead.stage} />
        {lead.company && lead.company !== lead.name && <span>{lead.company}</span>}
      </p>
      <ReachLinks phone={lead.phone} email={lead.email} lead={lead.name} />
      <LeadFacts lead={lead} />
      <PlannedSteps card={card} />
      <LeadHistory card={card} />
    </>
  );
}

function PlannedSteps({ card }: { card: LeadCard }) {
  const { session } = useSidebar();
  const say = useWords();
  const planned = plannedOf(card);
  const live = session.start.value?.stages.find(stage => stage.name === card.lead.stage)?.kind ?? 'live';
  if (!planned.length) {
    return live === 'live' ? (
      <section class="no-step">
        <h3>{say(leadWords.noNext)}</h3>
        <p>{say(leadWords.noNextDo)}</p>
      </section>
    ) : null;
  }
  return (
    <section>
      <h3>{say(leadWords.next)}</h3>
      <ul class="rows">
        {planned.map(step => (
          <PlannedStep key={step.plan} step={step} lead={card.lead.name} />
        ))}
      </ul>
    </section>
  );
}

function PlannedStep({ step, lead }: { step: LeadCard['plan'][number]; lead: string }) {
  const { session } = useSidebar();
  const say = useWords();
  const opened = useSignal(false);
  const id = useId();
  const today = session.today.value;
  const day = dayOf(step.date);
  const late = day !== null && day < today;
  return (
    <li class="row">
      <div class="row-main">
        {late && <span class="late-words">{say(overdueWords(day, today))}</span>}
        <span class="row-name">
          {day ? say(nearDayWords(day, today)) : step.date} {step.time}
        </span>
        <span class="topic">{step.topic}</span>
        {step.manager && <span class="facts">{step.manager}</span>}
      </div>
      <button
        type="button"
        class="sign"
        aria-expanded={opened.value}
        aria-controls={id}
        aria-label={say(todayWords.actions(step.topic))}
        title={say(todayWords.actions(step.topic))}
        onClick={() => (opened.value = !opened.value)}
      >
        <Icon shape="more" />
      </button>
      <div id={id} class="row-actions" hidden={!opened.value}>
        {opened.value && <PlanActions planned={{ plan: step.plan, lead, time: step.time }} />}
      </div>
    </li>
  );
}
