import type { Dossier } from '../../api/calls';
import { groupBy } from '../../base/groups';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { changes } from '../../crm/changes';
import { contacts, type Contact } from '../../crm/contact';
import { leads, type Lead } from '../../crm/leads';
import { plan, planStatusOf, type Plan } from '../../crm/plan';
import { isBefore } from '../../crm/summary';
import { nameKey } from '../../crm/word';
import { valuesOf, type Book } from '../../workbook/book';
import { question } from '../endpoint';
import * as take from '../input';

const contactsMost = 3;

/** What a dossier tells of a lead, in this order, as far as it is filled. */
const told = [
  'stage',
  'company',
  'person',
  'phone',
  'email',
  'source',
  'request',
  'comment',
  'tags',
  'created',
  'expect',
] as const;

/** `handover.dossier`: what the receivers of a hand-over have to know of each lead: facts, the last contacts, the next step. */
export const dossierCall = question(
  'handover.dossier',
  take.fields({ act: take.filledName }),
  (book, { act }): Outcome<{ leads: Dossier[] }> => {
    const logged = book.find(changes, 'act', act).map(({ values }) => values);
    const rows = logged.filter(({ tableKey }) => tableKey === leads.key);
    const ids = new Set(rows.map(({ rowId }) => rowId));
    const handed = valuesOf(book, leads).filter(({ id, name }) => ids.has(id || name));
    if (!handed.length) return refused('missing', noLeads, 'act');
    const byLead = (row: { readonly lead: string }): string => nameKey(row.lead);
    const met = groupBy(valuesOf(book, contacts), byLead);
    const next = groupBy(valuesOf(book, plan), byLead);
    return done({ leads: handed.map(lead => dossierOf(book, lead, met, next)) });
  },
);

type ByLead<T> = ReadonlyMap<string, readonly T[]>;

function dossierOf(book: Book, lead: Lead, met: ByLead<Contact>, next: ByLead<Plan>): Dossier {
  const last = [...(met.get(nameKey(lead.name)) ?? [])].filter(({ date }) => date !== null).reverse();
  last.sort((one, other) => Number(isBefore(one, other)) - Number(isBefore(other, one)));
  const open = (next.get(nameKey(lead.name)) ?? []).filter(({ status }) => planStatusOf(status) === 'planned');
  return {
    lead: lead.name,
    manager: lead.manager,
    facts: told.flatMap(key => {
      const text = lead[key] ?? '';
      return text === '' ? [] : [{ title: leads.columns[key].title[book.language], text }];
    }),
    contacts: last.slice(0, contactsMost).map(({ date, channel, result, summary, manager }) => {
      return { date: date ?? '', channel, result, summary, manager };
    }),
    plan: open.map(({ date, time, topic }) => ({ date: date ?? '', time, topic })),
  };
}

const noLeads: Text = {
  ru: 'Этой передачи нет в Журнале изменений, или её лидов уже нет.',
  en: 'The change log has no such hand-over, or its leads are gone.',
};
