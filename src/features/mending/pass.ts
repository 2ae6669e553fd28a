import { minutesOf, timeOf, type Time } from '../../base/day';
import { done } from '../../base/outcome';
import type { Text } from '../../base/text';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { recordingOf } from '../../crm/recording';
import type { Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { settingsIn } from '../settings';
import { allRows } from './all-rows';
import { numberAttempts } from './attempts';
import { circumstancesOf } from './circumstances';
import { mendKinds } from './kinds';
import { mend, recordingRow } from './mend';
import { followsRename, knowingRenames, rememberWords, renamesIn } from './renames';
import { repairSheets } from './repair';
import type { Problem } from './rows';

const patienceMs = 60_000;

/** The hourly repair of sheets and rows, whatever onEdit has done or missed. One part that fails does not keep the other from its work. */
export function mendAll(office: Office): void {
  const failures: unknown[] = [];
  for (const part of [repairAll, mendRows]) {
    try {
      part(office);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length) throw failures[0];
}

function repairAll(office: Office): void {
  repairSheets(office, patienceMs);
}

function mendRows(office: Office): void {
  const mended = office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: book => {
      const plain = circumstancesOf(office, book, { now: '', typed: typedSince(book), isFresh: () => false });
      const renames = renamesIn(book);
      const lists = knowingRenames(plain.lists, renames);
      const record = recordingOf(book, { act: `hourly ${book.today} ${book.now}`, who: '', what: hourlyCheck });
      const write = recordingRow(record, (column, before) => followsRename(renames, column, before));
      const { changes, problems } = mend(allRows(book), { ...plain, lists }, write);
      return done({
        changes: [
          ...mendKinds(book, record),
          ...changes,
          ...numberAttempts(book, lists, record),
          ...rememberWords(book, renames, record),
        ],
        value: problems,
      });
    },
  });
  if (!mended.ok) office.log('The rows were not mended', mended.refusal.message.en);
  else if (mended.value.length) office.log('Rows for a person to look at', tally(mended.value));
}

/** New rows were typed since the last pass: when that is not long ago, they were typed about now. */
function typedSince(book: Book): Time | '' {
  const [day, time = ''] = settingsIn(book).heartbeat.split(' ');
  const last = day === book.today ? timeOf(time) : null;
  return last !== null && minutesOf(book.now) - minutesOf(last) <= passMinutes ? book.now : '';
}

/** An hour, and what Google may be late by. */
const passMinutes = 90;

/** Where the problems are. What the cells say is the clients' affair and goes into no log. */
function tally(problems: readonly Problem[]): readonly string[] {
  return [leads, contacts, plan].flatMap(({ key }) => {
    const rows = [...new Set(problems.filter(({ table }) => table === key).map(({ row }) => row))];
    return rows.length
      ? [`${key}: ${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ` and ${rows.length - 20} more` : ''}`]
      : [];
  });
}

const hourlyCheck: Text = { ru: 'Почасовая проверка', en: 'Hourly check' };
