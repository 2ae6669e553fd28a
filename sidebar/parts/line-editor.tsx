import { useLayoutEffect, useRef } from 'preact/hooks';
import { leadWords } from '../words/lead';
import { askedParts } from '../words/one-line';
import type { LinePart } from '../state/one-line';
import { TextField } from './field';
import { NextOrReason } from './next-or-reason';
import { useSidebar, useWords } from './sidebar-context';

/** Corrects one part of the line. `onDone` takes the keyboard back to the line. */
export function LineEditor({ part, onDone }: { part: LinePart; onDone: () => void }) {
  const sidebar = useSidebar();
  const { form, opened } = sidebar.oneLine;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const wrong = place.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not(fieldset)');
    (wrong ?? place.current?.querySelector<HTMLElement>('input:checked, input, textarea, button'))?.focus();
  }, [part, form.errors.value]);
  const draft = form.draft.value;
  if (!draft) return null;
  const start = sidebar.session.start.value;
  const choose = (fields: Parameters<typeof form.change>[0]) => {
    form.change(fields);
    opened.value = null;
    onDone();
  };
  const errors = form.errors.value;
  return (
    <div ref={place} class="line-editor">
      {part === 'lead' && <LeadChoices onDone={onDone} />}
      {part === 'result' && (
        <Choices part={part} names={start?.results} value={draft.result} onChoose={result => choose({ result })} />
      )}
      {part === 'channel' && (
        <Choices part={part} names={start?.channels} value={draft.channel} onChoose={channel => choose({ channel })} />
      )}
      {part === 'stage' && (
        <Choices
          part={part}
          names={start?.stages}
          value={draft.stage}
          onChoose={stage => choose({ stage: stage === draft.stage ? '' : stage, endsChosen: false })}
        />
      )}
      {part === 'summary' && (
        <TextField
          name="summary"
          label={askedParts.summary}
          value={draft.summary}
          error={errors['summary']}
          onText={summary => form.change({ summary })}
        />
      )}
      {part === 'date' && (
        <TextField
          name="date"
          type="date"
          label={askedParts.date}
          value={draft.date}
          error={errors['date']}
          onText={date => form.change({ date })}
        />
      )}
      {part === 'next' && <NextOrReason form={form} draft={draft} errors={errors} />}
    </div>
  );
}

function LeadChoices({ onDone }: { onDone: () => void }) {
  const { oneLine: line, leadForm, way } = useSidebar();
  const say = useWords();
  const words = line.lead.words.value;
  const add = () => {
    leadForm.open(words);
    way.go({ view: 'add' });
  };
  return (
    <>
      <Choices
        part="lead"
        names={line.lead.choices.value}
        value={line.lead.name.value}
        onChoose={lead => {
          line.choose(lead);
          line.opened.value = null;
          onDone();
        }}
      />
      {words !== '' && (
        <button type="button" class="quiet" onClick={add}>
          {say(leadWords.addThis(words))}
        </button>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly part: LinePart;
  readonly names: readonly { readonly name: string }[] | undefined;
  readonly value: string;
  readonly onChoose: (name: string) => void;
}

/** A few names, chosen by pressing, by their numbers, or by arrows and Enter. */
function Choices({ part, names = [], value, onChoose }: ChoicesProps) {
  const say = useWords();
  const onKey = (event: KeyboardEvent) => {
    const named = names[Number(event.key) - 1];
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!named && !step) return;
    event.preventDefault();
    if (named) onChoose(named.name);
    const all = event.currentTarget instanceof HTMLElement ? [...event.currentTarget.querySelectorAll('button')] : [];
    if (step) all[all.findIndex(button => button === document.activeElement) + step]?.focus();
  };
  return (
    <div class="chips" role="group" aria-label={say(askedParts[part])} onKeyDown={onKey}>
      {names.map(({ name }, at) => (
        <button type="button" class="chip" key={name} aria-pressed={name === value} onClick={() => onChoose(name)}>
          {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>}
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}
