import { serialOf, type Day } from '../base/day';
import type { Language, Text } from '../base/text';
import { contacts, type Contact } from './contact';
import { leads, type Lead } from './leads';
import { planStatusOf, type Plan } from './plan';
import { isBefore } from './summary';
import { nameKey } from './word';

/** The facts of a lead in the order of the card. */
export const cardFacts = [
  'stage',
  'health',
  'manager',
  'person',
  'phone',
  'email',
  'company',
  'request',
  'comment',
  'tags',
  'source',
  'created',
  'lastContact',
  'lastResult',
  'expect',
  'nextContact',
  'nextTopic',
  'contacts',
  'silent',
  'attempt',
] as const satisfies readonly (keyof (typeof leads)['columns'])[];

/** A day as a formula is to spell it. */
export const dayPattern: Text = { ru: 'dd.mm.yyyy', en: 'yyyy-mm-dd' };

export const cardWords = {
  nobody: { ru: 'Выберите лида выше.', en: 'Choose a lead above.' },
  goneBefore: { ru: 'Лида «', en: 'There is no lead “' },
  goneAfter: { ru: '» на листе «Лиды» нет. Выберите другого.', en: '” in Leads. Choose another one.' },
  ahead: { ru: 'Что впереди', en: 'Ahead' },
  contacts: { ru: 'Что было', en: 'History' },
  late: { ru: 'Просрочен', en: 'Overdue' },
  nothingAhead: { ru: 'Ничего не запланировано.', en: 'Nothing is planned.' },
  noContacts: { ru: 'Контактов ещё не было.', en: 'No contacts yet.' },
} as const;

/** A line of the card: a label and what stands beside it. */
export type CardLine = readonly [label: string, value: string];

/** The reference of the card's list, from all contacts and planned contacts in the sheets' order. */
export function cardLines(
  lead: Lead,
  logged: readonly Contact[],
  planned: readonly Plan[],
  today: Day,
  language: Language,
): readonly CardLine[] {
  const isOfLead = ({ lead: name }: { readonly lead: string }): boolean => nameKey(name) === nameKey(lead.name);
  const steps = planned.filter(step => isOfLead(step) && planStatusOf(step.status) === 'planned');
  const past = logged.filter(isOfLead).reverse();
  return [
    ...factLines(lead, language),
    [cardWords.ahead[language], ''],
    ...orSentence(
      byMoment(steps, 1).map(step => stepLine(step, today, language)),
      cardWords.nothingAhead[language],
    ),
    [cardWords.contacts[language], ''],
    ...orSentence(
      byMoment(past, -1).map(contact => contactLine(contact, language)),
      cardWords.noContacts[language],
    ),
  ];
}

function factLines(lead: Lead, language: Language): readonly CardLine[] {
  return cardFacts.flatMap(fact => {
    const { title, codec, format } = leads.columns[fact];
    const value = lead[fact];
    const isDay = codec.empty === null && format !== '0' && value !== null;
    if (fact === 'attempt' && value === 0) return [];
    const text = isDay ? dayText(value as Day, language) : trimmed(String(value ?? ''));
    return text === '' ? [] : [[title[language], text] as const];
  });
}

function stepLine({ date, time, topic, channel, manager }: Plan, today: Day, language: Language): CardLine {
  const late = date && serialOf(date) < serialOf(today) ? cardWords.late[language] : '';
  return [whenText(date, time, language), joined([late, topic, channel, manager])];
}

function contactLine(contact: Contact, language: Language): CardLine {
  const { date, time, result, channel, manager, stage, summary, expect } = contact;
  const { stage: stageColumn, expect: expectColumn } = contacts.columns;
  const more = [
    stage && `${stageColumn.title[language]}: ${stage}`,
    summary,
    expect && `${expectColumn.title[language]}: ${expect}`,
  ];
  const value = [joined([result, channel, manager]), ...more.map(line => line && `\n${line}`)].join('');
  return [whenText(date, time, language), value];
}

function whenText(date: Day | null, time: string, language: Language): string {
  return `${date ? dayText(date, language) : ''} ${time}`.trim();
}

function dayText(day: Day, language: Language): string {
  return language === 'en' ? day : day.split('-').reverse().join('.');
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}

function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Sorting is stable, so rows of one moment stay in the order in which they were given; a row without a day counts as the earliest. */
function byMoment<T extends Pick<Plan, 'date' | 'time'>>(rows: readonly T[], sign: 1 | -1): readonly T[] {
  return [...rows].sort((one, other) => sign * (Number(isBefore(other, one)) - Number(isBefore(one, other))));
}

function orSentence(lines: readonly CardLine[], sentence: string): readonly CardLine[] {
  return lines.length ? lines : [['', sentence]];
}
