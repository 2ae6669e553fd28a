import type { Browser } from '../browser';
import { Card } from './card';
import type { ContactDraft } from './contact-draft';
import { ContactForm } from './contact-form';
import { Drafts } from './drafts';
import { Import } from './import';
import { LeadForm } from './lead-form';
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
  readonly leadForm;
  readonly search;
  readonly importing;
  readonly selection;

  constructor(browser: Browser, version: string) {
    this.session = new Session(browser, version);
    const drafts = new Drafts<ContactDraft>(browser.memory, 'log');
    this.today = new TodayList(this.session);
    this.planned = new PlannedContacts(this.session);
    this.card = new Card(this.session);
    this.takeBack = new TakeBack(this.session, this.way, drafts);
    this.contactForm = new ContactForm(this.session, this.card, drafts, this.takeBack);
    this.leadForm = new LeadForm(this.session);
    this.search = new Search(this.session);
    this.importing = new Import(this.session);
    this.selection = new SelectionFollower(this.session, this.way, () => this.isBusy());
  }

  /** Whether the view in front holds something typed, which must not be taken away by itself. */
  private isBusy(): boolean {
    switch (this.way.route.peek().view) {
      case 'log':
        return this.contactForm.unsaved.peek();
      case 'add':
        return this.leadForm.unsaved.peek();
      case 'find':
        return this.search.text.peek() !== '';
      case 'import':
        return this.importing.unsaved.peek();
      default:
        return false;
    }
  }
}
