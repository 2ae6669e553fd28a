import { computed, signal } from '@preact/signals';
import { timeOf } from '../../src/base/day';
import type { Around, Said } from '../one-line/parse';
import { unpack, type Reader } from '../one-line/part';
import { troubles } from '../words/trouble';
import type { Trouble } from '../rpc';
import { Card } from './card';
import { reasonOf, type ContactDraft } from './contact-draft';
import { ContactForm } from './contact-form';
import { Drafts } from './drafts';
import { LineLead } from './line-lead';
import type { Session } from './session';
import type { TakeBack } from './take-back';
import type { TodayList } from './today';

/** The parts of a line that are shown as chips, and corrected there. */
export type LinePart = 'lead' | 'channel' | 'result' | 'summary' | 'stage' | 'date' | 'next';

/** One line that logs a contact: what it says fills a form, whose fields are its chips. */
export class OneLine {
  readonly text = signal('');
  /** What the line says; null while it is empty, or what reads it has not come yet. */
  readonly said = signal<Said | null>(null);
  readonly lead;
  readonly form;
  /** The part being corrected. */
  readonly opened = signal<LinePart | null>(null);
  /** The keyboard is to come to the line. */
  readonly called = signal(false);
  readonly busy = signal(false);
  readonly trouble = computed(() => this.fetched.value ?? this.lead.trouble.value ?? this.form.command.trouble.value);
  /** The first part that keeps the line from being logged. */
  readonly missing = computed((): LinePart | null => (this.said.value ? this.lacking() : null));
  private readonly fetched = signal<Trouble | null>(null);
  private readonly drafts;
  private reader: Reader | null = null;
  private coming: Promise<void> | null = null;
  private opening = Promise.resolve();
  private usual = '';

  constructor(
    private readonly session: Session,
    today: TodayList,
    takeBack: TakeBack,
    /** The lead selected in the spreadsheet, or ''. */
    private readonly selected: () => string,
  ) {
    this.lead = new LineLead(session);
    // The line itself is what is kept: its form is filled anew from it.
    this.form = new ContactForm(
      session,
      new NobodysCard(session),
      today,
      new Drafts<ContactDraft>(null, 'line'),
      takeBack,
    );
    this.drafts = new Drafts<{ text: string }>(session.browser.memory, 'line');
    this.text.value = this.drafts.get('', { text: '' }).text;
    session.onReturn(this.trouble, () => void this.read());
  }

  /** Takes the keyboard to the line; `lead` is meant where the line names nobody. */
  call(lead: string): void {
    this.usual = lead;
    this.called.value = true;
  }

  /** Takes the line as typed so far. */
  async type(text: string): Promise<void> {
    this.text.value = text;
    this.form.errors.value = {};
    if (text.trim()) this.drafts.put('', { text });
    else this.clear();
    await this.read();
  }

  /** Reads the line again: what reads it may have come, a lead may have been added. */
  async read(): Promise<void> {
    await this.fetch();
    const [reader, text] = [this.reader, this.text.peek()];
    const around = this.around();
    if (!reader || !around || !text.trim()) return;
    const said = reader.readLine(text, around);
    this.lead.seek(said, reader, this.usual || this.selected());
    this.take(said, reader);
    await this.lead.settled();
    if (text === this.text.peek()) this.take(said, reader);
  }

  /** The user says whom the line means. */
  choose(lead: string): void {
    this.lead.name.value = lead;
    const [said, reader] = [this.said.peek(), this.reader];
    if (said && reader) this.take(said, reader);
  }

  /** Logs what the line says, or opens the part that keeps it from being logged. */
  async submit(): Promise<void> {
    if (this.busy.peek() || !this.text.peek().trim()) return;
    this.busy.value = true;
    try {
      await this.read();
      await this.opening;
      if (!this.said.peek() || this.lead.trouble.peek()) return;
      this.opened.value = this.missing.peek();
      if (this.opened.peek()) return;
      if (await this.form.submit()) this.clear();
      else this.opened.value = partOf(Object.keys(this.form.errors.peek())[0]);
    } finally {
      this.busy.value = false;
    }
  }

  clear(): void {
    this.text.value = '';
    this.said.value = null;
    this.opened.value = null;
    this.usual = '';
    this.drafts.drop('');
    this.lead.forget();
    void this.form.open('', null);
  }

  /** Fills the form with what the line says; what the user corrected stays until the line says otherwise. */
  private take(first: Said, reader: Reader): void {
    const lead = this.lead.name.peek();
    const around = this.around();
    if (!around) return;
    const said = lead && first.lead ? reader.readLine(this.text.peek(), { ...around, lead }) : first;
    const before = this.said.peek();
    this.said.value = said;
    if (lead !== this.form.lead.peek() || !this.form.draft.peek()) {
      const draft = this.form.draft.peek();
      this.opening = this.form.open(lead, null);
      if (draft) this.form.change(withoutPlan(draft));
    }
    const then = before ? partsOf(before) : [];
    const changed = partsOf(said).filter((part, at) => JSON.stringify(part) !== JSON.stringify(then[at]));
    if (changed.length) this.form.change(Object.assign({}, ...changed) as Partial<ContactDraft>);
  }

  private async fetch(): Promise<void> {
    if (this.reader) return;
    this.coming ??= this.fetchOnce();
    await this.coming;
    this.coming = null;
  }

  private async fetchOnce(): Promise<void> {
    this.fetched.value = null;
    const answer = await this.session.call('panel.part', { part: 'OneLine' });
    this.reader = answer.ok ? await unpack(answer.value.packed) : null;
    if (!answer.ok) this.fetched.value = answer.trouble;
    else if (!this.reader) {
      const at = this.session.browser.now();
      this.fetched.value = {
        code: 'broken',
        message: troubles.unreadable,
        field: '',
        call: 'panel.part',
        at,
        unsure: false,
      };
    }
  }

  private around(): Around | null {
    const { start, today, language, ladder, browser } = this.session;
    const lists = start.peek();
    const [day, time = ''] = browser.clock().split(' ');
    // Elsewhere on Earth it may be another day: the hour of this place says nothing then.
    const now = day === today.peek() ? timeOf(time) : null;
    const { workdays, holidays } = ladder.peek();
    return lists && { ...lists, today: today.peek(), now, language: language.peek(), workdays, holidays };
  }

  private lacking(): LinePart | null {
    const [draft, start] = [this.form.draft.value, this.session.start.value];
    if (!this.lead.name.value) return 'lead';
    if (!draft || !start) return null;
    if (!draft.channel) return 'channel';
    if (!draft.result) return 'result';
    const told = draft.ends === 'step' ? draft.step.day : reasonOf(draft, start) || !this.form.leavesLive();
    return told ? null : 'next';
  }
}

/** No card is asked for while the lead is not known. */
class NobodysCard extends Card {
  override open(lead: string): Promise<void> {
    return lead ? super.open(lead) : Promise.resolve();
  }
}

/** What a line says, as fields of the form, by part. */
function partsOf(said: Said): readonly Partial<ContactDraft>[] {
  const { channel, result, summary, stage, date, ends, reason, day, time, topic } = said;
  return [
    { result: result.value },
    { channel: channel.value },
    { summary },
    { stage },
    { date },
    {
      ends,
      endsChosen: ends === 'none' || day.value !== '',
      reason,
      step: { day: day.value, time, topic },
      topicTyped: topic !== '',
      // Where the line says a day that cannot be, none is proposed in its place.
      dayChosen: day.unknown !== 'missing',
    },
  ];
}

function withoutPlan(draft: ContactDraft): Partial<ContactDraft> {
  const { id, sent, plan, ...typed } = draft;
  return typed;
}

function partOf(field = ''): LinePart | null {
  if (field.startsWith('next') || field === 'plan') return 'next';
  return field === 'time'
    ? 'date'
    : ((['lead', 'channel', 'result', 'summary', 'stage', 'date'] as const).find(part => part === field) ?? null);
}
