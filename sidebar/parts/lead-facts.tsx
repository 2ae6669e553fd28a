import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { LeadCard, LeadFact } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { dayWords } from '../words/days';
import { leadFields, leadWords } from '../words/lead';
import { SelectField } from './field';
import { useSidebar, useWords } from './sidebar-context';
import { TroubleNote } from './trouble-note';

const facts: readonly LeadFact[] = [
  'name',
  'stage',
  'manager',
  'person',
  'phone',
  'email',
  'company',
  'request',
  'comment',
  'tags',
  'source',
];

/** What is known of a lead, each fact changed where it stands. Empty ones come with one press. */
export function LeadFacts({ lead }: { lead: LeadCard['lead'] }) {
  const { session, leadEdit } = useSidebar();
  const say = useWords();
  const all = useSignal(false);
  const created = dayOf(lead.created);
  const editing = leadEdit.of(lead);
  const shown = facts.filter(fact => all.value || lead[fact] !== '' || fact === editing);
  return (
    <section>
      <h3>{say(leadWords.details)}</h3>
      <dl class="facts-list">
        {shown.map(fact => (
          <div key={fact}>
            <dt>{say(leadFields[fact])}</dt>
            <dd>{fact === editing ? <FactForm lead={lead} fact={fact} /> : <FactButton lead={lead} fact={fact} />}</dd>
          </div>
        ))}
        {created && (
          <div>
            <dt>{say(leadFields.created)}</dt>
            <dd>{say(dayWords(created, session.today.value))}</dd>
          </div>
        )}
        {lead.attempt > 0 && (
          <div>
            <dt>{say(leadFields.attempt)}</dt>
            <dd>{lead.attempt}</dd>
          </div>
        )}
      </dl>
      {shown.length < facts.length && (
        <button type="button" class="quiet" onClick={() => (all.value = true)}>
          {say(leadWords.moreFields)}
        </button>
      )}
    </section>
  );
}

interface FactProps {
  readonly lead: LeadCard['lead'];
  readonly fact: LeadFact;
}

function FactButton({ lead, fact }: FactProps) {
  const { leadEdit } = useSidebar();
  const say = useWords();
  return (
    <button
      type="button"
      class="fact"
      data-fact={fact}
      title={say(leadWords.edit)}
      aria-label={`${say(leadFields[fact])}: ${lead[fact] || say(leadWords.notChosen)}. ${say(leadWords.edit)}`}
      onClick={() => leadEdit.begin(lead, fact)}
    >
      {lead[fact] || '—'}
    </button>
  );
}

function FactForm({ lead, fact }: FactProps) {
  const { leadEdit, session } = useSidebar();
  const say = useWords();
  const form = useRef<HTMLFormElement>(null);
  const { running, trouble } = leadEdit.command;
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    // Whoever leaves the field by the keyboard stands again on the fact.
    return () => queueMicrotask(() => document.querySelector<HTMLElement>(`[data-fact="${fact}"]`)?.focus());
  }, []);
  const save = (twin = false) => void leadEdit.save(lead, twin);
  return (
    <form
      ref={form}
      class="fact-form"
      noValidate
      aria-busy={running.value}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault();
          leadEdit.drop();
        } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <FactControl fact={fact} />
      {leadEdit.givesUp() && (
        <SelectField
          name="reason"
          label={leadWords.whyLost}
          value={leadEdit.reason.value}
          onChoose={reason => (leadEdit.reason.value = reason)}
          options={session.start.value?.reasons ?? []}
          empty={leadWords.notChosen}
        />
      )}
      {trouble.value && <TroubleNote trouble={trouble.value} retry={() => save()} />}
      <p>
        <button type="submit" class="quiet" disabled={running.value}>
          {say(leadWords.keep)}
        </button>
        {leadEdit.hasTwin() && (
          <button type="button" class="quiet" disabled={running.value} onClick={() => save(true)}>
            {say(leadWords.keepAnyway)}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => leadEdit.drop()}>
          {say(leadWords.cancel)}
        </button>
      </p>
    </form>
  );
}

function FactControl({ fact }: { fact: LeadFact }) {
  const { leadEdit, session } = useSidebar();
  const say = useWords();
  const id = useId();
  const start = session.start.value;
  const lists: Partial<Record<LeadFact, readonly string[]>> = {
    stage: start?.stages.map(({ name }) => name) ?? [],
    manager: start?.managers ?? [],
    source: start?.sources ?? [],
  };
  const options = lists[fact];
  const text = leadEdit.text.value;
  const control = {
    id,
    name: fact,
    value: text,
    'aria-label': say(leadFields[fact]),
    'aria-invalid': leadEdit.command.trouble.value !== null,
  };
  const type = (event: { readonly currentTarget: { readonly value: string } }): void => {
    leadEdit.text.value = event.currentTarget.value;
  };
  if (options) {
    return (
      <select {...control} onChange={type}>
        {(fact !== 'stage' || text === '') && <option value="">{say(leadWords.notChosen)}</option>}
        {(text === '' || options.includes(text) ? options : [text, ...options]).map(option => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  return fact === 'request' || fact === 'comment' ? (
    <textarea {...control} rows={2} onInput={type} />
  ) : (
    <input {...control} autocomplete="off" onInput={type} />
  );
}
