import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Start } from '../../src/api/calls';
import { dayOf, type Day } from '../../src/base/day';
import type { Language, Text } from '../../src/base/text';
import type { Browser } from '../browser';
import { ladderOf } from '../ladder';
import { connect, type Call, type Trouble } from '../rpc';
import { Claims } from './claims';

/** A sentence at the foot of the panel: what was done, and perhaps what can be done about it. */
export interface Notice {
  readonly text: Text;
  readonly act?: { readonly title: Text; readonly run: () => void };
}

/** What every view shares: the server, the language, the lists. */
export class Session {
  readonly language;
  readonly start = signal<Start | null>(null);
  /** The pauses between attempts, and the days on which whoever looks works. */
  readonly ladder = computed(() => ladderOf(this.start.value));
  readonly startTrouble = signal<Trouble | null>(null);
  /** The spreadsheet's day, as the server last told it. */
  readonly today = signal('1970-01-01' as Day);
  readonly online;
  /** The installed bundle is of another version than this page. */
  readonly updated = signal(false);
  readonly notice = signal<Notice | null>(null);
  readonly lastLog = signal<Start['lastLog']>(null);
  /** Counts the commands done: what a view shows is read anew when it grows. */
  readonly changes = signal(0);
  readonly outstanding: ReadonlySignal<number>;
  readonly claims = new Claims();
  private readonly ask: Call;

  constructor(
    readonly browser: Browser,
    readonly version: string,
  ) {
    const rpc = connect(browser, version);
    this.ask = rpc.call;
    this.outstanding = rpc.outstanding;
    this.language = signal<Language>(browser.language);
    this.online = signal(browser.online());
    browser.onChange(() => (this.online.value = browser.online()));
    this.onReturn(this.startTrouble, () => void this.load());
  }

  say(text: Text): string {
    return text[this.language.value];
  }

  readonly call: Call = async (name, input, id) => {
    const answer = await this.ask(name, input, id);
    if (!answer.ok && answer.trouble.code === 'updated') this.updated.value = true;
    if (answer.ok && 'claims' in answer.value) this.claims.others.value = answer.value.claims;
    return answer;
  };

  /** Asks for what is needed before the first view. */
  async load(): Promise<void> {
    this.startTrouble.value = null;
    const answer = await this.call('app.start', {});
    if (!answer.ok) {
      this.startTrouble.value = answer.trouble;
      return;
    }
    const { language, lastLog, today, version } = answer.value;
    this.language.value = language;
    this.lastLog.value = lastLog;
    this.learnToday(today);
    this.updated.value = version !== this.version;
    this.start.value = answer.value;
  }

  learnToday(day: string): void {
    this.today.value = dayOf(day) ?? this.today.peek();
  }

  /** Runs `again` when the connection is back and `trouble` says that it was missing: once, whatever it reads on its way. */
  onReturn(trouble: ReadonlySignal<Trouble | null>, again: () => void): void {
    effect(() => {
      if (this.online.value && trouble.peek()?.code === 'offline') untracked(again);
    });
  }
}
