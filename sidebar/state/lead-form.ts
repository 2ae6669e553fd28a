import { computed, signal } from '@preact/signals';
import type { LeadInput, LikeLead } from '../../src/api/calls';
import { dialled } from '../../src/base/phone';
import { leadWords } from '../words/lead';
import { stepWords } from '../words/contact';
import { Command } from './command';
import { Drafts } from './drafts';
import { blankStep, checkStep, nextStepOf, type FieldErrors, type StepDraft } from './next-step';
import type { Session } from './session';

/** The form that adds a lead, as it stands. */
export interface LeadDraft {
  /** The command's id: one a form, so that the lead is added once. */
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly source: string;
  readonly manager: string;
  readonly request: string;
  readonly person: string;
  readonly email: string;
  readonly company: string;
  readonly stage: string;
  readonly comment: string;
  readonly plans: boolean;
  readonly step: StepDraft;
}

/** The fields of a lead that the form has, by how they are filled. */
export type LeadField = Exclude<keyof LeadDraft, 'id' | 'plans' | 'step'>;

const fields: readonly LeadField[] = [
  'name',
  'phone',
  'source',
  'manager',
  'request',
  'person',
  'email',
  'company',
  'stage',
  'comment',
];

const pauseMs = 600;

/** What a lead is recognised by. */
const likeFields = ['name', 'phone', 'email', 'person', 'company'] as const;

/** A refusal of these fields may mean that the lead is there already. */
const twinFields = ['name', 'phone', 'email'] as const;

/** The form that adds a lead. */
export class LeadForm {
  readonly draft = signal<LeadDraft | null>(null);
  readonly errors = signal<FieldErrors>({});
  /** The lead that the server found to be the same, by name. */
  readonly twin = signal('');
  /** Leads that look like what is typed so far. */
  readonly likes = signal<readonly LikeLead[]>([]);
  readonly command;
  readonly unsaved = computed(() => {
    const draft = this.draft.value;
    return draft !== null && fields.some(field => field !== 'manager' && draft[field].trim() !== '');
  });
  private readonly drafts;
  private looked = 0;
  private passed = '';

  constructor(private readonly session: Session) {
    this.command = new Command(session, 'lead.add');
    this.drafts = new Drafts<LeadDraft>(session.browser.memory, 'add');
  }

  /** Opens the form with what was typed before; `name` is taken where there was nothing. */
  open(name = ''): void {
    const blank = { ...this.blank(), name };
    const kept = this.drafts.get('', blank);
    this.draft.value = { ...kept, name: name || kept.name };
    this.settle();
    void this.look();
  }

  change(changed: Partial<LeadDraft>): void {
    const draft = this.draft.peek();
    if (!draft) return;
    this.draft.value = { ...draft, ...changed };
    this.drafts.put('', this.draft.peek() ?? draft);
    this.settle();
    if (likeFields.some(field => changed[field] !== undefined)) void this.look();
  }

  /** The leads that look alike are others: they are not shown again for what was typed so far. */
  passLikes(): void {
    this.passed = this.soughtNow();
    this.likes.value = [];
  }

  /** The added lead's name, or '' when it was not added. Ignored while the last submit is on its way. */
  async submit(allowDuplicate = false): Promise<string> {
    const draft = this.draft.peek();
    if (!draft || this.command.running.peek()) return '';
    this.settle();
    this.errors.value = {
      ...(!draft.name.trim() && { name: leadWords.nameNeeded }),
      ...(draft.plans && checkStep(draft.step, this.session.today.peek(), stepWords.dayNeededPlain)),
    };
    if (Object.keys(this.errors.peek()).length) return '';
    const answer = await this.command.run(inputOf(draft, allowDuplicate), draft.id);
    if (!answer) return '';
    if (answer.ok) {
      this.looked += 1;
      this.likes.value = [];
      this.drafts.drop('');
      this.draft.value = null;
      this.session.notice.value = { text: leadWords.added(answer.value.name) };
      return answer.value.name;
    }
    const { code, field, message, unsure } = answer.trouble;
    if (!unsure) this.change({ id: this.session.browser.makeId() });
    this.command.trouble.value = answer.trouble;
    if (field) this.errors.value = { [field]: message };
    if (code === 'invalid') await this.findTwin(draft, field, this.session.say(message));
    return '';
  }

  /** The refusal names the twin: the lead found by the refused field is it, if its name stands in the sentence. */
  private async findTwin(draft: LeadDraft, field: string, sentence: string): Promise<void> {
    const refused = twinFields.filter(name => !field || name === field);
    // A phone typed in another form than the twin's is found by its plain number.
    const typed = refused.flatMap(name => [draft[name].trim(), name === 'phone' ? dialled(draft.phone) : '']);
    for (const text of typed.filter(Boolean)) {
      const answer = await this.session.call('lead.find', { text });
      const twin = answer.ok && answer.value.leads.find(lead => sentence.includes(lead.name));
      if (twin) {
        this.twin.value = twin.name;
        return;
      }
    }
  }

  /** Looks for leads like this one when the user pauses; answers to what was typed before are dropped. */
  private async look(): Promise<void> {
    const asked = ++this.looked;
    this.likes.value = [];
    const sought = this.soughtNow();
    if (sought === this.passed || !/\p{L}{3}|\d{7}/u.test(sought.replace(/[\s()+-]/g, ''))) return;
    await this.session.browser.wait(pauseMs);
    const draft = this.draft.peek();
    if (asked !== this.looked || !draft) return;
    const answer = await this.session.call(
      'lead.twins',
      Object.fromEntries(likeFields.map(field => [field, draft[field].trim()])),
    );
    // Trouble here is no reason to stop anybody: adding looks for twins itself.
    if (asked === this.looked && answer.ok) this.likes.value = answer.value.twins;
  }

  private soughtNow(): string {
    const draft = this.draft.peek();
    return draft ? likeFields.map(field => draft[field].trim()).join('\n') : '';
  }

  private settle(): void {
    this.errors.value = {};
    this.twin.value = '';
    this.command.trouble.value = null;
  }

  private blank(): LeadDraft {
    const empty = Object.fromEntries(fields.map(field => [field, ''])) as Record<LeadField, string>;
    const manager = this.session.start.peek()?.me ?? '';
    return { ...empty, manager, id: this.session.browser.makeId(), plans: false, step: blankStep };
  }
}

function inputOf(draft: LeadDraft, allowDuplicate: boolean): LeadInput {
  const given = fields.map(field => [field, draft[field].trim()] as const).filter(([, text]) => text !== '');
  return {
    name: draft.name.trim(),
    ...Object.fromEntries(given),
    ...(draft.plans && { next: nextStepOf(draft.step) }),
    ...(allowDuplicate && { allowDuplicate }),
  };
}
