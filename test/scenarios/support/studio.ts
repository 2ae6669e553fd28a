import type { Act } from '../../../local/engine/acts';
import type { Document as OpenDocument } from '../../../local/host/document';
import type { Run, Start } from '../../../local/host/run';
import type { Mail } from '../../../local/world/world';
import type { Calls, CallName, Reply } from '../../../src/api/calls';
import { adopt, createMeter, Document, instantOf, readBundle, valuesShown } from './host';
import { keptOnDisk } from './kept-studios';
import { LockWatch } from './lock-watch';
import { shorten } from './shorten';

export interface StudioOptions {
  readonly locale?: string;
  readonly timeZone?: string;
  /** `YYYY-MM-DDTHH:MM` in the spreadsheet's zone. */
  readonly now?: string;
  readonly owner?: string;
  /** Where the build put the script: another folder than dist for a wider one. */
  readonly folder?: string;
  /** Whether a ready one keeps its sheets as long as set-up made them: the hidden ones take so many rows without being lengthened. */
  readonly long?: boolean;
}

/** A spreadsheet and its world, as text. */
export interface KeptStudio {
  readonly snapshot: string;
  readonly timeZone: string;
  readonly folder?: string;
}

type Rows = readonly Readonly<Record<string, string | number | boolean>>[];

/** A spreadsheet with the built script bound to it, and the people who use it. */
export class Studio {
  readonly owner: string;
  /** The last execution: what it cost and what it logged. */
  lastRun: Run | undefined;
  /** Told of each call of a service that the script is about to make. */
  onCall: Start['onCall'];
  private acts = 0;

  /** An empty spreadsheet. */
  static empty(options: StudioOptions = {}): Studio {
    const { locale, timeZone, now, owner, folder } = { ...usual, ...options };
    const document = Document.create(bundleIn(folder), { locale, timeZone, now: instantOf(now, timeZone), owner });
    document.grant(owner);
    return new Studio(document, timeZone, folder);
  }

  /** A spreadsheet that was set up in its locale's language, on shorter sheets; each caller gets one of their own. */
  static ready(options: StudioOptions = {}): Studio {
    const key = JSON.stringify(options);
    let kept = readyOnes.get(key);
    if (!kept) {
      const make = (): KeptStudio => {
        const studio = Studio.empty(options);
        studio.choose('setUp');
        if (!options.long) shorten(studio.document, rowsMost);
        return studio.keep();
      };
      // A wider build's folder is made anew for each file of tests.
      readyOnes.set(key, (kept = options.folder === undefined ? keptOnDisk(key, make) : make()));
    }
    return Studio.from(kept);
  }

  /** A spreadsheet as it was kept. */
  static from({ snapshot, timeZone, folder = usual.folder }: KeptStudio): Studio {
    return new Studio(Document.restore(bundleIn(folder), adopt(JSON.parse(snapshot)) as never), timeZone, folder);
  }

  private constructor(
    readonly document: OpenDocument,
    private readonly timeZone: string,
    private readonly folder: string,
  ) {
    this.owner = document.world.owner;
  }

  /** All of it, to begin from again. */
  keep(): KeptStudio {
    return {
      snapshot: JSON.stringify(this.document.keep(createMeter())),
      timeZone: this.timeZone,
      folder: this.folder,
    };
  }

  /** Chooses a command of the menu. What it answers is returned; an exception of the script is one here. */
  choose<T = unknown>(command: string, options?: unknown): T {
    return this.valueOf(this.run(command, options === undefined ? [] : [options])) as T;
  }

  /** A call whose answer must be good. */
  ask<N extends CallName>(
    call: N,
    input: Calls[N]['input'],
    how: { id?: string; as?: string } = {},
  ): Calls[N]['value'] {
    const reply = this.send(call, input, how);
    if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply.failure)}\n${this.lastRun?.logs.join('\n')}`);
    return reply.value;
  }

  /** Any call, with whatever answer it gets. */
  send<N extends CallName>(
    call: N,
    input: unknown,
    { id = `act ${++this.acts}`, as = this.owner }: { id?: string; as?: string } = {},
  ): Reply<Calls[N]['value']> {
    const run = this.run('rpc', [JSON.stringify({ id, call, input })], { user: as });
    return JSON.parse(String(this.valueOf(run))) as Reply<Calls[N]['value']>;
  }

  /** Runs a function of the script as somebody, who has granted everything. */
  run(name: string, args: Start['args'] & object, start: Partial<Start> = {}): Run {
    const { user = this.owner } = start;
    if (!this.document.world.grants[user]) this.document.grant(user);
    const watch = new LockWatch(() => this.document.spreadsheet.waiting);
    this.lastRun = this.document.run({
      context: 'menu',
      onCall: this.onCall ?? (method => watch.see(method)),
      ...start,
      function: name,
      args,
      user,
    });
    // What Self-check writes is a sheet of its own.
    if (watch.flaw && name !== 'selfCheck') throw new Error(`${name}: ${watch.flaw}`);
    return this.lastRun;
  }

  /**
   * Runs a function that dies when it is about to call Google for the `call`th time, counted after the first call of
   * `since` when that is given; tells whether it came that far.
   */
  kill(call: number, name: string, args: readonly unknown[], since?: string): boolean {
    let calls = 0;
    let counting = since === undefined;
    const onCall = (method: string): void => {
      if (counting && ++calls >= call) throw new Error('killed');
      counting ||= method === since;
    };
    this.run(name, args, { onCall });
    return calls >= call;
  }

  /** Moves the clock on, firing the triggers that are due. */
  until(now: string): readonly Run[] {
    return [...this.document.advance(instantOf(now, this.timeZone))];
  }

  /** What a person does to the grid. */
  act(doing: Act): readonly Run[] {
    const outcome = this.document.act(this.owner, adopt(doing));
    if ('refusal' in outcome) throw new Error(outcome.refusal);
    return outcome.runs;
  }

  /** The rows of a sheet under its header, by title, down to the last that shows anything; blank cells are left out. */
  sheet(title: string, header = 1): Rows {
    const [titles = [], ...rows] = valuesShown(this.document.spreadsheet, title).slice(header - 1);
    return rows
      .map(row => Object.fromEntries(row.flatMap((cell, at) => (cell === '' ? [] : [[String(titles[at]), cell]]))))
      .filter(row => Object.keys(row).length > 0);
  }

  get outbox(): readonly Mail[] {
    return this.document.world.outbox;
  }

  private valueOf(run: Run): unknown {
    if (run.error !== undefined) throw new Error(`${run.function}: ${run.error}\n${run.logs.join('\n')}`);
    return run.value;
  }
}

/** Rows enough for what tests write; a sheet that is outgrown is lengthened, as everywhere. */
const rowsMost = 110;
const usual = {
  locale: 'en_US',
  timeZone: 'America/New_York',
  now: '2026-11-23T10:00',
  owner: 'olga@example.com',
  folder: 'dist',
};
const bundles = new Map<string, ReturnType<typeof readBundle>>();

function bundleIn(folder: string): ReturnType<typeof readBundle> {
  const bundle = bundles.get(folder) ?? readBundle(folder);
  bundles.set(folder, bundle);
  return bundle;
}

const readyOnes = new Map<string, KeptStudio>();
