import type { Day } from '../../src/base/day';
import { dayOf } from '../../src/base/day';
import type { FieldErrors, StepDraft } from '../state/next-step';
import { quickDays } from '../quick-days';
import { stepWords } from '../words/contact';
import { dayWords } from '../words/days';
import { Field, TextField } from './field';
import { useSidebar, useWords } from './sidebar-context';

interface NextStepFieldsProps {
  readonly step: StepDraft;
  readonly errors: FieldErrors;
  readonly onDay: (day: string) => void;
  readonly onTime: (time: string) => void;
  readonly onTopic: (topic: string) => void;
}

/** When the next contact is and what about. */
export function NextStepFields({ step, errors, onDay, onTime, onTopic }: NextStepFieldsProps) {
  return (
    <>
      <QuickDays day={step.day} onDay={onDay} />
      <div class="columns">
        <TextField
          name="next.date"
          label={stepWords.day}
          type="date"
          required
          value={step.day}
          onText={onDay}
          error={errors['next.date']}
        />
        <TextField
          name="next.time"
          label={stepWords.time}
          type="time"
          value={step.time}
          onText={onTime}
          error={errors['next.time']}
        />
      </div>
      <Field name="next.topic" label={stepWords.topic} error={errors['next.topic']} required>
        {tie => (
          <input
            {...tie}
            type="text"
            value={step.topic}
            onInput={event => onTopic(event.currentTarget.value)}
            autocomplete="off"
          />
        )}
      </Field>
    </>
  );
}

function QuickDays({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const { session } = useSidebar();
  const say = useWords();
  const today: Day = session.today.value;
  const chosen = dayOf(day);
  return (
    <div class="quick-days">
      <div class="chips" role="group" aria-label={say(stepWords.day)}>
        {quickDays(today, session.ladder.value).map(quick => (
          <button
            type="button"
            class="chip"
            key={quick.day}
            aria-pressed={quick.day === day}
            title={say(dayWords(quick.day, today))}
            onClick={() => onDay(quick.day)}
          >
            {say(quick.title)}
          </button>
        ))}
      </div>
      <span class="hint" aria-live="polite">
        {chosen && say(dayWords(chosen, today))}
      </span>
    </div>
  );
}
