import { computed, signal } from '@preact/signals';
import type { Start } from '../../src/api/calls';
import { dayOf } from '../../src/base/day';
import { Command } from './command';
import { plannedOf, type Card } from './card';
import {
  blankContact,
  checkContact,
  contactInputOf,
  isTyped,
  staysLive,
  takesListedReason,
  withSuggestions,
  type ContactDraft,
} from './contact-draft';
import type { Drafts } from './drafts';
import { proposeRung } from '../ladder';
import type { FieldErrors } from './next-step';
import type { Session } from './session';
import type { TakeBack } from './take-back';
import type { TodayList } from './today';

/** The form that logs a contact with one lead. */
export class ContactForm {
  readonly lead = signal('');
  readonly draft = signal<ContactDraft | null>(null);
  /** The form opened with what was typed into it before. */
  readonly restored = signal(false);
  readonly errors = signal<FieldErrors>({});
  readonly command;
  readonly unsaved = computed(() => this.draft.value !== null && isTyped(this.draft.value));
  readonly stageNow = computed(() => this.card.of(this.lead.value)?.lead.stage ?? '');
  /** Why the ladder proposes its day; null where it proposes none, or the user has chosen another. */
  readonly rung = computed(() => {
    const [draft, start, today] = [this.draft.value, this.session.start.value, this.session.today.value];
    if (!draft || !start || draft.dayChosen) return null;
    return proposeRung(start, draft.result, this.failed.value, dayOf(draft.date) ?? today, today);
  });
  /** The attempts in a row that have failed so far; the list of calls knows them before the card does. */
  private readonly failed = computed(() => {
    const lead = this.lead.value;
    const { overdue = [], upcoming = [] } = this.today.list.value ?? {};
    const call = [...overdue, ...upcoming].find(row => row.lead === lead);
    return this.card.of(lead)?.lead.attempt ?? call?.attempt ?? 0;
  });

  constructor(
    private readonly session: Session,
    private readonly card: Card,
    private readonly today: TodayList,
    private readonly drafts: Drafts<ContactDraft>,
    private readonly takeBack: TakeBack,
  ) {
    this.command = new Command(session, 'contact.log');
  }

  /** Opens the form for a lead, and for the planned contact where it was one. */
  async open(lead: string, plan: string | null): Promise<void> {
    const blank = this.blank(plan ?? '');
    this.lead.value = lead;
    this.session.claims.begin();
    this.errors.value = {};
    this.command.trouble.value = null;
    this.restored.value = this.drafts.has(lead);
    this.draft.value = blank && { ...this.drafts.get(lead, blank), ...(plan && { plan }) };
    await this.card.open(lead);
    const shown = this.card.of(this.lead.peek());
    // A contact with a lead that was due anyway is the planned one, unless the user says otherwise.
    const due = shown && plannedOf(shown).find(row => row.date <= this.session.today.peek());
    // Filled in by us, so what was said of the user's own fields stands.
    if (due && !this.restored.peek() && !this.draft.peek()?.plan) this.fill({ plan: due.plan });
    else if (this.draft.peek()?.result && !this.command.running.peek()) this.fill({});
  }

  change(fields: Partial<ContactDraft>): void {
    this.errors.value = {};
    this.fill(fields);
  }

  private fill(fields: Partial<ContactDraft>): void {
    const [before, start] = [this.draft.peek(), this.session.start.peek()];
    if (!before || !start) return;
    const plan = this.card.of(this.lead.peek())?.plan.find(row => row.plan === before.plan);
    const { today, language } = this.session;
    const around = { ...this.around(start), today: today.peek(), language: language.peek() };
    this.keep(
      this.lead.peek(),
      withSuggestions({ ...before, ...fields }, { ...around, plannedTopic: plan?.topic ?? '' }),
    );
  }

  startAfresh(): void {
    this.drafts.drop(this.lead.peek());
    this.restored.value = false;
    this.errors.value = {};
    this.draft.value = this.blank(this.draft.peek()?.plan ?? '');
  }

  /** Tells whether it was logged. Ignored while the last submit is on its way. */
  async submit(): Promise<boolean> {
    const [draft, start, lead] = [this.draft.peek(), this.session.start.peek(), this.lead.peek()];
    if (!draft || !start || this.command.running.peek()) return false;
    this.errors.value = checkContact(draft, this.around(start), this.session.today.peek());
    if (Object.keys(this.errors.peek()).length) return false;
    const input = contactInputOf(lead, draft, start, this.stageNow.peek());
    const text = JSON.stringify(input);
    const answer = await this.command.run(input, draft.id);
    if (!answer) return false;
    if (answer.ok) {
      this.drafts.drop(lead);
      this.session.claims.end(lead);
      if (lead === this.lead.peek()) this.draft.value = null;
      this.takeBack.offer(lead, answer.value.contact, draft, draft.sent !== '' && draft.sent !== text);
      return true;
    }
    const { unsure, field, message } = answer.trouble;
    // A refusal is definite: the mended form is another command.
    const id = unsure ? draft.id : this.session.browser.makeId();
    this.keep(lead, { ...draft, id, sent: unsure ? draft.sent || text : '' });
    if (field && lead === this.lead.peek()) this.errors.value = { [field]: message };
    return false;
  }

  /** Whether the lead is in work after this contact, and so needs a next step or a reason. */
  leavesLive(): boolean {
    const [draft, start] = [this.draft.value, this.session.start.value];
    return !draft || !start || staysLive(draft, start, this.stageNow.value);
  }

  /** Whether the lead is given up before its last attempt, and so needs a reason of the list. */
  givesUp(): boolean {
    const [draft, start] = [this.draft.value, this.session.start.value];
    return draft !== null && start !== null && takesListedReason(draft, this.around(start));
  }

  private around(start: Start): { start: Start; stageNow: string; failed: number } {
    return { start, stageNow: this.stageNow.value, failed: this.failed.value };
  }

  private keep(lead: string, draft: ContactDraft): void {
    if (lead === this.lead.peek()) this.draft.value = draft;
    if (isTyped(draft) || draft.sent) this.drafts.put(lead, draft);
  }

  private blank(plan: string): ContactDraft | null {
    const start = this.session.start.peek();
    return start && blankContact(this.session.browser.makeId(), plan, start);
  }
}
