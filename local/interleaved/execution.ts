import { createServices, finish, holdsLock, kill, type Services } from '../apps-script/services';
import { Lock } from '../apps-script/stores';
import { Ui } from '../apps-script/ui';
import { Unsaved } from '../engine/unsaved';
import { outOfTime } from '../host/outcome';
import { isSimple, limitOf, refusalOf, toExecution, type Bound, type Run, type Start } from '../host/run';
import { Handles } from './handles';
import type { Isolate } from './isolates';
import type { Said } from './wire';

type Call = Extract<Said, { target: number }>;

/** What came into a sheet, and when the execution had last looked: at that sheet, and at where columns stand. */
export interface Saved {
  readonly sheet: string;
  readonly lookedAt: number;
  readonly ofColumns: number;
}

interface Gone {
  readonly did: string;
  readonly saved: readonly Saved[];
  readonly run?: Run;
}

const looks = /^(get(Display)?Values?|getFormulas?|findAll)$/;

function sheetOf(target: object): unknown {
  if ('sheetId' in target) return target.sheetId;
  return 'ranges' in target ? (target.ranges as { readonly sheetId: string }[])[0]?.sheetId : undefined;
}

/** One execution of the script among others: what it wrote and did not flush, and the call that it waits in. */
export class InterleavedExecution {
  /** It dropped a lock by asking its user something while it held one. */
  askedUnderLock = false;
  private readonly execution;
  private readonly unsaved = new Unsaved();
  private readonly handles = new Handles();
  private readonly services: Services;
  private readonly begunAt: number;
  private readonly logs: string[] = [];
  private call: Call | null = null;
  /** What it is told once the clock has come so far: a dialog waits for its user, a lock for its holder. */
  private held: { readonly until: number; readonly answer?: unknown } | null = null;
  private readonly looks = new Map<unknown, number>();
  private looked: unknown;
  /** The sheet that it looked at first, which tells it where columns stand. */
  private first: unknown;
  private dead = false;
  private ended: { readonly value: unknown } | { readonly error: string } | null = null;

  constructor(
    private readonly bound: Bound,
    private readonly isolate: Isolate,
    readonly start: Start,
    readonly label: string,
  ) {
    const { world, bundle, spreadsheet } = bound;
    this.begunAt = world.now;
    this.execution = toExecution(bundle, start);
    spreadsheet.turnTo(this.unsaved);
    this.services = createServices(spreadsheet, world, this.execution);
    const refusal = refusalOf(world, this.execution);
    if (refusal) {
      this.ended = { error: refusal };
      return;
    }
    const { args = [] } = start;
    const { console: _, ...globals } = this.services;
    const asked = Object.entries(globals).map(([name, service]) => [name, this.handles.carry(service)] as const);
    const carried = typeof args === 'function' ? args(this.services).map(one => this.handles.carry(one)) : null;
    isolate.ask({
      start: start.function,
      globals: Object.fromEntries(asked),
      args: carried ? { carried } : { json: JSON.stringify(args) },
      optional: isSimple(start),
      now: world.now,
    });
  }

  /** Waits until it is known what the execution wants next. */
  settle(lag: () => number): void {
    if (!this.isolate.isBusy) return;
    const said = this.isolate.hear();
    this.logs.push(...said.logs);
    if ('ended' in said) {
      this.ended = said.ended;
      // What it has not flushed is applied some time after its last line: a lock that it let go before guards nothing.
      this.held = { until: this.bound.world.now + lag() };
    } else this.hold(said);
  }

  /** Whether it could go on now. */
  get isReady(): boolean {
    if (!this.held || this.bound.world.now >= this.held.until) return true;
    return this.lock !== null && !Lock.isTaken(this.lock);
  }

  /** When it goes on at the latest. */
  get readyAt(): number {
    return this.held?.until ?? this.bound.world.now;
  }

  /** Does what the execution waits for. Tells what that was, what it brought into sheets, and how it went once it is at its end. */
  go(moment: number, think: () => number): Gone {
    const before = this.unsaved.sheets;
    const gone = this.step(think);
    const after = this.unsaved.sheets;
    if (this.dead) return { ...gone, saved: [] };
    const saved = [...before].filter(sheet => !after.has(sheet)).map(sheet => this.savedOn(sheet));
    if (this.looked !== undefined) this.looks.set(this.looked, moment);
    this.looked = undefined;
    return { ...gone, saved };
  }

  private savedOn(sheet: unknown): Saved {
    return { sheet: String(sheet), lookedAt: this.looks.get(sheet) ?? -1, ofColumns: this.looks.get(this.first) ?? -1 };
  }

  private step(think: () => number): { readonly did: string; readonly run?: Run } {
    this.bound.spreadsheet.turnTo(this.unsaved);
    if (this.ended) return { did: 'ends', run: this.end(this.ended) };
    const { call } = this;
    if (!call) throw new Error('An execution has asked for nothing');
    if (this.bound.world.now - this.begunAt > limitOf(this.execution)) this.stop();
    const did = `${this.handles.at(call.target).constructor.name}.${call.method}`;
    if (this.dead) this.throw('Error', outOfTime);
    else if (this.held && 'answer' in this.held) this.answer(this.held.answer);
    else this.perform(call, think);
    return { did };
  }

  /** Kills it, as Google does at its limit: what it had not flushed is lost, and it comes to no service any more. */
  stop(): void {
    if (this.dead) return;
    this.dead = true;
    this.unsaved.lose();
    kill(this.services);
  }

  private get lock(): Lock | null {
    const target = this.call && this.handles.at(this.call.target);
    return target instanceof Lock && /^(tryLock|waitLock)$/.test(this.call?.method ?? '') ? target : null;
  }

  private hold(call: Call): void {
    this.call = call;
    const patience = this.lock ? Number(call.args[0] && 'plain' in call.args[0] ? call.args[0].plain : 0) : 0;
    this.held = this.lock ? { until: this.bound.world.now + Math.max(0, patience) } : null;
  }

  private perform(call: Call, think: () => number): void {
    const target = this.handles.at(call.target);
    const asks = target instanceof Ui && /^(alert|prompt)$/.test(call.method);
    if (asks && holdsLock(this.services)) this.askedUnderLock = true;
    let answer: unknown;
    try {
      const method = (target as Record<string, unknown>)[call.method] as (...args: unknown[]) => unknown;
      answer = method.apply(
        target,
        call.args.map(one => this.handles.uncarry(one)),
      );
    } catch (error) {
      const { name, message } = error as Error;
      this.throw(name, message);
      return;
    }
    if (looks.test(call.method)) {
      this.looked = sheetOf(target);
      this.first ??= this.looked;
    }
    if (asks) this.held = { until: this.bound.world.now + think(), answer };
    else this.answer(answer);
  }

  private answer(value: unknown): void {
    [this.call, this.held] = [null, null];
    this.isolate.ask({ answer: this.handles.carry(value), now: this.bound.world.now });
  }

  private throw(name: string, message: string): void {
    [this.call, this.held] = [null, null];
    this.isolate.ask({ thrown: { name, message }, now: this.bound.world.now });
  }

  private end(outcome: { readonly value: unknown } | { readonly error: string }): Run {
    const { spreadsheet, world } = this.bound;
    if (this.dead) this.unsaved.lose();
    else finish(this.services);
    spreadsheet.turnTo(new Unsaved());
    return {
      function: this.start.function,
      user: this.start.user,
      context: this.start.context,
      at: this.begunAt,
      tookMs: world.now - this.begunAt,
      value: null,
      ...(this.dead ? { error: outOfTime } : outcome),
      logs: this.logs,
      shown: this.execution.shown,
      meter: this.execution.meter,
    };
  }
}
