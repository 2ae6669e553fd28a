import type { GroupInput } from '../../src/api/calls';
import { Field, TextField } from '../parts/field';
import { useSession, useWords } from '../parts/session-context';
import { groupWords } from './group-words';

/** What is to be done with the rows. */
export type GroupAct = Required<Pick<GroupInput, 'what' | 'value' | 'reason'>>;

type What = GroupInput['what'];

const acts = Object.keys(groupWords.acts) as What[];

/** Chooses what is to be done with the rows. */
export function GroupForm({ act, onChange }: { act: GroupAct; onChange: (act: GroupAct) => void }) {
  const session = useSession();
  const say = useWords();
  const isLost = session.start.value?.stages.find(({ name }) => name === act.value)?.kind === 'lost';
  return (
    <div class="pair">
      <Field name="what" label={groupWords.what}>
        {tie => (
          <select
            {...tie}
            value={act.what}
            onChange={event => onChange({ what: event.currentTarget.value as What, value: '', reason: '' })}
          >
            {acts.map(what => (
              <option key={what} value={what}>
                {say(groupWords.acts[what])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ValueField key={act.what} act={act} onChange={onChange} />
      {act.what === 'stage' && isLost && (
        <>
          <span />
          <Choice
            name="reason"
            label={groupWords.reason}
            value={act.reason}
            options={(session.start.value?.reasons ?? []).map(reason => ({ value: reason, text: reason }))}
            onChoose={reason => onChange({ ...act, reason })}
          />
        </>
      )}
    </div>
  );
}

function ValueField({ act, onChange }: { act: GroupAct; onChange: (act: GroupAct) => void }) {
  const session = useSession();
  const say = useWords();
  const label = groupWords.values[act.what];
  const set = (value: string) => onChange({ ...act, value });
  if (act.what === 'tagAdd' || act.what === 'tagRemove')
    return <TextField name="value" label={label} value={act.value} onText={set} />;
  if (act.what === 'date') {
    return (
      <Field name="value" label={label}>
        {tie => (
          <input
            {...tie}
            type="date"
            min={session.today.value}
            value={act.value}
            onChange={event => set(event.currentTarget.value)}
          />
        )}
      </Field>
    );
  }
  const names = (list: readonly string[]) => list.map(name => ({ value: name, text: name }));
  const start = session.start.value;
  const options = {
    manager: names(start?.managers ?? []),
    stage: names((start?.stages ?? []).map(({ name }) => name)),
    status: Object.entries(groupWords.statuses).map(([value, text]) => ({ value, text: say(text) })),
  }[act.what];
  return <Choice name="value" label={label} value={act.value} options={options} onChoose={set} />;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: (typeof groupWords)['what'];
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ name, label, value, options, onChoose }: ChoiceProps) {
  const say = useWords();
  return (
    <Field name={name} label={label}>
      {tie => (
        <select {...tie} value={value} onChange={event => onChoose(event.currentTarget.value)}>
          <option value="">{say(groupWords.choose)}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
