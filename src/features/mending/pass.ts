import { done } from '../../base/outcome';
import { contacts } from '../../crm/contact';
import { leads } from '../../crm/leads';
import { plan } from '../../crm/plan';
import { settings } from '../../crm/settings';
import { set, type Book } from '../../workbook/book';
import type { Office } from '../../workbook/office';
import { circumstancesOf } from './circumstances';
import { mendKinds } from './kinds';
import { mend } from './mend';
import { repairSheets } from './repair';
import type { Problem } from './rows';

const patienceMs = 60_000;

/**
 * The hourly repair of sheets and rows, whatever onEdit has done or missed; then the heartbeat, by which people see that
 * it runs. One part that fails keeps no other from its work.
 */
export function mendAll(office: Office): void {
  const failures: unknown[] = [];
  for (const part of [repairAll, mendRows, beat]) {
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
      const circumstances = circumstancesOf(office, book, { now: '', isFresh: () => false });
      const { changes, problems } = mend(rowsOf(book), circumstances);
      return done({ changes: [...mendKinds(book), ...changes], value: problems });
    },
  });
  if (!mended.ok) office.log('The rows were not mended', mended.refusal.message.en);
  else if (mended.value.length) office.log('Rows for a person to look at', tally(mended.value));
}

function rowsOf(book: Book): Parameters<typeof mend>[0] {
  return {
    leads: book.rows(leads),
    contacts: book.rows(contacts),
    plan: book.rows(plan),
    strays: [leads, plan].flatMap(table => book.strays(table)),
  };
}

/** Where the problems are. What the cells say is the clients' affair and goes into no log. */
function tally(problems: readonly Problem[]): readonly string[] {
  return [leads, contacts, plan].flatMap(({ key }) => {
    const rows = [...new Set(problems.filter(({ table }) => table === key).map(({ row }) => row))];
    return rows.length
      ? [`${key}: ${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ` and ${rows.length - 20} more` : ''}`]
      : [];
  });
}

function beat(office: Office): void {
  const quota = String(office.mailbox.left());
  office.transact({
    id: '',
    bulk: true,
    patienceMs,
    decide: ({ today, now }) => {
      const heartbeat = set(settings, 'heartbeat', { value: `${today} ${now}` });
      return done({ changes: [heartbeat, set(settings, 'mailQuota', { value: quota })], value: null });
    },
  });
}
