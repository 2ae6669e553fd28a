import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan, planStatusOf } from '../../crm/plan';
import type { Recording } from '../../crm/recording';
import { append, type Book, type Change, type Entry } from '../../workbook/book';
import type { Table } from '../../workbook/sheet';
import type { Decision } from '../../workbook/transaction';
import { checkInput } from '../input';
import * as take from '../input';
import type { Act, Endpoint } from '../feature';
import { listsOf } from '../lists';
import { recordOf } from '../record';
import { printOf, readUndo, undoKey, type Undo } from '../undo';

type TakenBack = { lead: string; contact: string };

/** `contact.takeBack`: undoes the asking user's last log, unless somebody has changed since what it wrote. */
export const takeBackCall: Endpoint = {
  call: 'contact.takeBack',
  answer: (office, input, act) => {
    const checked = checkInput(take.fields({}), input);
    if (!checked.ok) return checked;
    return office.transact({ id: act.id, decide: book => decide(book, readUndo(office.store.all(), act.email), act) });
  },
};

function decide(book: Book, undo: Undo | null, act: Act): Outcome<Decision<TakenBack>> {
  if (!undo) return refused('missing', nothing);
  const tables: readonly Table[] = [contacts, plan];
  const record = recordOf(book, act, listsOf(book).managerOf(act.email), takenBack);
  const removals: Change[] = [];
  for (const { table, id, print } of undo.rows) {
    const declared = tables.find(one => one.key === table);
    const entry = declared && book.find(declared, 'id', id)[0];
    if (!entry || printNow(declared, entry) !== print) return refused('stale', changed(undo.lead.name));
    removals.push(...record.strike(declared, entry));
  }
  const stage = stageBack(book, record, undo);
  const status = statusBack(book, record, undo);
  if (!stage || !status) return refused('stale', changed(undo.lead.name));
  return done({
    changes: [...stage, ...status, ...removals],
    value: { lead: undo.lead.name, contact: undo.contact },
    keep: { [undoKey(act.email)]: '' },
  });
}

/** The print of the row as it stands now. */
function printNow(table: Table, entry: Entry<Table>): string {
  const change = append(table, '', entry.values as never);
  return 'append' in change ? printOf(written(table, change.values)) : '';
}

/** The cells that a log writes; the computed ones beside them change by themselves. */
function written(table: Table, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => table.columns[key]?.kind === 'written'));
}

/** Null when the stage is no longer the one that the log gave. */
function stageBack(book: Book, record: Recording, { lead, stage }: Undo): readonly Change[] | null {
  if (stage.before === stage.after) return [];
  const [entry] = lead.id === '' ? book.find(leads, 'name', lead.name) : book.find(leads, 'id', lead.id);
  if (!entry || entry.values.stage !== stage.after) return null;
  return record.amend(leads, entry, { stage: stage.before });
}

/** Null when the planned contact is no longer done, or gone. */
function statusBack(book: Book, record: Recording, { closed }: Undo): readonly Change[] | null {
  if (!closed || planStatusOf(closed.status) === 'done') return [];
  const [entry] = book.find(plan, 'id', closed.plan);
  if (!entry || planStatusOf(entry.values.status) !== 'done') return null;
  return record.amend(plan, entry, { status: closed.status });
}

const takenBack: Text = { ru: 'Запись контакта отменена', en: 'Contact taken back' };

const nothing: Text = {
  ru: 'Отменять нечего: вы ещё не записали контакт или уже отменили его.',
  en: 'There is nothing to take back: you have logged no contact yet, or have taken it back.',
};

function changed(lead: string): Text {
  return {
    ru: `Контакт с лидом «${lead}» с тех пор изменили, отменить запись нельзя. Поправьте его в листах.`,
    en: `The contact with “${lead}” was changed since, so it cannot be taken back. Correct it in the sheets.`,
  };
}
