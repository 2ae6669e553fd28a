import { useId } from 'preact/hooks';
import type { FoundLead } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { useSidebar, useWords } from '../parts/sidebar-context';
import { StageBadge } from '../parts/stage-badge';
import { TroubleNote } from '../parts/trouble-note';
import { useEntry } from '../parts/use-entry';
import { dayWords } from '../words/days';
import { leadWords } from '../words/lead';
import { FactsLine } from '../parts/facts-line';

/** Finding a lead by what is remembered of it. */
export function FindView() {
  const { search, way } = useSidebar();
  const say = useWords();
  const id = useId();
  const entry = useEntry<HTMLInputElement>();
  const found = search.found.value;
  const trouble = search.trouble.value;
  const open = (lead: string) => way.go({ view: 'lead', lead, plan: null });
  return (
    <form
      role="search"
      aria-busy={search.searching.value}
      onSubmit={event => {
        event.preventDefault();
        const first = search.searching.peek() ? undefined : found?.[0];
        if (first) open(first.name);
      }}
    >
      <div class="field">
        <label for={id}>{say(leadWords.findLabel)}</label>
        <input
          id={id}
          ref={entry}
          type="search"
          autocomplete="off"
          value={search.text.value}
          onInput={event => void search.type(event.currentTarget.value)}
        />
      </div>
      {trouble && <TroubleNote trouble={trouble} retry={() => void search.type(search.text.peek())} />}
      <p class="hint" role="status">
        {search.searching.value ? say(leadWords.finding) : found?.length === 0 ? say(leadWords.foundNone) : ''}
      </p>
      {found?.length === 0 && !search.searching.value && <AddThis />}
      <ul class="rows">
        {(found ?? []).map(lead => (
          <FoundRow key={lead.id} lead={lead} onOpen={() => open(lead.name)} />
        ))}
      </ul>
    </form>
  );
}

function FoundRow({ lead, onOpen }: { lead: FoundLead; onOpen: () => void }) {
  const { session } = useSidebar();
  const say = useWords();
  const next = dayOf(lead.nextContact);
  const facts = [
    lead.phone,
    lead.manager,
    next ? say(leadWords.nextOn(dayWords(next, session.today.value))) : lead.health,
  ];
  return (
    <li class="row">
      <button type="button" class="row-main" data-row data-lead={lead.name} onClick={onOpen}>
        <span class="row-name">
          <span class="name">{lead.name}</span>
          <StageBadge stage={lead.stage} />
        </span>
        <FactsLine of={facts} />
      </button>
    </li>
  );
}

function AddThis() {
  const { search, leadForm, way } = useSidebar();
  const say = useWords();
  const text = search.text.value.trim();
  return (
    <button
      type="button"
      class="wide"
      onClick={() => {
        leadForm.open(text);
        way.go({ view: 'add' });
      }}
    >
      {say(leadWords.addThis(text))}
    </button>
  );
}
