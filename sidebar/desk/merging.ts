import { signal } from '@preact/signals';
import type { Input } from '../../src/api/calls';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import { Search } from '../state/search';
import type { Session } from '../state/session';
import { mergeWords } from './merge-words';
import { Undoing } from '../state/undoing';

/** Which of two leads stays, and which goes into it. */
export type SideName = 'keep' | 'merge';

export type ChosenFields = NonNullable<Input<'lead.merge'>['fields']>;

/** One of the two leads: chosen by a search, and read as it stands. */
class Side {
  /** The lead's id or name, '' while none is chosen. */
  readonly lead = signal('');
  readonly card;
  readonly search;

  constructor(session: Session) {
    this.card = new Asking(session, 'lead.card');
    this.search = new Search(session);
  }

  choose(lead: string): void {
    this.lead.value = lead;
    this.card.forget();
    void this.search.type('');
    if (lead) void this.card.ask({ lead });
  }
}

/** Making one lead out of two: which, what of each is taken, and what was done. */
export class Merging {
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly selection;
  readonly likes;
  readonly running;
  readonly fields = signal<ChosenFields>({});
  private readonly undoing;

  constructor(session: Session) {
    this.sides = { keep: new Side(session), merge: new Side(session) };
    this.selection = new Asking(session, 'group.selection');
    this.likes = new Asking(session, 'lead.twins');
    this.running = new Command(session, 'lead.merge');
    this.undoing = new Undoing(session, () => this.choose('keep', this.sides.keep.lead.peek()));
  }

  /** Begins with this lead; with '', with the leads that are selected in the sheet. */
  async begin(about: string): Promise<void> {
    if (about) {
      this.choose('keep', about);
      return;
    }
    await this.selection.ask({});
    const selected = this.selection.value.peek();
    const [first, second] = selected?.table === 'leads' ? selected.rows : [];
    if (first) this.choose('keep', first.id);
    if (second) this.choose('merge', second.id);
  }

  choose(side: SideName, lead: string): void {
    this.fields.value = {};
    this.running.trouble.value = null;
    this.sides[side].choose(lead);
    if (side !== 'keep') return;
    this.likes.forget();
    if (lead) void this.likes.ask({ lead });
  }

  swap(): void {
    const [keep, merge] = [this.sides.keep.lead.peek(), this.sides.merge.lead.peek()];
    this.choose('keep', merge);
    this.choose('merge', keep);
  }

  take(fact: keyof ChosenFields, from: SideName): void {
    this.fields.value = { ...this.fields.peek(), [fact]: from };
  }

  async run(): Promise<void> {
    const [keep, merge] = [this.sides.keep.lead.peek(), this.sides.merge.lead.peek()];
    const answer = await this.running.run({ keep, merge, fields: this.fields.peek() });
    if (!answer?.ok) return;
    const { id, name, act, moved } = answer.value;
    this.choose('merge', '');
    this.choose('keep', id);
    this.undoing.offer(mergeWords.done(name, moved), act);
  }
}
