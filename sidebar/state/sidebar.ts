import type { Browser } from '../browser';
import { Card } from './card';
import type { ContactDraft } from './contact-draft';
import { ContactForm } from './contact-form';
import { Drafts } from './drafts';
import { LeadEdit } from './lead-edit';
import { LeadForm } from './lead-form';
import { OneLine } from './one-line';
import { PlannedContacts } from './planned';
import { Search } from './search';
import { SelectionFollower } from './selection';
import { Session } from './session';
import { TakeBack } from './take-back';
import { TodayList } from './today';
import { Way } from './way';

/** Everything that the panel remembers and does. */
export class Sidebar {
  readonly session;
  readonly way = new Way();
  readonly today;
  readonly planned;
  readonly card;
  readonly takeBack;
  readonly contactForm;
  readonly oneLine;
  readonly leadForm;
  readonly leadEdit;
  readonly search;
  readonly selection;

  constructor(browser: Browser, version: string) {
    this.session = new Session(browser, version);
    this.session.claims.watch(this.way);
    const drafts = new Drafts<ContactDraft>(browser.memory, 'log');
    this.today = new TodayList(this.session);
    this.planned = new PlannedContacts(this.session);
    this.card = new Card(this.session);
    this.takeBack = new TakeBack(this.session, this.way, drafts);
    this.contactForm = new ContactForm(this.session, this.card, this.today, drafts, this.takeBack);
    this.oneLine = new OneLine(this.session, this.today, this.takeBack, () => this.selection.hint.peek()?.lead ?? '');
    this.leadForm = new LeadForm(this.session);
    this.leadEdit = new LeadEdit(this.session, this.card, this.way);
    this.search = new Search(this.session);
    this.selection = new SelectionFollower(this.session, this.way, () => this.isBusy());
  }

  /** Whether the view in front holds something typed, which must not be taken away by itself. */
  private isBusy(): boolean {
    switch (this.way.route.peek().view) {
      case 'today':
        return this.oneLine.text.peek() !== '';
      case 'lead':
        return this.leadEdit.fact.peek() !== null;
      case 'log':
        return this.contactForm.unsaved.peek();
      case 'add':
        return this.leadForm.unsaved.peek();
      case 'find':
        return this.search.text.peek() !== '';
      default:
        return false;
    }
  }
}
