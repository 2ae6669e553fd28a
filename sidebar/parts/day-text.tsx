import { dayOf } from '../../src/base/day';
import { dayWords, noDay } from '../words/days';
import { useSession, useWords } from './session-context';

/** A day in words; that there is none, when there is none. */
export function DayText({ day }: { day: string }) {
  const session = useSession();
  const say = useWords();
  const known = dayOf(day);
  return <>{say(known ? dayWords(known, session.today.value) : noDay)}</>;
}
