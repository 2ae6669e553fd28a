import { Command } from './command';
import type { ContactDraft } from './contact-draft';
import type { Drafts } from './drafts';
import type { Session } from './session';
import type { Way } from './way';
import { contactWords } from '../words/contact';
import { shell } from '../words/shell';

/** Taking back the last logged contact; its text returns to the form, to be logged again. */
export class TakeBack {
  readonly command;
  private logged: { readonly lead: string; readonly draft: ContactDraft } | null = null;

  constructor(
    private readonly session: Session,
    private readonly way: Way,
    private readonly drafts: Drafts<ContactDraft>,
  ) {
    this.command = new Command(session, 'contact.takeBack');
  }

  /** Tells that a contact was logged, and offers to take it back. `again`: it had been sent before in other words. */
  offer(lead: string, contact: string, draft: ContactDraft, again: boolean): void {
    this.logged = { lead, draft };
    this.session.lastLog.value = { lead, contact };
    const text = again ? contactWords.loggedPerhapsAsFirst(lead) : contactWords.logged(lead);
    this.session.notice.value = { text, act: this.act };
  }

  async run(): Promise<void> {
    const answer = await this.command.run({});
    if (!answer) return;
    if (!answer.ok) {
      const { unsure, code, message } = answer.trouble;
      const repeatable = unsure || code === 'offline' || code === 'account';
      this.session.notice.value = { text: message, ...(repeatable && { act: this.act }) };
      return;
    }
    const { lead } = answer.value;
    this.session.lastLog.value = null;
    if (this.logged?.lead === lead) {
      this.drafts.put(lead, { ...this.logged.draft, id: this.session.browser.makeId(), sent: '' });
    }
    this.logged = null;
    const writeAgain = () => this.way.go({ view: 'log', lead, plan: null });
    this.session.notice.value = { text: shell.tookBack(lead), act: { title: shell.writeAgain, run: writeAgain } };
  }

  private readonly act = { title: shell.takeBack, run: () => void this.run() };
}
