import type { ContactDraft } from '../state/contact-draft';
import type { ContactForm } from '../state/contact-form';
import type { FieldErrors } from '../state/next-step';
import { reasonOf } from '../state/contact-draft';
import { rungWords, stepWords } from '../words/contact';
import { TextField } from './field';
import { NextStepFields } from './next-step-fields';
import { RadioChips } from './radio-chips';
import { useSidebar, useWords } from './sidebar-context';

interface NextOrReasonProps {
  readonly form: ContactForm;
  readonly draft: ContactDraft;
  readonly errors: FieldErrors;
}

/** The next step, or why there is none. */
export function NextOrReason({ form, draft, errors }: NextOrReasonProps) {
  const say = useWords();
  const { step } = draft;
  return (
    <div class="next">
      <RadioChips
        name="ends"
        label={stepWords.title}
        options={[
          { value: 'step', title: say(stepWords.step) },
          { value: 'none', title: say(stepWords.none) },
        ]}
        value={draft.ends}
        onChoose={ends => form.change({ ends: ends === 'none' ? 'none' : 'step', endsChosen: true })}
        error={errors['next'] ?? (draft.ends === 'step' ? errors['next.none'] : undefined)}
      />
      {draft.ends === 'step' && <Proposed form={form} />}
      {draft.ends === 'step' ? (
        <NextStepFields
          step={step}
          errors={errors}
          onDay={day => form.change({ step: { ...step, day }, dayChosen: true })}
          onTime={time => form.change({ step: { ...step, time } })}
          onTopic={topic => form.change({ step: { ...step, topic }, topicTyped: true })}
        />
      ) : (
        <Reason form={form} draft={draft} errors={errors} />
      )}
    </div>
  );
}

/** Why the day is what it is, and the way out after the last attempt. */
function Proposed({ form }: Pick<NextOrReasonProps, 'form'>) {
  const { session } = useSidebar();
  const say = useWords();
  const rung = form.rung.value;
  const lost = rung?.isLast && session.start.value?.stages.find(stage => stage.kind === 'lost');
  if (!rung) return null;
  const giveUp = (button: HTMLButtonElement, stage: string) => {
    // The button goes away with the step: the keyboard stays in the form.
    button.form?.querySelector<HTMLElement>('[type=submit]')?.focus();
    form.change({ stage, endsChosen: false });
  };
  return (
    <div>
      <span class="hint" role="status">
        {say(rungWords(rung))}
      </span>{' '}
      {lost && lost.name !== form.stageNow.value && (
        <button type="button" class="quiet" onClick={event => giveUp(event.currentTarget, lost.name)}>
          {say(stepWords.giveUp(lost.name))}
        </button>
      )}
    </div>
  );
}

function Reason({ form, draft, errors }: NextOrReasonProps) {
  const { session } = useSidebar();
  const say = useWords();
  const start = session.start.value;
  if (!start) return null;
  const reason = reasonOf(draft, start);
  const { reasons } = start;
  return (
    <>
      <div class="chips" role="group" aria-label={say(stepWords.reason)}>
        {reasons.map(listed => (
          <button
            type="button"
            class="chip"
            key={listed}
            aria-pressed={listed === reason}
            onClick={() => form.change({ reason: listed })}
          >
            {listed}
          </button>
        ))}
      </div>
      <TextField
        name="next.none"
        label={stepWords.reason}
        value={reason}
        onText={reason => form.change({ reason })}
        error={errors['next.none']}
        required={form.leavesLive() || form.givesUp()}
      />
    </>
  );
}
