import { addDays, type Day } from '../../src/base/day';
import type { Language, Text } from '../../src/base/text';
import type { ContactDraft } from '../../src/crm/contact';
import type { LeadDraft } from '../../src/crm/leads';
import type { ManagerDraft } from '../../src/crm/manager';
import type { PlanDraft } from '../../src/crm/plan';
import type { Situation } from './situations';

/** What a starter shows a newcomer with. Days are counted from today; people and firms are made up. */
export interface Starter {
  readonly managers: readonly ExampleManager[];
  readonly leads: readonly ExampleLead[];
}

export interface ExampleManager {
  readonly name: Text;
  readonly email: string;
  readonly role: 'manager' | 'head';
  readonly capacity: number;
}

export interface ExampleLead extends Situation {
  readonly name: Text;
  readonly person: Text;
  readonly request: Text;
  readonly source: keyof typeof sources;
  /** Which of the starter's managers. */
  readonly manager: number;
}

/** Words of the sources that a new workbook's Lists begin with. */
const sources = {
  site: { ru: 'Сайт', en: 'Site' },
  referral: { ru: 'Рекомендация', en: 'Referral' },
  ads: { ru: 'Реклама', en: 'Advertising' },
  social: { ru: 'Соцсети', en: 'Social media' },
  cold: { ru: 'Холодный звонок', en: 'Cold call' },
};

/** Rows for the tables, with ids of their own. Stages, channels, results, statuses and roles are keys, to be put in the words of the lists. */
export interface ExampleRows {
  readonly managers: readonly Partial<ManagerDraft>[];
  readonly leads: readonly (Partial<LeadDraft> & { readonly id: string })[];
  readonly contacts: readonly (Partial<ContactDraft> & { readonly id: string })[];
  readonly plan: readonly (Partial<PlanDraft> & { readonly id: string })[];
}

/** The starter's rows in a language, around `today`, the log in the order of its days. */
export function exampleRows(starter: Starter, language: Language, today: Day): ExampleRows {
  const managerOf = (lead: ExampleLead): string => starter.managers[lead.manager]?.name[language] ?? '';
  const contacts = starter.leads.flatMap((lead, index) =>
    lead.contacts.map(({ day, summary, expect, ...rest }, order) => ({
      ...rest,
      id: `ex-c${index + 1}-${order + 1}`,
      leadId: leadId(index),
      lead: lead.name[language],
      manager: managerOf(lead),
      date: addDays(today, day),
      time: rest.time as Time,
      summary: summary[language],
      expect: expect[language],
      carried: rest.stage,
    })),
  );
  const plan = starter.leads.flatMap((lead, index) =>
    lead.plan.map(({ day, topic, ...rest }, order) => ({
      ...rest,
      id: `ex-p${index + 1}-${order + 1}`,
      leadId: leadId(index),
      lead: lead.name[language],
      manager: managerOf(lead),
      date: addDays(today, day),
      time: rest.time as Time,
      topic: topic[language],
    })),
  );
  return {
    managers: starter.managers.map(({ name, email, role, capacity }) => ({
      manager: name[language],
      email,
      role,
      capacity,
    })),
    leads: starter.leads.map((lead, index) => ({
      id: leadId(index),
      name: lead.name[language],
      stage: lead.stage,
      manager: managerOf(lead),
      source: sources[lead.source][language],
      person: lead.person[language],
      phone: phoneOf(index, language),
      request: lead.request[language],
      created: addDays(today, lead.created),
    })),
    contacts: contacts.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date))),
    plan,
  };
}

type Time = ContactDraft['time'];

/** Numbers that nobody has: fictional ones in English, an unassigned code in Russian. */
function phoneOf(index: number, language: Language): string {
  return `${language === 'ru' ? '+7000555' : '+1202555'}0${100 + index}`;
}

function leadId(index: number): string {
  return `ex-l${index + 1}`;
}
