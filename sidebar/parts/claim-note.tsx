import { minutesOf, timeOf } from '../../src/base/day';
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
  const [then, now] = [timeOf(last?.time ?? ''), timeOf(shown?.at.now ?? '')];
  const minutes = then && now && last?.date === shown?.at.today ? minutesOf(now) - minutesOf(then) : -1;
  const isOthers = last !== undefined && last.manager !== (session.start.value?.me ?? '');
  if (!isOthers || minutes < 0 || minutes > freshMinutes) return null;
  return <p class="claim">{say(claimWords.logged(last.manager, minutes))}</p>;
}

const freshMinutes = 10;
