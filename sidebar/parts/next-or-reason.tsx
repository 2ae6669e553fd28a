import type { ContactDraft } from '../state/contact-draft';
import type { FieldErrors } from '../state/next-step';
import { stepWords } from '../words/contact';
import { TextField } from './field';
import { NextStepFields } from './next-step-fields';
import { RadioChips } from './radio-chips';
import { useSidebar, useWords } from './sidebar-context';

/** The next step, or why there is none. */
export function NextOrReason({ draft, errors }: { draft: ContactDraft; errors: FieldErrors }) {
  const { contactForm: form } = useSidebar();
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
        onChoose={ends => form.change({ ends: ends === 'none' ? 'none' : 'step' })}
        error={errors['next']}
      />
      {draft.ends === 'step' ? (
        <NextStepFields
          step={step}
          errors={errors}
          onDay={day => form.change({ step: { ...step, day }, dayChosen: true })}
          onTime={time => form.change({ step: { ...step, time } })}
          onTopic={topic => form.change({ step: { ...step, topic }, topicTyped: true })}
        />
      ) : (
        <Reason draft={draft} errors={errors} />
      )}
    </div>
  );
}

function Reason({ draft, errors }: { draft: ContactDraft; errors: FieldErrors }) {
  const { session, contactForm: form } = useSidebar();
  const say = useWords();
  const reasons = session.start.value?.reasons ?? [];
  return (
    <>
      <div class="chips" role="group" aria-label={say(stepWords.reason)}>
        {reasons.map(reason => (
          <button
            type="button"
            class="chip"
            key={reason}
            aria-pressed={reason === draft.reason}
            onClick={() => form.change({ reason })}
          >
            {reason}
          </button>
        ))}
      </div>
      <TextField
        name="next.none"
        label={stepWords.reason}
        value={draft.reason}
        onText={reason => form.change({ reason })}
        error={errors['next.none']}
        required={form.leavesLive()}
      />
    </>
  );
}
