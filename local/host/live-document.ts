import type { CollaborationMessage } from '@odoo/o-spreadsheet';
import type { Language } from '../../src/base/text';
import type { Session, Snapshot } from '../engine/spreadsheet';
import { addMeters } from '../world/create';
import type { Kept } from '../world/file';
import { instantOf, wallTime } from '../world/wall-time';
import type { Meter, World } from '../world/world';
import type { Bundle } from './bundle';
import { Document } from './document';
import { Hub } from './hub';
import type { Ask, Menu, RunTold, State, Tell } from './page-asks';
import { watchEdit } from './page-edit';
import { readPaste, readTyping } from './page-typing';
import type { Run } from '../world/run';

/** A page that looks at the document. */
export interface Page {
  readonly id: string;
  user: string;
  tell(it: Tell): void;
}

/** Where a live document is kept between starts, and the moment it begins at. */
export interface Keeping {
  readonly kept?: Kept<Snapshot>;
  /** Called soon after anything changed. */
  readonly changed: (keep: () => Kept<Snapshot>) => void;
  readonly now: (timeZone: string) => number;
}

/** A document and the session that pages share it in. */
interface Shared {
  readonly document: Document;
  readonly hub: Hub;
}

/** An example studio made before anybody asked. */
interface Prepared extends Shared {
  readonly language: Language;
  readonly timeZone: string;
  readonly run: Run;
}

const HOUR_MS = 3_600_000;

/** One document that pages open, edit and call together. */
export class LiveDocument {
  private readonly pages = new Set<Page>();
  private shared: Shared | undefined;
  private prepared: Prepared | undefined;
  private runs: RunTold[] = [];
  private runsCount = 0;
  private mailsTold = 0;
  private advancing = false;
  /** What was last given to be kept: a call that changed nothing is not worth a write. */
  private keptState = '';

  constructor(
    private readonly bundle: Bundle,
    private readonly keeping: Keeping,
  ) {
    const { kept } = keeping;
    if (kept) this.shared = share(hub => Document.restore(bundle, kept, sessionOf(hub)));
  }

  /** Makes the example studio ahead, in the language that the first page will most likely speak. */
  prepare(language: Language, timeZone: string): void {
    if (!this.shared) this.prepared = this.begin(language, timeZone);
  }

  /** Answers what a page asks. */
  take(page: Page, ask: Ask): void {
    if (ask.ask === 'enter') {
      this.enter(page, ask);
      return;
    }
    if (!this.shared) return;
    const { document } = this.shared;
    switch (ask.ask) {
      case 'revision': {
        this.receive(this.shared, page, ask.message, ask.root);
        return;
      }
      case 'type': {
        page.tell({
          tell: 'answer',
          number: ask.number,
          value: readTyping(document.spreadsheet, ask, ask.text),
        });
        return;
      }
      case 'paste': {
        page.tell({ tell: 'answer', number: ask.number, value: readPaste(document.spreadsheet, ask, ask.text) });
        return;
      }
      case 'call': {
        this.call(document, page, ask);
        return;
      }
      case 'become': {
        this.become(document, page, ask.user);
        return;
      }
      case 'clock':
        return void this.advance(document, ask.to);
    }
  }

  /** A page has gone. */
  part(page: Page): void {
    this.pages.delete(page);
    this.shared?.hub.part(page.id);
  }

  private enter(page: Page, { language, timeZone }: Extract<Ask, { ask: 'enter' }>): void {
    const { document, hub } = (this.shared ??= this.first(language, timeZone));
    const { owner, outbox } = document.world;
    page.user = owner;
    const client = { id: page.id, name: owner };
    // From here on the page hears every revision after those in its snapshot.
    const snapshot = document.spreadsheet.snapshot();
    page.tell({ tell: 'welcome', client, snapshot, outbox, ...this.state(document) });
    hub.join(page.id, message => page.tell({ tell: 'revision', message }));
    this.pages.add(page);
    for (const run of this.runs) page.tell({ tell: 'ran', run });
    this.become(document, page, owner);
  }

  /** The document of whoever comes first; without a file, the example studio in their language. */
  private first(language: Language, timeZone: string): Shared {
    const { prepared } = this;
    this.prepared = undefined;
    const fits = prepared?.language === language && prepared.timeZone === timeZone;
    const begun = fits ? prepared : this.begin(language, timeZone);
    this.ran(begun.document, [begun.run]);
    return begun;
  }

  private begin(language: Language, timeZone: string): Prepared {
    const locale = language === 'ru' ? 'ru_RU' : 'en_US';
    const now = this.keeping.now(timeZone);
    const shared = share(hub => Document.create(this.bundle, { locale, timeZone, now }, sessionOf(hub)));
    const { document } = shared;
    const user = document.world.owner;
    document.grant(user);
    const args = [{ language, examples: true, starter: 'studio' }];
    const run = document.run({ function: 'setUp', user, context: 'menu', args });
    return { ...shared, language, timeZone, run };
  }

  /** Menus are made anew for each user, as when the file is opened, and the sidebar stands open from the start. */
  private become(document: Document, page: Page, user: string): void {
    page.user = user;
    document.grant(user);
    const opened = document.open(user);
    this.ran(document, [opened]);
    const menus: Menu[] = opened.shown.flatMap(one => (one.kind === 'menu' ? [one] : []));
    page.tell({ tell: 'menus', user, menus });
    this.ran(document, [document.run({ function: 'showSidebar', user, context: 'menu' })], page);
  }

  private receive({ document, hub }: Shared, page: Page, message: CollaborationMessage, root: string): void {
    const { spreadsheet } = document;
    // Another revision came first: the page will learn of it, and send this one again on top of it.
    if ('serverRevisionId' in message && message.serverRevisionId !== revisionOf(document)) return;
    const edit = watchEdit(spreadsheet, message, root);
    hub.relay(message);
    if (!('serverRevisionId' in message)) return;
    this.ran(
      document,
      edit.done().map(done => document.fireEdit(page.user, done)),
      page,
    );
  }

  private call(document: Document, page: Page, ask: Extract<Ask, { ask: 'call' }>): void {
    const { function: name, args, from, active, number } = ask;
    const run = document.run({ function: name, user: page.user, context: from, args, ...(active && { active }) });
    this.ran(document, [run], page, callNamed(args));
    page.tell({ tell: 'answer', number, value: run.value, ...(run.error !== undefined && { error: run.error }) });
  }

  /** Between two executions the pages are heard, and see the time pass. */
  private async advance(document: Document, to: 'hour' | 'morning'): Promise<void> {
    const { world, spreadsheet } = document;
    if (this.advancing) return;
    this.advancing = true;
    const moment = to === 'hour' ? world.now + HOUR_MS : nextMorning(world.now, spreadsheet.timeZone);
    for (const run of document.advance(moment)) {
      this.ran(document, [run]);
      await new Promise(setImmediate);
    }
    this.advancing = false;
    this.ran(document, []);
  }

  /** Tells the pages of what ran and what is different now; what was shown, only the page whose person caused it. */
  private ran(document: Document, runs: readonly Run[], page?: Page, call?: string): void {
    for (const { value: _, shown: __, ...run } of runs) {
      const told = { ...run, number: ++this.runsCount, ...(call !== undefined && { call }) };
      this.runs = [...this.runs, told].slice(-RUNS_KEPT);
      for (const each of this.pages) each.tell({ tell: 'ran', run: told });
    }
    const shown = runs.flatMap(run => run.shown).filter(one => one.kind !== 'menu');
    if (page && shown.length) page.tell({ tell: 'shown', shown });
    const { outbox } = document.world;
    const state = { ...this.state(document), ...(outbox.length !== this.mailsTold && { outbox }) };
    this.mailsTold = outbox.length;
    for (const each of this.pages) each.tell({ tell: 'state', ...state });
    this.keep(document, addMeters(runs.map(run => run.meter)));
  }

  private keep(document: Document, usage: Meter): void {
    const state = `${revisionOf(document)} ${JSON.stringify(document.world)}`;
    if (state === this.keptState) return;
    this.keptState = state;
    this.keeping.changed(() => document.keep(usage));
  }

  private state({ world, spreadsheet }: Document): State {
    return {
      now: world.now,
      moving: this.advancing,
      timeZone: spreadsheet.timeZone,
      locale: spreadsheet.locale,
      users: usersOf(world),
    };
  }
}

const RUNS_KEPT = 200;

/** The server's model is a client of the session like any page. */
function sessionOf(hub: Hub): Session {
  return { transportService: hub, client: { id: 'host', name: 'Perezvon' } };
}

function share(make: (hub: Hub) => Document): Shared {
  const hub = new Hub();
  const document = make(hub);
  document.spreadsheet.getModel().joinSession();
  return { document, hub };
}

function revisionOf({ spreadsheet }: Document): string {
  const { session } = spreadsheet.getModel() as unknown as { session: { getRevisionId(): string } };
  return session.getRevisionId();
}

/** The sidebar's calls go through one door; their names stand in the request. */
function callNamed([request]: readonly unknown[]): string | undefined {
  if (typeof request !== 'string') return undefined;
  try {
    const { call } = JSON.parse(request) as { call?: unknown };
    return typeof call === 'string' ? call : undefined;
  } catch {
    return undefined;
  }
}

const MORNING = 'T10:00';

/**
 * The next morning of a working day. The hourly pass comes at a minute of its own, so what is due at nine is done by
 * ten.
 */
function nextMorning(now: number, timeZone: string): number {
  const today = Date.parse(wallTime(now, timeZone).slice(0, 10));
  for (let day = today; ; day += 24 * HOUR_MS) {
    const date = new Date(day);
    const morning = instantOf(date.toISOString().slice(0, 10) + MORNING, timeZone);
    if (morning > now && date.getUTCDay() % 6 !== 0) return morning;
  }
}

/** Everyone who has been here or was written to, the owner first. */
function usersOf({ owner, languages, outbox }: World): string[] {
  const written = outbox.flatMap(mail => mail.to.split(/\s*,\s*/));
  return [...new Set([owner, ...Object.keys(languages), ...written])];
}
