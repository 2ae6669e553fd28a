import { useSidebar, useWords } from './sidebar-context';
import { claimWords } from '../words/claims';

/** Who else is busy with the lead just now. */
export function ClaimNote({ lead }: { lead: string }) {
  const { session } = useSidebar();
  const say = useWords();
  return (
    <>
      {session.claims.of(lead).map(claim => (
        <span key={claim.who} class="claim">
          {say(claimWords.busy(claim))}
        </span>
      ))}
    </>
  );
}

/** Who has logged a contact with the lead only just. */
export function FreshLogNote({ lead }: { lead: string }) {
  const { session, card } = useSidebar();
  const say = useWords();
  const shown = card.of(lead);
  const last = shown?.contacts[0];
  const minutes = shown && last?.date === shown.at.today ? minutesOf(shown.at.now) - minutesOf(last.time) : -1;
  const isOthers = last !== undefined && last.manager !== (session.start.value?.me ?? '');
  if (!isOthers || !last.time || minutes < 0 || minutes > freshMinutes) return null;
  return <p class="claim">{say(claimWords.logged(last.manager, minutes))}</p>;
}

const freshMinutes = 10;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
