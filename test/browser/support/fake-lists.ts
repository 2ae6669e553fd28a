import type {
  RecentAct,
  FoundLead,
  Instruction,
  ImportMapping,
  ImportPreview,
  LeadCard,
  PlannedCall,
  Start,
} from '../../../src/api/calls';
import { addDays, type Day } from '../../../src/base/day';

/** What the fake server knows, in one language. */
export interface Lists {
  readonly start: Start;
  readonly leads: readonly FoundLead[];
  readonly plan: readonly (PlannedCall & { readonly inDays: number })[];
  readonly acts: readonly RecentAct[];
  readonly instruction: Omit<Instruction, 'accepted'>;
  readonly twin: string;
  readonly missing: string;
  readonly card: (lead: FoundLead, plan: readonly PlannedCall[]) => LeadCard;
  readonly preview: (csv: string, mapping: ImportMapping | undefined) => ImportPreview;
}

const today = '2026-11-23' as Day;
const colours = ['#c9daf8', '#fff2cc', '#f9cb9c', '#b6d7a8', '#38761d', '#cc0000'];

/** The lists in Russian or in English; the people and companies are invented. */
export function wordsOf(language: 'ru' | 'en'): Lists {
  const [say, names] = language === 'ru' ? [russian, russianLeads] : [english, englishLeads];
  const leads = names.map((name, at) => leadOf(say, name, at));
  return {
    start: startOf(language, say),
    leads,
    plan: planOf(say, names),
    acts: actsOf(language, say, names),
    instruction: {
      version: 2,
      sections: say.topics.map(title => ({ title, lines: say.summaries })),
    },
    twin: say.twin,
    missing: say.missing,
    card: (lead, plan) => cardOf(say, lead, plan),
    preview: (csv, mapping) => previewOf(csv, mapping),
  };
}

interface Words {
  readonly stages: readonly string[];
  readonly channels: readonly string[];
  readonly results: readonly string[];
  readonly sources: readonly string[];
  readonly reasons: readonly string[];
  readonly managers: readonly [string, string];
  readonly topics: readonly string[];
  readonly summaries: readonly string[];
  readonly expect: string;
  readonly planned: string;
  readonly closed: readonly string[];
  readonly request: string;
  readonly person: string;
  readonly company: string;
  readonly twin: string;
  readonly missing: string;
}

const russian: Words = {
  stages: ['Новый', 'Переговоры', 'Предложение', 'Договор', 'Выигран', 'Проигран'],
  channels: ['Звонок', 'Письмо', 'Встреча', 'Мессенджер', 'Сайт', 'Другое'],
  results: ['Поговорили', 'Не ответил', 'Отказ', 'Договорились', 'Неверный номер'],
  sources: ['Сайт', 'Рекомендация', 'Реклама'],
  reasons: ['Дорого', 'Выбрали других', 'Не актуально', 'Нет связи'],
  managers: ['Анна Образцова', 'Пётр Примеров'],
  topics: ['Обсудить смету сайта', 'Перезвонить', 'Отправить договор', 'Узнать решение по предложению'],
  summaries: ['Просят разбить смету на два этапа и прислать до пятницы', 'Секретарь просил позвонить позже'],
  expect: 'Ответ директора в пятницу',
  planned: 'Запланирован',
  closed: ['Проведен', 'Отменен'],
  request: 'Сайт и личный кабинет для студии',
  person: 'Мария Вымышленная',
  company: 'ООО «Берег»',
  twin: 'Такой телефон уже есть у лида',
  missing: 'Такого лида в таблице нет.',
};

const russianLeads = [
  'Студия «Берег»',
  'Общество с ограниченной ответственностью «Межрегиональное проектно-строительное управление»',
  'Кофейня на углу',
  'Школа танцев',
];

const english: Words = {
  stages: ['New', 'Talks', 'Offer', 'Contract', 'Won', 'Lost'],
  channels: ['Call', 'E-mail', 'Meeting', 'Messenger', 'Site', 'Other'],
  results: ['Talked', 'No answer', 'Refused', 'Agreed', 'Wrong number'],
  sources: ['Site', 'Referral', 'Ads'],
  reasons: ['Too expensive', 'Chose others', 'Not needed', 'Unreachable'],
  managers: ['Anna Sample', 'Peter Example'],
  topics: ['Discuss the estimate', 'Call back', 'Send the contract', 'Ask for their decision'],
  summaries: ['They want the estimate in two stages by Friday', 'The secretary asked to call later'],
  expect: 'The director answers on Friday',
  planned: 'Planned',
  closed: ['Done', 'Cancelled'],
  request: 'A site and a client area for the studio',
  person: 'Mary Fictional',
  company: 'Shore Ltd',
  twin: 'This phone is already with the lead',
  missing: 'There is no such lead in the spreadsheet.',
};

const englishLeads = [
  'Shore Studio',
  'Interregional Design-and-Construction Administration Company',
  'Corner Coffee',
  'Dance School',
];

function startOf(language: 'ru' | 'en', say: Words): Start {
  return {
    version: __VERSION__,
    language,
    today,
    me: say.managers[0],
    email: 'anna@example.com',
    stages: say.stages.map((name, at) => ({
      name,
      kind: at === 4 ? 'won' : at === 5 ? 'lost' : 'live',
      colour: colours[at]!,
    })),
    channels: say.channels.map((name, at) => ({
      name,
      key: ['call', 'email', 'meeting', 'messenger', 'site', 'other'][at]!,
    })),
    results: say.results.map((name, at) => ({
      name,
      key: ['talked', 'noAnswer', 'refusal', 'agreed', 'wrongNumber'][at]!,
      effect: (['reset', 'advance', 'advance', 'reset', 'close'] as const)[at]!,
    })),
    pauses: [1, 3, 7, 14, 30],
    workdays: [1, 2, 3, 4, 5],
    holidays: ['12-25'],
    sources: say.sources,
    reasons: say.reasons,
    managers: say.managers,
    otherSheets: [language === 'ru' ? 'Старая база' : 'Old list'],
    warning: '',
    instructionDue: false,
    lastLog: null,
  };
}

function actsOf(language: 'ru' | 'en', say: Words, names: readonly string[]): readonly RecentAct[] {
  const what = language === 'ru' ? ['Перенос контакта', 'Передача лидов'] : ['Contact moved', 'Leads handed over'];
  return what.map((done, at) => ({
    act: `act-${at}`,
    what: done,
    who: say.managers[at]!,
    date: '2026-11-23',
    time: `1${at}:05`,
    rows: at * 11 + 1,
    subject: names[at]!,
  }));
}

function leadOf(say: Words, name: string, at: number): FoundLead {
  return {
    id: `l-${at}`,
    name,
    phone: at === 3 ? '' : `+7 921 555-01-0${at}`,
    stage: say.stages[at]!,
    manager: say.managers[at % 2]!,
    lastContact: '2026-11-18',
    nextContact: at === 3 ? '' : '2026-11-23',
    health: at === 3 ? (say === russian ? 'Нет шага' : 'No next step') : 'ok',
  };
}

function planOf(say: Words, names: readonly string[]): Lists['plan'] {
  const days = [-3, -1, 0, 0, 1, 8];
  const times = ['', '11:00', '10:30', '', '15:00', '09:30'];
  return days.map((inDays, at) => ({
    plan: `p-${at}`,
    lead: names[at % names.length]!,
    phone: at % names.length === 3 ? '' : `+7 921 555-01-0${at % names.length}`,
    date: '',
    inDays,
    time: times[at]!,
    topic: say.topics[at % say.topics.length]!,
    manager: say.managers[at === 3 ? 1 : 0],
    lastResult: at === 4 ? '' : say.results[at % 2]!,
    attempt: at === 1 ? 3 : 1,
  }));
}

function cardOf(say: Words, lead: FoundLead, plan: readonly PlannedCall[]): LeadCard {
  const manager = say.managers[0];
  return {
    at: { today, now: '10:00' },
    lead: {
      id: lead.id,
      name: lead.name,
      stage: lead.stage,
      manager,
      source: say.sources[0]!,
      person: say.person,
      phone: lead.phone,
      email: 'maria@example.com',
      company: say.company,
      request: say.request,
      comment: '<b>=1+1</b>',
      tags: '',
      created: '2026-10-02',
      lastContact: '2026-11-18',
      lastResult: say.results[0]!,
      expect: say.expect,
      nextContact: '2026-11-23',
      nextTopic: say.topics[0]!,
      contacts: 2,
      silent: 5,
      health: 'ok',
      attempt: plan.find(row => row.lead === lead.name)?.attempt ?? 0,
    },
    contacts: [5, 12].map((ago, at) => ({
      date: addDays(today, -ago),
      time: at ? '' : '16:40',
      channel: say.channels[0]!,
      result: say.results[at]!,
      summary: say.summaries[at]!,
      expect: at ? '' : say.expect,
      manager,
      stage: at ? '' : say.stages[1]!,
      stageBefore: at ? '' : say.stages[0]!,
      attempt: at,
      plan: at ? '' : 'p-done',
    })),
    plan: [
      ...plan.filter(row => row.lead === lead.name).map(row => ({ ...row, status: say.planned })),
      // The first became a contact, the second did not.
      ...['p-done', 'p-dropped'].map((id, at) => ({
        plan: id,
        date: addDays(today, -5 - at * 5),
        time: '',
        topic: say.topics[at]!,
        manager,
        status: say.closed[at]!,
      })),
    ].reverse(),
  };
}

function previewOf(csv: string, mapping: ImportMapping | undefined): ImportPreview {
  const [header = '', ...lines] = csv.split(/\r?\n/).filter(Boolean);
  const columns = header.split(';');
  const used = mapping ?? { name: columns[0]!, ...(columns[1] && { phone: columns[1] }) };
  const cells = lines.map(line => line.split(';'));
  const valueOf = (row: readonly string[], field: string) =>
    [used[field] ?? []]
      .flat()
      .map(column => row[columns.indexOf(column)] ?? '')
      .join(' · ');
  return {
    columns,
    mapping: used,
    rows: cells.slice(0, 5).map(row => ({ name: valueOf(row, 'name'), phone: valueOf(row, 'phone') })),
    problems: [{ row: 3, field: 'phone', message: '12-34?' }],
    duplicates: [{ row: 4, name: columns[0]!, twin: 'Shore Studio' }],
    similar: [{ row: 3, name: 'Dance Scool', twin: 'Dance School' }],
    total: 30,
    ready: 28,
  };
}

declare const __VERSION__: string;
