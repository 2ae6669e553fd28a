import { useLayoutEffect, useRef } from 'preact/hooks';
import { SelectField, TextField } from '../parts/field';
import { Form } from '../parts/form';
import { LeadHead } from '../parts/lead-head';
import { NextOrReason } from '../parts/next-or-reason';
import { RadioChips } from '../parts/radio-chips';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { TroubleNote } from '../parts/trouble-note';
import { plannedOf } from '../state/card';
import type { ContactDraft } from '../state/contact-draft';
import { contactWords } from '../words/contact';
import { nearDayWords } from '../words/days';
import { takesKeys } from '../shortcuts';
import { dayOf } from '../../src/base/day';
import { same } from '../../src/base/text';

const shownAtField = ['result', 'channel', 'summary', 'expect', 'stage', 'date', 'time', 'minutes', 'plan'];

/** One form, one submit: what came of the contact, and what is next. */
export function ContactFormView({ lead, plan }: { lead: string; plan: string | null }) {
  const { session, contactForm: form, way } = useSidebar();
  const say = useWords();
  const place = useRef<HTMLDivElement>(null);
  // Before the next key can be pressed: after the paint would lose what is typed at once.
  useLayoutEffect(() => {
    session.notice.value = null;
    void form.open(lead, plan);
  }, [lead, plan]);
  useResultKeys(place);
  const draft = form.lead.value === lead ? form.draft.value : null;
  useLayoutEffect(() => {
    if (draft && way.takesFocus.peek()) place.current?.querySelector<HTMLElement>('[role="radiogroup"] input')?.focus();
  }, [draft === null]);
  if (!draft) return null;

  const here = way.route.peek();
  const submit = async () => {
    if ((await form.submit()) && way.route.peek() === here) way.back();
  };
  const errors = form.errors.value;
  const busy = form.command.running.value;
  const trouble = form.command.trouble.value;
  const atField = trouble !== null && (shownAtField.includes(trouble.field) || trouble.field.startsWith('next'));
  return (
    <div ref={place}>
      <LeadHead lead={lead} />
      {form.restored.value && (
        <p class="banner">
          <span>{say(contactWords.draft)}</span>
          <button type="button" class="quiet" onClick={() => form.startAfresh()}>
            {say(contactWords.dropDraft)}
          </button>
        </p>
      )}
      <Form busy={busy} errors={errors} onSubmit={() => void submit()}>
        <fieldset class="plain" disabled={busy}>
          <WhatHappened draft={draft} />
          <NextOrReason form={form} draft={draft} errors={errors} />
          <Rest draft={draft} lead={lead} />
        </fieldset>
        <div class="bar">
          {trouble && !atField && <TroubleNote trouble={trouble} retry={() => void submit()} sent />}
          <button type="submit" class="primary" disabled={busy}>
            {say(busy ? contactWords.saving : contactWords.save)} <kbd aria-hidden="true">Ctrl ↵</kbd>
          </button>
        </div>
      </Form>
    </div>
  );
}

/** Number keys choose the result, and lead on to the summary. */
function useResultKeys(place: { readonly current: HTMLElement | null }): void {
  const { session, contactForm } = useSidebar();
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const number = event.ctrlKey || event.metaKey || event.altKey ? NaN : Number(event.key);
      const result = session.start.peek()?.results[number - 1];
      if (!result || takesKeys(event.target) || contactForm.command.running.peek()) return;
      event.preventDefault();
      contactForm.change({ result: result.name });
      place.current?.querySelector('textarea')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function WhatHappened({ draft }: { draft: ContactDraft }) {
  const { session, contactForm: form } = useSidebar();
  const errors = form.errors.value;
  const results = session.start.value?.results ?? [];
  return (
    <>
      <RadioChips
        name="result"
        label={contactWords.result}
        options={results.map(({ name }) => ({ value: name, title: name }))}
        value={draft.result}
        onChoose={result => form.change({ result })}
        error={errors['result']}
        numbered
        required
      />
      <TextField
        name="summary"
        label={contactWords.summary}
        long
        value={draft.summary}
        onText={summary => form.change({ summary })}
        error={errors['summary']}
      />
      <TextField
        name="expect"
        label={contactWords.expect}
        value={draft.expect}
        onText={expect => form.change({ expect })}
        error={errors['expect']}
      />
    </>
  );
}

/** What is right as it is, more often than not. */
function Rest({ draft, lead }: { draft: ContactDraft; lead: string }) {
  const { session, contactForm: form, card } = useSidebar();
  const say = useWords();
  const errors = form.errors.value;
  const start = session.start.value;
  const stageNow = form.stageNow.value;
  const shown = card.of(lead);
  const planned = shown ? plannedOf(shown) : [];
  const whenOf = (date: string) => {
    const day = dayOf(date);
    return day ? say(nearDayWords(day, session.today.value)) : date;
  };
  return (
    <>
      <div class="columns">
        <SelectField
          name="stage"
          label={contactWords.stage}
          value={draft.stage}
          onChoose={stage => form.change({ stage, endsChosen: false })}
          options={(start?.stages ?? []).map(stage => stage.name).filter(name => name !== stageNow)}
          empty={stageNow ? same(stageNow) : contactWords.unchanged}
          error={errors['stage']}
        />
        <SelectField
          name="channel"
          label={contactWords.channel}
          value={draft.channel}
          onChoose={channel => form.change({ channel })}
          options={(start?.channels ?? []).map(channel => channel.name)}
          error={errors['channel']}
        />
      </div>
      {planned.length > 0 && (
        <RadioChips
          name="plan"
          label={contactWords.closes}
          options={[
            ...planned.map(step => ({ value: step.plan, title: `${whenOf(step.date)} ${step.time} ${step.topic}` })),
            { value: '', title: say(contactWords.closesNone) },
          ]}
          value={draft.plan}
          onChoose={plan => form.change({ plan })}
          error={errors['plan']}
        />
      )}
      <When draft={draft} />
    </>
  );
}

function When({ draft }: { draft: ContactDraft }) {
  const { contactForm: form } = useSidebar();
  const say = useWords();
  const errors = form.errors.value;
  return (
    <details>
      <summary>{say(contactWords.when)}</summary>
      <div class="columns">
        <TextField
          name="date"
          label={contactWords.date}
          type="date"
          value={draft.date}
          onText={date => form.change({ date })}
          error={errors['date']}
        />
        <TextField
          name="time"
          label={contactWords.time}
          type="time"
          value={draft.time}
          onText={time => form.change({ time })}
          error={errors['time']}
        />
      </div>
      <TextField
        name="minutes"
        label={contactWords.minutes}
        value={draft.minutes}
        onText={minutes => form.change({ minutes })}
        error={errors['minutes']}
      />
    </details>
  );
}
