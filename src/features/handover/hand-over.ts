import type { Day } from '../../base/day';
import { done, refused, type Outcome } from '../../base/outcome';
import type { Text } from '../../base/text';
import { leads } from '../../crm/leads';
import { plan, planStatusOf } from '../../crm/plan';
import { shareOut, spread, type Caller, type Client } from '../../crm/spread';
import { stageKindOf } from '../../crm/stage';
import { nameKey } from '../../crm/word';
import type { Book } from '../../workbook/book';
import { callerOf, openCalls } from '../callers';
import * as take from '../input';
import type { LeadEntry } from '../lead-lookup';
import { listsOf, type Lists } from '../lists';
import type { PlanEntry } from '../plan-lookup';
import { settingsIn } from '../settings';

/** What a hand-over is asked with, by preview and run alike. */
export const handoverInput = take.fields({
  from: take.filledName,
  to: take.names,
  leads: take.oneOf(['live', 'all']),
  fromDate: take.dayOrNone,
});

export interface HandoverInput {
  readonly from: string;
  readonly to: readonly string[];
  readonly leads: 'live' | 'all';
  readonly fromDate: Day | null;
}

/** Who gets what, and on which days. */
export interface HandOver {
  readonly from: string;
  readonly leads: readonly { readonly entry: LeadEntry; readonly to: string }[];
  readonly plans: readonly HandedPlan[];
  readonly receivers: readonly Receiver[];
}

export interface HandedPlan {
  readonly entry: PlanEntry;
  readonly to: string;
  /** Null for a planned contact that has no day. */
  readonly date: Day | null;
  /** It names its caller itself; otherwise it falls to its lead's manager, who changes. */
  readonly named: boolean;
}

export interface Receiver {
  readonly caller: Caller;
  readonly leads: number;
  readonly plans: number;
  /** Calls by day once it is done. */
  readonly after: ReadonlyMap<Day, number>;
}

/** What a hand-over would do with the sheets as they stand. */
export function handOverOf(book: Book, input: HandoverInput): Outcome<HandOver> {
  const lists = listsOf(book);
  const callers = callersOf(book, lists, input);
  if (!callers.ok) return callers;
  const moving = movingOf(book, lists, input);
  if (!moving.leads.length && !moving.plans.length) return refused('missing', nothing(input.from), 'from');
  const shares = shareOut(moving.clients, callers.value);
  const first = input.fromDate !== null && input.fromDate > book.today ? input.fromDate : book.today;
  const days = new Map<string, Day>();
  const { holidays } = settingsIn(book);
  for (const caller of callers.value) {
    const calls = moving.clients.flatMap(client => (shares.get(client.key) === caller ? client.calls : []));
    for (const [key, day] of spread(calls, caller, first, holidays)) days.set(key, day);
  }
  const handed: Pick<HandOver, 'leads' | 'plans'> = {
    leads: moving.leads.map(entry => ({ entry, to: shares.get(nameKey(entry.values.name))?.name ?? '' })),
    plans: moving.plans.map(({ entry, client, named }) => {
      const date = days.get(String(entry.row)) ?? null;
      return { entry, to: shares.get(client)?.name ?? '', date, named };
    }),
  };
  return done({
    from: input.from,
    ...handed,
    receivers: callers.value.map(caller => receiverOf(caller, handed)),
  });
}

interface Moving {
  readonly leads: readonly LeadEntry[];
  readonly plans: readonly { readonly entry: PlanEntry; readonly client: string; readonly named: boolean }[];
  readonly clients: readonly Client[];
}

/** The leads that go, the open planned contacts that go, and which of them belong together. */
function movingOf(book: Book, lists: Lists, input: HandoverInput): Moving {
  const isTheirs = (manager: string): boolean => nameKey(manager) === nameKey(input.from);
  const owners = new Map<string, string>();
  for (const { values } of book.rows(leads)) {
    if (!owners.has(nameKey(values.name))) owners.set(nameKey(values.name), values.manager);
  }
  const going = book
    .rows(leads)
    .filter(({ values }) => isTheirs(values.manager) && nameKey(values.name) !== '')
    .filter(({ values }) => input.leads === 'all' || stageKindOf(values.stage, lists.stages) === 'live');
  const leaving = new Set(going.map(({ values }) => nameKey(values.name)));
  const plans = book.rows(plan).flatMap(entry => {
    const { values } = entry;
    const client = nameKey(values.lead);
    const manager = nameKey(values.manager) === '' ? (owners.get(client) ?? '') : values.manager;
    if (planStatusOf(values.status) !== 'planned' || !isTheirs(manager)) return [];
    return [{ entry, client, named: nameKey(values.manager) !== '' || !leaving.has(client) }];
  });
  const keys = new Set([...leaving, ...plans.map(({ client }) => client)]);
  const clients = new Map([...keys].map(key => [key, { key, calls: [] as Client['calls'][number][] }]));
  for (const { entry, client } of plans) {
    const { date, time } = entry.values;
    clients.get(client)?.calls.push({ key: String(entry.row), date, time });
  }
  return { leads: going, plans, clients: [...clients.values()] };
}

function callersOf(book: Book, lists: Lists, input: HandoverInput): Outcome<readonly Caller[]> {
  const calls = openCalls(book);
  const callers = new Map<string, Caller>();
  for (const name of input.to) {
    const chosen = lists.manager(name, 'to');
    if (!chosen.ok) return chosen;
    if (nameKey(chosen.value) === nameKey(input.from)) return refused('invalid', toThemselves(chosen.value), 'to');
    const manager = lists.managers.find(row => row.manager === chosen.value);
    if (!manager) continue;
    if (manager.capacity !== null && manager.capacity < 1) return refused('invalid', noCalls(manager.manager), 'to');
    callers.set(nameKey(manager.manager), callerOf(manager, calls, book.today));
  }
  return done([...callers.values()]);
}

function receiverOf(caller: Caller, { leads: some, plans }: Pick<HandOver, 'leads' | 'plans'>): Receiver {
  const after = new Map(caller.planned);
  const own = plans.filter(({ to }) => to === caller.name);
  for (const { date } of own) if (date) after.set(date, (after.get(date) ?? 0) + 1);
  return { caller, leads: some.filter(({ to }) => to === caller.name).length, plans: own.length, after };
}

/** The days on which a receiver has calls, before or after. */
export function loadDays({ caller, after }: Receiver): readonly Day[] {
  return [...new Set([...caller.planned.keys(), ...after.keys()])].sort();
}

function nothing(from: string): Text {
  return {
    ru: `Передавать нечего: у «${from}» нет ни лидов в работе, ни открытых контактов в плане. Проверьте имя.`,
    en: `There is nothing to hand over: “${from}” has neither live leads nor open planned contacts. Check the name.`,
  };
}

function toThemselves(name: string): Text {
  return {
    ru: `Лиды и так у «${name}»: выберите, кто их примет.`,
    en: `“${name}” has these leads already: choose somebody else to take them.`,
  };
}

function noCalls(name: string): Text {
  return {
    ru: `В Справочниках у «${name}» ноль звонков в день. Укажите, сколько посильно, или выберите другого.`,
    en: `Lists say that “${name}” can do no calls a day. Say how many are manageable, or choose somebody else.`,
  };
}
