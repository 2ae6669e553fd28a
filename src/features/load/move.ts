import type * as v from 'valibot';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { plan, planStatusOf } from '../../crm/plan';
import { nameKey } from '../../crm/word';
import type { Book } from '../../workbook/book';
import { openCalls } from '../callers';
import type { Endpoint } from '../feature';
import * as take from '../input';
import { listsOf } from '../lists';
import { rewrite, type Rewriting } from '../rewriting';

const schema = take.fields({
  moves: take.list(take.fields({ plan: take.filledName, toDate: take.day, toManager: take.filledName })),
});

type Input = v.InferOutput<typeof schema>;

/** `load.move`: puts planned contacts on the days and at the callers that `load.read` proposed. Ones that are closed by now stay. */
export const moveCall: Endpoint = {
  call: 'load.move',
  answer: (office, input, act) => {
    const checked = take.checkInput(schema, input);
    if (!checked.ok) return checked;
    return rewrite(
      office,
      act,
      (book, rewriting) => decide(book, checked.value, rewriting),
      tally => ({ moved: tally(plan), act: act.id }),
    );
  },
};

function decide(book: Book, { moves }: Input, rewriting: Rewriting): Outcome<Text> {
  const lists = listsOf(book);
  // One that names nobody falls to its lead's manager.
  const managers = new Map(openCalls(book).map(({ planned, manager }) => [planned.id, manager]));
  const entries = new Map(book.rows(plan).map(entry => [entry.values.id, entry]));
  for (const { plan: id, toDate, toManager } of moves) {
    const manager = lists.manager(toManager, 'manager');
    if (!manager.ok) return manager;
    if (toDate < book.today) return refused('invalid', past, 'toDate');
    const entry = entries.get(id);
    if (!entry || planStatusOf(entry.values.status) !== 'planned') continue;
    const stays = nameKey(managers.get(id) ?? '') === nameKey(manager.value);
    rewriting.amend(plan, entry, { date: toDate, ...(!stays && { manager: manager.value }) });
  }
  return done(relieved);
}

const relieved = { ru: 'Разгрузка дней', en: 'Days relieved' };
const past = { ru: 'Этот день уже прошёл: обновите список.', en: 'This day is over: refresh the list.' };
