import { leadWords } from '../words/lead';
import { planWords } from '../words/today';
import { ClaimNote, FreshLogNote } from './claim-note';
import { PhoneLink } from './reach-links';
import { useSidebar, useWords } from './sidebar-context';
import { StageBadge } from './stage-badge';

/** Whom a form speaks of: name, stage, phone, and what was to be expected of them. */
export function LeadHead({ lead }: { lead: string }) {
  const { card, way } = useSidebar();
  const say = useWords();
  const shown = card.of(lead)?.lead;
  const last = card.of(lead)?.contacts[0];
  return (
    <section class="lead-head">
      <h2 class="name">{shown?.name ?? lead}</h2>
      <p class="under-name">
        {shown && <StageBadge stage={shown.stage} />}
        <button type="button" class="quiet" onClick={() => way.go({ view: 'lead', lead, plan: null })}>
          {say(planWords.card)}
        </button>
      </p>
      <p role="status">
        <ClaimNote lead={shown?.name ?? lead} />
      </p>
      <FreshLogNote lead={lead} />
      {shown && <PhoneLink phone={shown.phone} lead={shown.name} />}
      {last && (
        <p class="facts">
          {last.result}
          {last.summary && `. ${last.summary}`}
        </p>
      )}
      {last?.expect && (
        <p class="facts">
          {say(leadWords.expect)} {last.expect}
        </p>
      )}
    </section>
  );
}
