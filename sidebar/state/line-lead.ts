import { computed, signal } from '@preact/signals';
import type { FoundLead } from '../../src/api/calls';
import type { Reader } from '../one-line/part';
import type { Said } from '../one-line/parse';
import type { Trouble } from '../rpc';
import type { Session } from './session';

const pauseMs = 250;
const stemsMost = 4;
const choicesMost = 8;

/** Finding the lead that a line names. */
export class LineLead {
  /** The lead's name; '' while nobody, or more than one, is found. */
  readonly name = signal('');
  /** Who the words may mean. */
  readonly choices = signal<readonly FoundLead[]>([]);
  readonly finding = signal(false);
  readonly trouble = signal<Trouble | null>(null);
  /** The words that name the lead. */
  readonly words = signal('');
  readonly isUnknown = computed(() => this.words.value !== '' && !this.name.value && !this.finding.value);
  private search = Promise.resolve();

  constructor(private readonly session: Session) {}

  /** Looks for the one that the line names, if it names another than before; `usual` is meant by a line that names nobody. */
  seek(said: Said, reader: Reader, usual: string): void {
    const { lead } = said;
    if (lead && lead === this.words.peek() && !this.trouble.peek()) return;
    const changed = lead !== this.words.peek();
    this.words.value = lead;
    this.trouble.value = null;
    if (changed) this.choices.value = [];
    if (changed || !lead) this.name.value = lead ? '' : usual;
    this.finding.value = lead !== '';
    if (lead) this.search = this.find(said, reader);
  }

  /** When the search is over. */
  async settled(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.search;) await (seen = this.search);
  }

  forget(): void {
    this.words.value = '';
    this.name.value = '';
    this.choices.value = [];
    this.finding.value = false;
    this.trouble.value = null;
  }

  private async find({ lead, stems, isSeveral }: Said, { fitOf }: Reader): Promise<void> {
    await this.session.browser.wait(pauseMs);
    for (const text of stems.slice(0, stemsMost)) {
      if (lead !== this.words.peek()) return;
      const answer = await this.session.call('lead.find', { text });
      if (lead !== this.words.peek()) return;
      if (!answer.ok) {
        this.trouble.value = answer.trouble;
        break;
      }
      const found = answer.value.leads.map(one => ({ one, ...fitOf(lead, one.name) }));
      const fitting = found.filter(({ rank }) => rank > 0).sort((one, other) => other.rank - one.rank);
      // Found by the phone, the company or the person: they are not in the name.
      const choices = (fitting.length ? fitting : found).map(({ one }) => one);
      this.choices.value = choices.slice(0, choicesMost);
      const [first, second] = fitting;
      const isClear = first?.isSure && first.rank > (second?.rank ?? 0) && (!isSeveral || first.rank > 3);
      const byPhone = /^\d/.test(text) && choices.length === 1;
      if (isClear || byPhone) this.name.value = choices[0]?.name ?? '';
      if (choices.length) break;
    }
    this.finding.value = false;
  }
}
