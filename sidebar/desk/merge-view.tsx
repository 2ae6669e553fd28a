import { useEffect, useMemo } from 'preact/hooks';
import type { LeadCard } from '../../src/api/calls';
import { useSession, useWords } from '../parts/session-context';
import { TroubleNote } from '../parts/trouble-note';
import { leadFields, leadWords } from '../words/lead';
import { mergeWords } from './merge-words';
import { Merging, type ChosenFields, type SideName } from './merging';
import './work.css';
import { FactsLine } from '../parts/facts-line';

/** Two leads side by side, of which one is made. It begins with the lead that it is about, or with those selected in the sheet. */
export function MergeView({ about }: { about: string }) {
  const session = useSession();
  const say = useWords();
  const merging = useMemo(() => new Merging(session), []);
  useEffect(() => void merging.begin(about), []);
  const { sides, running, selection } = merging;
  const [keep, merge] = [sides.keep.card.value.value, sides.merge.card.value.value];
  const trouble = running.trouble.value;
  return (
    <div class="sheet" aria-busy={selection.loading.value || running.running.value}>
      <p class="hint">{say(mergeWords.intro)}</p>
      {selection.loading.value && (
        <p class="loading" role="status">
          {say(mergeWords.loading)}
        </p>
      )}
      <div class="pair">
        <SidePart merging={merging} side="keep" />
        <SidePart merging={merging} side="merge" />
      </div>
      {keep && merge && <Facts merging={merging} keep={keep.lead} merge={merge.lead} />}
      {merge && <p>{say(mergeWords.moves({ contacts: merge.contacts.length, plan: merge.plan.length }))}</p>}
      {trouble && <TroubleNote trouble={trouble} retry={() => void merging.run()} sent />}
      {keep && merge && (
        <div class="bar acts">
          <button type="button" class="primary" disabled={running.running.value} onClick={() => void merging.run()}>
            {say(running.running.value ? mergeWords.running : mergeWords.run)}
          </button>
          <button type="button" disabled={running.running.value} onClick={() => merging.swap()}>
            {say(mergeWords.swap)}
          </button>
        </div>
      )}
    </div>
  );
}

function SidePart({ merging, side }: { merging: Merging; side: SideName }) {
  const say = useWords();
  const { lead, card } = merging.sides[side];
  const shown = card.value.value?.lead;
  return (
    <section>
      <h2>{say(mergeWords[side])}</h2>
      {!lead.value && <Picker merging={merging} side={side} />}
      {card.trouble.value && <TroubleNote trouble={card.trouble.value} retry={() => card.again()} />}
      {lead.value && !shown && !card.trouble.value && (
        <p class="loading" role="status">
          {say(leadWords.loading)}
        </p>
      )}
      {shown && <p class="name">{shown.name}</p>}
      {lead.value && (
        <button
          type="button"
          class="quiet"
          disabled={merging.running.running.value}
          onClick={() => merging.choose(side, '')}
        >
          {say(mergeWords.another)}
        </button>
      )}
    </section>
  );
}

/** Finds a lead; leads that look like the one that stays are offered at once. */
function Picker({ merging, side }: { merging: Merging; side: SideName }) {
  const say = useWords();
  const { search } = merging.sides[side];
  const other = merging.sides[side === 'keep' ? 'merge' : 'keep'].card.value.value?.lead.id;
  const likes = side === 'merge' ? (merging.likes.value.value?.twins ?? []) : [];
  const found = search.found.value;
  const choices = (found ?? likes).filter(({ id }) => id !== other);
  return (
    <div class="picker">
      <input
        type="search"
        aria-label={say(mergeWords.find)}
        placeholder={say(mergeWords.find)}
        value={search.text.value}
        onInput={event => void search.type(event.currentTarget.value)}
      />
      {!found && choices.length > 0 && <p class="hint">{say(mergeWords.alike)}</p>}
      {search.trouble.value && (
        <TroubleNote trouble={search.trouble.value} retry={() => void search.type(search.text.peek())} />
      )}
      <p class="hint" role="status">
        {found && !choices.length && say(mergeWords.none)}
      </p>
      <ul>
        {choices.map(({ id, name, stage, manager, ...told }) => (
          <li key={id || name}>
            <button type="button" class="quiet" onClick={() => merging.choose(side, id || name)}>
              {name}
              <FactsLine of={['by' in told ? say(leadWords.likeBy[told.by]) : told.phone, stage, manager]} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const chosen = ['stage', 'manager', 'source', 'person', 'company', 'request'] as const;
const joined = ['phone', 'email', 'comment'] as const;

type Facts = LeadCard['lead'];

/** What the two leads say differently: of most facts one is taken, others are joined. */
function Facts({ merging, keep, merge }: { merging: Merging; keep: Facts; merge: Facts }) {
  const say = useWords();
  const facts = [...chosen, ...joined].filter(fact => keep[fact] || merge[fact]);
  const options = chosen.filter(fact => keep[fact] && merge[fact] && keep[fact] !== merge[fact]);
  return (
    <>
      <table class="moves">
        <thead>
          <tr>
            <th scope="col">{say(mergeWords.fact)}</th>
            <th scope="col">{say(mergeWords.keep)}</th>
            <th scope="col">{say(mergeWords.merge)}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(fact => {
            const choice = options.find(one => one === fact);
            return (
              <tr key={fact}>
                <th scope="row">{say(leadFields[fact])}</th>
                {([keep, merge] as const).map((lead, at) => (
                  <td key={at}>
                    {choice ? (
                      <FactChoice merging={merging} fact={choice} side={at ? 'merge' : 'keep'} text={lead[fact]} />
                    ) : (
                      lead[fact]
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {options.length > 0 && <p class="hint">{say(mergeWords.left)}</p>}
    </>
  );
}

function FactChoice(props: { merging: Merging; fact: keyof ChosenFields; side: SideName; text: string }) {
  const { merging, fact, side, text } = props;
  return (
    <label class="tick">
      <input
        type="radio"
        name={fact}
        checked={(merging.fields.value[fact] ?? 'keep') === side}
        onChange={() => merging.take(fact, side)}
      />
      {text}
    </label>
  );
}
