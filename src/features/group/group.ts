import type { GroupPreview } from '../../api/calls';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { question } from '../endpoint';
import type { Endpoint } from '../feature';
import { checkInput } from '../input';
import { rewrite } from '../rewriting';
import { editsOf } from './edits';
import { groupInput } from './targets';

/** `group.preview`: what an act on the selected rows would change, row by row. */
export const previewCall = question('group.preview', groupInput, (book, input): Outcome<GroupPreview> => {
  const found = editsOf(book, input);
  if (!found.ok) return found;
  const { edits, kept } = found.value;
  return done({
    rows: edits.map(({ name, before, after }) => ({ name, before, after })),
    kept: kept.map(({ name, why }) => ({ name, why: why[book.language] })),
    same: input.rows.length - edits.length - kept.length,
  });
});

/** `group.run`: does it, in one act. */
export const runCall: Endpoint = {
  call: 'group.run',
  answer: (office, input, act) => {
    const checked = checkInput(groupInput, input);
    if (!checked.ok) return checked;
    const { table, what } = checked.value;
    const ofLeads = what !== 'date' && what !== 'status' && !(what === 'manager' && table === 'plan');
    return rewrite(
      office,
      act,
      (book, rewriting) => {
        const found = editsOf(book, checked.value);
        if (!found.ok) return found;
        const { edits, kept } = found.value;
        if (!edits.length && kept.length) return refused('invalid', kept[0]?.why ?? nothing, 'value');
        for (const { write } of edits) write(rewriting);
        return done(found.value.what);
      },
      tally => ({ changed: tally(ofLeads ? leads : plan), act: act.id }),
    );
  },
};

const nothing: Text = { ru: 'Менять нечего.', en: 'There is nothing to change.' };
