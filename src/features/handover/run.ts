import { done } from '../../base/outcome';
import type { Text } from '../../base/text';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import type { Endpoint } from '../feature';
import { checkInput } from '../input';
import { rewrite } from '../rewriting';
import { handOverOf, handoverInput } from './hand-over';

/** `handover.run`: one act that gives a manager's leads and open planned contacts to others. Logged contacts keep their author. */
export const runCall: Endpoint = {
  call: 'handover.run',
  answer: (office, input, act) => {
    const checked = checkInput(handoverInput, input);
    if (!checked.ok) return checked;
    return rewrite(
      office,
      act,
      (book, rewriting) => {
        const found = handOverOf(book, checked.value);
        if (!found.ok) return found;
        for (const { entry, to } of found.value.leads) rewriting.amend(leads, entry, { manager: to });
        for (const { entry, to, date, named } of found.value.plans) {
          rewriting.amend(plan, entry, { ...(named && { manager: to }), ...(date && { date }) });
        }
        return done(
          handingOver(
            checked.value.from,
            found.value.receivers.map(({ caller }) => caller.name),
          ),
        );
      },
      tally => ({ leads: tally(leads), plans: tally(plan), act: act.id }),
    );
  },
};

function handingOver(from: string, to: readonly string[]): Text {
  const names = to.join(', ');
  return { ru: `Передача лидов: ${from} → ${names}`, en: `Hand-over: ${from} → ${names}` };
}
