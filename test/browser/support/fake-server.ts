import type {
  CallName,
  Calls,
  ClaimNote,
  Failure,
  FoundLead,
  LeadCard,
  LeadFact,
  LikeLead,
  PlannedCall,
  Reply,
  Request,
  Start,
} from '../../../src/api/calls';
import { addDays, type Day } from '../../../src/base/day';
import { bulkAnswers, type BulkCall } from './fake-bulk';
import { checksAnswers, type ChecksCall } from './fake-checks';
import { wordsOf, type Lists } from './fake-lists';

/** What the server is to do with the next request of a call, instead of simply answering. */
export type Mishap =
  | { readonly call: CallName; readonly kind: 'refuse'; readonly failure: Failure }
  /** The request never arrives. */
  | { readonly call: CallName; readonly kind: 'lose'; readonly error: string }
  /** It is done, and the answer is lost on its way back. */
  | { readonly call: CallName; readonly kind: 'loseReply'; readonly error: string }
  | { readonly call: CallName; readonly kind: 'answer'; readonly text: string }
  /** It is answered when the test lets go. */
  | { readonly call: CallName; readonly kind: 'hold' };

export interface FakeOptions {
  readonly language: 'ru' | 'en';
  readonly leads: 'some' | 'none';
  readonly start?: Partial<Start>;
}

export const today = '2026-11-23' as Day;

type Handlers = { readonly [N in CallName]: (input: Calls[N]['input']) => Calls[N]['value'] | Failure };

/** A server in memory that speaks the contract, and does what goes wrong when told to. It runs in the page. */
export class FakeServer {
  readonly requests: Request[] = [];
  mishaps: Mishap[] = [];
  selected = { lead: '', plan: null as string | null };
  /** What others do, as every answer that tells it will. */
  claims: ClaimNote[] = [];
  /** When the contacts of the next cards took place, by the newest one: `manager` has logged it at `time`. */
  lastContact: { readonly time: string; readonly manager: string } | null = null;
  readonly contacts: Calls['contact.log']['input'][] = [];
  readonly added: string[] = [];
  /** Facts of a lead as somebody has changed them. */
  changed: Partial<Record<LeadFact, string>> = {};
  changedLead = '';
  readonly undone: string[] = [];
  imported = 0;
  examples = 12;
  accepted: { date: string; time: string } | null = null;
  reopened = 0;
  /** The menu commands that the page has asked for. */
  readonly opened: string[] = [];
  delay = 0;
  private readonly lists: Lists;
  private readonly bulk: Pick<Handlers, BulkCall>;
  private readonly checks: Pick<Handlers, ChecksCall>;
  private readonly plan: PlannedCall[];
  private readonly held: (() => void)[] = [];
  private readonly answers = new Map<string, string>();

  constructor(private readonly options: FakeOptions) {
    this.lists = wordsOf(options.language);
    this.bulk = bulkAnswers(this.lists, options.leads !== 'none');
    this.checks = checksAnswers(this.lists, options.leads !== 'none');
    this.plan =
      options.leads === 'none' ? [] : this.lists.plan.map(row => ({ ...row, date: addDays(today, row.inDays) }));
  }

  /** What `google.script.run.rpc` does, in the end. */
  async answer(text: string): Promise<string> {
    const request = JSON.parse(text) as Request;
    this.requests.push(request);
    const at = this.mishaps.findIndex(mishap => mishap.call === request.call);
    const mishap = at < 0 ? null : this.mishaps.splice(at, 1)[0]!;
    await new Promise<void>(resolve => {
      if (mishap?.kind === 'hold') this.held.push(resolve);
      else setTimeout(resolve, this.delay);
    });
    if (mishap?.kind === 'lose') throw new Error(mishap.error);
    if (mishap?.kind === 'answer') return mishap.text;
    if (mishap?.kind === 'refuse') return JSON.stringify({ ok: false, failure: mishap.failure });
    const reply = this.once(request);
    if (mishap?.kind === 'loseReply') throw new Error(mishap.error);
    return reply;
  }

  /** Answers what it was told to hold. */
  letGo(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  sent(call: CallName): Request[] {
    return this.requests.filter(request => request.call === call);
  }

  private once(request: Request): string {
    const before = this.answers.get(request.id);
    if (before) return before;
    const handle = { ...this.bulk, ...this.checks, ...this.handlers }[request.call] as (input: unknown) => object;
    const value = handle(request.input);
    const reply: Reply<unknown> = 'message' in value ? { ok: false, failure: value as Failure } : { ok: true, value };
    const text = JSON.stringify(reply);
    if (reply.ok) this.answers.set(request.id, text);
    return text;
  }

  private readonly handlers: Omit<Handlers, BulkCall | ChecksCall> = {
    'app.start': () => ({ ...this.lists.start, ...this.options.start }),
    'selection.read': () => ({ ...this.selected, claims: this.claims }),
    'panel.part': () => ({ packed: __ONE_LINE__ }),
    'today.list': ({ manager }) => this.todayOf(manager),
    'lead.card': ({ lead }) => {
      const card = this.cardOf(lead);
      return 'code' in card ? card : { ...card, claims: this.claims };
    },
    'lead.find': ({ text }) => ({ leads: this.found(text) }),
    'lead.add': input => {
      const twin = this.lists.leads.find(lead => input.phone && lead.phone === input.phone);
      if (twin && !input.allowDuplicate)
        return { code: 'invalid', field: 'phone', message: `${this.lists.twin} ${twin.name}` };
      this.added.push(input.name);
      return { id: 'l-new', name: input.name };
    },
    'lead.change': ({ lead, fields, was, allowDuplicate }) => {
      const known = this.lists.leads.find(one => one.id === lead);
      const fact = (Object.keys(fields) as LeadFact[])[0] ?? 'name';
      const value = fields[fact] ?? '';
      const before = this.changed[fact] ?? was?.[fact];
      if (was && before !== was[fact])
        return { code: 'stale', field: `fields.${fact}`, message: `${before ?? ''} / ${value}` };
      const twin = this.lists.leads.find(one => fact === 'phone' && one.id !== lead && one.phone === value);
      if (twin && !allowDuplicate)
        return { code: 'invalid', field: 'fields.phone', message: `${this.lists.twin} ${twin.name}` };
      this.changed = { ...this.changed, [fact]: value };
      this.changedLead = lead;
      return { id: lead, name: fields.name ?? known?.name ?? lead, act: `lead.change ${fact}` };
    },
    'lead.twins': ({ name = '' }) => ({ twins: name ? this.like(name) : [] }),
    'lead.merge': ({ keep }) => ({ id: 'l-1', name: keep, act: 'lead.merge 1', moved: { contacts: 2, plan: 1 } }),
    'contact.log': input => {
      this.contacts.push(input);
      this.close(input.plan);
      return { contact: `c-${this.contacts.length}`, plan: 'date' in input.next ? 'p-new' : null };
    },
    'contact.takeBack': () => ({ lead: this.contacts.pop()?.lead ?? '', contact: 'c-1' }),
    'plan.add': () => ({ plan: 'p-new' }),
    'plan.move': ({ plan, date }) => {
      const row = this.plan.find(one => one.plan === plan);
      if (row) this.plan.splice(this.plan.indexOf(row), 1, { ...row, date });
      return { plan };
    },
    'plan.snooze': ({ plan, by }) => {
      const row = this.plan.find(one => one.plan === plan);
      const date = addDays(today, by === 'week' ? 7 : 1);
      if (row) this.plan.splice(this.plan.indexOf(row), 1, { ...row, date });
      return { plan, date, act: `plan.snooze ${plan}` };
    },
    'plan.close': ({ plan }) => {
      this.close(plan);
      return { plan };
    },
    'manager.add': ({ name }) => ({ name }),
    'act.undo': ({ act }) => {
      this.undone.push(act);
      return { undone: 1, kept: 0 };
    },
    'act.recent': () => ({ acts: this.lists.acts.filter(({ act }) => !this.undone.includes(act)) }),
    'tour.look': () => ({
      managers: true,
      lead: this.added.length > 0,
      contact: this.contacts.length > 0,
      step: false,
      reminders: true,
      instruction: this.accepted !== null,
      examples: this.examples,
    }),
    'instruction.read': () => ({ ...this.lists.instruction, accepted: this.accepted }),
    'instruction.accept': ({ version }) => {
      this.accepted = { date: today, time: '10:00' };
      return { version };
    },
    'examples.remove': () => {
      const removed = this.examples;
      this.examples = 0;
      return { removed, kept: 0 };
    },
    'import.preview': input => this.lists.preview('csv' in input ? input.csv : '', input.mapping),
    'import.run': ({ batch }) => {
      this.imported += 10;
      return { added: this.imported, skipped: 0, batch: batch ?? 'b-1', left: 30 - this.imported };
    },
    'import.undo': () => ({ removed: this.imported }),
  };

  private close(plan: string | undefined): void {
    const at = this.plan.findIndex(row => row.plan === plan);
    if (at >= 0) this.plan.splice(at, 1);
  }

  private todayOf(manager: string | undefined): Calls['today.list']['value'] {
    const rows = this.plan.filter(row => !manager || row.manager === manager);
    const overdue = rows.filter(row => row.date < today);
    const live = this.options.leads === 'none' ? 0 : 84;
    return {
      today,
      claims: this.claims,
      overdue,
      upcoming: rows.filter(row => row.date >= today),
      status: { live, withoutStep: live ? 2 : 0, overdue: overdue.length, silent: live ? 5 : 0 },
      waiting: live ? { count: 3, lead: this.lists.leads[0]!.name, hours: 5, late: true } : null,
    };
  }

  private found(text: string): FoundLead[] {
    const sought = text.toLowerCase();
    return this.lists.leads.filter(lead => `${lead.name} ${lead.phone}`.toLowerCase().includes(sought));
  }

  /** A lead that others can be typed alike. */
  likeOf(): string {
    return this.lists.leads[0]?.name ?? '';
  }

  private like(name: string): LikeLead[] {
    const begun = name.slice(0, 3).toLowerCase();
    const found = this.lists.leads.filter(lead => lead.name.toLowerCase().startsWith(begun));
    return found.map(({ id, name: known, stage, manager }) => ({ id, name: known, stage, manager, by: 'spelling' }));
  }

  private cardOf(name: string): LeadCard | Failure {
    const renamed = this.changed.name === name ? this.changedLead : '';
    const known = this.lists.leads.find(lead => lead.name === name || [name, renamed].includes(lead.id));
    if (!known && !this.added.includes(name)) return { code: 'missing', field: 'lead', message: this.lists.missing };
    const drawn = this.lists.card(known ?? { ...this.lists.leads[0]!, name, phone: '' }, this.plan);
    const card = drawn.lead.id === this.changedLead ? { ...drawn, lead: { ...drawn.lead, ...this.changed } } : drawn;
    const [first, ...rest] = card.contacts;
    if (!first || !this.lastContact) return card;
    return { ...card, contacts: [{ ...first, ...this.lastContact, date: today }, ...rest] };
  }
}

/** Stands in for `google.script.run`, with its handlers chained before the call. */
export function installGoogle(server: FakeServer): void {
  const runner = (onSuccess: (value: string) => void, onFailure: (error: Error) => void) => ({
    withSuccessHandler: (handler: (value: string) => void) => runner(handler, onFailure),
    withFailureHandler: (handler: (error: Error) => void) => runner(onSuccess, handler),
    rpc: (request: string) => void server.answer(request).then(onSuccess, onFailure),
    showSidebar: () => {
      server.reopened += 1;
    },
    showImport: () => void server.opened.push('showImport'),
    showMerge: ({ about }: { about: string }) => void server.opened.push(`showMerge ${about}`),
  });
  const nothing = () => undefined;
  Object.assign(window, { fake: server, google: { script: { run: runner(nothing, nothing) } } });
}

/** The part of the sidebar that it asks for, as it was built. */
declare const __ONE_LINE__: string;

declare global {
  interface Window {
    fake: FakeServer;
    fakeOptions: FakeOptions;
  }
}

installGoogle(new FakeServer(window.fakeOptions));
