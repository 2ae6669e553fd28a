import { useLayoutEffect, useRef } from 'preact/hooks';
import { SelectField, TextField } from '../parts/field';
import { Form } from '../parts/form';
import { NextStepFields } from '../parts/next-step-fields';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { TroubleNote } from '../parts/trouble-note';
import type { LeadDraft, LeadField } from '../state/lead-form';
import { leadFields, leadWords } from '../words/lead';
import { FactsLine } from '../parts/facts-line';

/** The quick way to add a lead; a name is enough. */
export function LeadFormView() {
  const { session, leadForm: form, way } = useSidebar();
  const say = useWords();
  const place = useRef<HTMLDivElement>(null);
  // Before the next key can be pressed: after the paint would lose what is typed at once.
  useLayoutEffect(() => {
    session.notice.value = null;
    if (!form.draft.peek()) form.open();
  }, []);
  const draft = form.draft.value;
  useLayoutEffect(() => {
    if (draft && way.takesFocus.peek()) place.current?.querySelector('input')?.focus();
  }, [draft === null]);
  if (!draft) return null;

  const here = way.route.peek();
  const submit = async (allowDuplicate = false) => {
    const name = await form.submit(allowDuplicate);
    if (!name || way.route.peek() !== here) return;
    way.back();
    way.go({ view: 'lead', lead: name, plan: null });
  };
  const busy = form.command.running.value;
  const trouble = form.command.trouble.value;
  const atField = trouble !== null && (trouble.field in leadFields || trouble.field.startsWith('next'));
  return (
    <div ref={place}>
      <Form busy={busy} errors={form.errors.value} onSubmit={() => void submit()}>
        <fieldset class="plain" disabled={busy}>
          <LeadFields draft={draft} />
          <PlanStep draft={draft} />
        </fieldset>
        <div class="bar">
          {!form.twin.value && <Likes />}
          {form.twin.value && <Twin onAddAnyway={() => void submit(true)} />}
          {trouble && !atField && !form.twin.value && (
            <TroubleNote trouble={trouble} retry={() => void submit()} sent />
          )}
          <button type="submit" class="primary" disabled={busy}>
            {say(leadWords.save)} <kbd aria-hidden="true">Ctrl ↵</kbd>
          </button>
        </div>
      </Form>
    </div>
  );
}

function LeadFields({ draft }: { draft: LeadDraft }) {
  const { session, leadForm: form } = useSidebar();
  const say = useWords();
  const start = session.start.value;
  const text = (field: LeadField, type: 'text' | 'tel' | 'email' = 'text') => (
    <TextField {...tie(field)} type={type} onText={value => form.change({ [field]: value })} />
  );
  const long = (field: LeadField) => (
    <TextField {...tie(field)} long onText={value => form.change({ [field]: value })} />
  );
  const list = (field: LeadField, options: readonly string[]) => (
    <SelectField
      {...tie(field)}
      options={options}
      empty={leadWords.notChosen}
      onChoose={value => form.change({ [field]: value })}
    />
  );
  const tie = (field: LeadField) => ({
    name: field,
    label: leadFields[field],
    value: draft[field],
    error: form.errors.value[field],
    required: field === 'name',
  });
  return (
    <>
      {text('name')}
      {text('phone', 'tel')}
      <div class="columns">
        {list('source', start?.sources ?? [])}
        {list('manager', start?.managers ?? [])}
      </div>
      {long('request')}
      <details>
        <summary>{say(leadWords.moreFields)}</summary>
        {text('person')}
        {text('email', 'email')}
        {text('company')}
        {list(
          'stage',
          (start?.stages ?? []).map(stage => stage.name),
        )}
        {long('comment')}
      </details>
    </>
  );
}

function PlanStep({ draft }: { draft: LeadDraft }) {
  const { leadForm: form } = useSidebar();
  const say = useWords();
  const { step } = draft;
  return (
    <div class="next">
      <label class="check">
        <input
          type="checkbox"
          checked={draft.plans}
          onChange={event => form.change({ plans: event.currentTarget.checked })}
        />
        {say(leadWords.planStep)}
      </label>
      {draft.plans && (
        <NextStepFields
          step={step}
          errors={form.errors.value}
          onDay={day => form.change({ step: { ...step, day } })}
          onTime={time => form.change({ step: { ...step, time } })}
          onTopic={topic => form.change({ step: { ...step, topic } })}
        />
      )}
    </div>
  );
}

/** Leads that look like what is being typed: a hint that stops nobody. */
function Likes() {
  const { leadForm: form, way } = useSidebar();
  const say = useWords();
  const likes = form.likes.value;
  return (
    <div role="status">
      {likes.length > 0 && (
        <div class="likes">
          <b>{say(leadWords.likes)}</b>
          {likes.map(({ id, name, stage, manager, by }) => (
            <button
              key={id || name}
              type="button"
              class="quiet"
              onClick={() => way.go({ view: 'lead', lead: name, plan: null })}
            >
              {name}
              <FactsLine of={[say(leadWords.likeBy[by]), stage, manager]} />
            </button>
          ))}
          <button type="button" class="quiet" onClick={() => form.passLikes()}>
            {say(leadWords.passLikes)}
          </button>
        </div>
      )}
    </div>
  );
}

/** The lead seems to be there: to it, or add it all the same. */
function Twin({ onAddAnyway }: { onAddAnyway: () => void }) {
  const { leadForm: form, way } = useSidebar();
  const say = useWords();
  const twin = form.twin.value;
  return (
    <div class="trouble" role="alert">
      <strong>{say(leadWords.twin)}</strong>
      <div class="actions">
        <button type="button" class="quiet" onClick={() => way.go({ view: 'lead', lead: twin, plan: null })}>
          {say(leadWords.openTwin(twin))}
        </button>
        <button type="button" class="quiet" onClick={onAddAnyway}>
          {say(leadWords.addAnyway)}
        </button>
      </div>
    </div>
  );
}
