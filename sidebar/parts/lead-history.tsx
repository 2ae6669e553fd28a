import { useSignal } from '@preact/signals';
import type { LeadCard } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { historyOf, type Event } from '../state/history';
import { dayWords, monthWords } from '../words/days';
import { leadWords } from '../words/lead';
import { contactsWords } from '../words/today';
import { useSidebar, useWords } from './sidebar-context';
import { FactsLine } from './facts-line';

const shownFirst = 20;

/** Everything that was with a lead, the newest first; a long story by months. */
export function LeadHistory({ card }: { card: LeadCard }) {
  const say = useWords();
  const whole = useSignal(false);
  const events = historyOf(card);
  const long = events.length > shownFirst;
  const shown = whole.value ? events : events.slice(0, shownFirst);
  return (
    <section>
      <h3>
        {say(leadWords.contacts)}
        {card.lead.contacts > 0 && <span class="count">{say(contactsWords(card.lead.contacts))}</span>}
      </h3>
      {!events.length && <p class="hint">{say(leadWords.noContacts)}</p>}
      <ol class="history">
        {shown.map((event, index) => (
          <li key={index}>
            {long && event.date.slice(0, 7) !== shown[index - 1]?.date.slice(0, 7) && (
              <h4>{say(monthWords(event.date))}</h4>
            )}
            <EventLines event={event} />
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <button type="button" class="quiet" onClick={() => (whole.value = true)}>
          {say(leadWords.earlier(events.length - shown.length))}
        </button>
      )}
    </section>
  );
}

function EventLines({ event }: { event: Event }) {
  const { session } = useSidebar();
  const say = useWords();
  const day = dayOf(event.date);
  const when = `${day ? say(dayWords(day, session.today.value)) : event.date} ${event.time}`.trim();
  if ('plan' in event) {
    const { topic, status, manager } = event.plan;
    return <FactsLine as="p" of={[when, status, topic, manager]} />;
  }
  const { channel, manager, result, summary, expect, stage, stageBefore, attempt } = event.contact;
  return (
    <>
      <FactsLine as="p" of={[when, channel, manager]} />
      <p>
        <b>{result}</b>
        {summary && `. ${summary}`}
      </p>
      {attempt ? <p class="facts">{say(leadWords.attempt(attempt))}</p> : null}
      {stage && (
        <p class="facts">
          {say(leadWords.stage)} {stageBefore && `${stageBefore} → `}
          {stage}
        </p>
      )}
      {expect && (
        <p class="expect">
          {say(leadWords.expect)} {expect}
        </p>
      )}
    </>
  );
}
