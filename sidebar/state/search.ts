import { signal } from '@preact/signals';
import type { FoundLead } from '../../src/api/calls';
import type { Trouble } from '../rpc';
import type { Session } from './session';

const pauseMs = 250;
const lettersMin = 2;

/** Finding a lead while its name is being typed. */
export class Search {
  readonly text = signal('');
  /** Null before anything was asked. */
  readonly found = signal<readonly FoundLead[] | null>(null);
  readonly searching = signal(false);
  readonly trouble = signal<Trouble | null>(null);
  private latest = 0;

  constructor(private readonly session: Session) {
    session.onReturn(this.trouble, () => void this.type(this.text.peek()));
  }

  /** Takes the text so far; answers to older texts are dropped. */
  async type(text: string): Promise<void> {
    const asked = ++this.latest;
    this.text.value = text;
    this.trouble.value = null;
    this.searching.value = text.trim().length >= lettersMin;
    if (!this.searching.peek()) {
      this.found.value = null;
      return;
    }
    await this.session.browser.wait(pauseMs);
    if (asked !== this.latest) return;
    const answer = await this.session.call('lead.find', { text: text.trim() });
    if (asked !== this.latest) return;
    this.searching.value = false;
    if (answer.ok) this.found.value = answer.value.leads;
    else this.trouble.value = answer.trouble;
  }
}
