import type { HandoverPerson } from '../../src/api/calls';
import { Field } from '../parts/field';
import { useSession, useWords } from '../parts/session-context';
import type { Handover } from './handover';
import { handoverWords } from './handover-words';

/** Chooses whose leads go, to whom, and from which day on. */
export function HandoverForm({ handover, people }: { handover: Handover; people: readonly HandoverPerson[] }) {
  const session = useSession();
  const say = useWords();
  const { from, to, leads, fromDate } = handover.input.value;
  return (
    <>
      <div class="pair">
        <Field name="from" label={handoverWords.from}>
          {tie => (
            <select
              {...tie}
              value={from}
              onChange={event => {
                const name = event.currentTarget.value;
                handover.change({ from: name, to: to.filter(one => one !== name) });
              }}
            >
              <option value="">{say(handoverWords.choose)}</option>
              {people.map(one => (
                <option key={one.name} value={one.name}>
                  {say(handoverWords.who(one.name, one.leads, one.plans, one.known))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="fromDate" label={handoverWords.fromDate}>
          {tie => (
            <input
              {...tie}
              type="date"
              min={session.today.value}
              value={fromDate ?? ''}
              onChange={event => handover.change({ fromDate: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Receivers handover={handover} />
      <label class="tick">
        <input
          type="checkbox"
          checked={leads === 'all'}
          onChange={event => handover.change({ leads: event.currentTarget.checked ? 'all' : 'live' })}
        />
        {say(handoverWords.closedToo)}
      </label>
    </>
  );
}

function Receivers({ handover }: { handover: Handover }) {
  const session = useSession();
  const say = useWords();
  const { from, to } = handover.input.value;
  const others = (session.start.value?.managers ?? []).filter(name => name !== from);
  return (
    <fieldset>
      <legend>{say(handoverWords.to)}</legend>
      {others.length === 0 && <p class="hint">{say(handoverWords.noReceivers)}</p>}
      <div class="ticks">
        {others.map(name => (
          <label key={name}>
            <input
              type="checkbox"
              checked={to.includes(name)}
              onChange={({ currentTarget: { checked } }) =>
                handover.change({ to: checked ? [...to, name] : to.filter(one => one !== name) })
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
