import { Unsaved } from '../engine/unsaved';
import type { Bound, Run, Start } from '../host/run';
import type { Chance } from './chance';
import { InterleavedExecution } from './execution';
import type { Isolates } from './isolates';

/** Whoever takes part beside the executions, such as a person at the grid. */
export interface Participant {
  readonly name: string;
  /** When it acts next by the virtual clock; null while it waits for an execution, or has done all. */
  readonly readyAt: number | null;
  /** Does one thing, and tells what. What it writes into the grid holds at once. */
  act(): Doing;
}

/** What a participant did; an act at the grid with its sheet. */
export interface Doing {
  readonly did: string;
  readonly sheet?: string;
  /** Whether it moved columns. */
  readonly columns?: boolean;
}

/** An act at the grid that came between an execution's last look at a sheet and what it then wrote there. */
export interface Overtaken {
  readonly execution: string;
  readonly doing: Doing;
}

interface Waiting {
  readonly start: Start;
  readonly label: string;
  readonly ended: (run: Run) => void;
}

/** What a call takes at most by the virtual clock, and how long a person looks at a question. */
const callMs = 60;
const thinkMs = 40_000;
/** How long after its last line an execution may end. */
const lagMs = 2_000;

/**
 * Executions of a script that truly run at the same time, and people beside them. One thing happens at a time: when every
 * execution waits in a call of a service, chance chooses whose call is done next. So the same seed is the same story.
 */
export class Interleaving {
  /** What happened, in order. */
  readonly trace: string[] = [];
  /** Executions that asked their user something while they held a lock, which Google then drops. */
  readonly askedUnderLock: string[] = [];
  /** Where a person was quicker than an execution, which then wrote by what it had seen: no service tells it. */
  readonly overtaken: Overtaken[] = [];
  private readonly doings: (Doing & { readonly at: number })[] = [];
  private readonly running = new Map<InterleavedExecution, { isolate: NonNullable<Taken>; ended: Waiting['ended'] }>();
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly bound: Bound,
    private readonly isolates: Isolates,
    private readonly chance: Chance,
  ) {}

  /** Starts an execution as soon as a thread is free. `label` names it in the trace. */
  start(start: Start, label: string, ended: (run: Run) => void): void {
    this.waiting.push({ start, label, ended });
  }

  /** Lets everything happen, until the executions have ended and the participants have done all. */
  play(participants: readonly Participant[]): void {
    for (;;) {
      this.begin();
      for (const execution of this.running.keys()) execution.settle(() => this.chance.below(lagMs));
      const { world } = this.bound;
      const executions = [...this.running.keys()].filter(({ isReady }) => isReady);
      const people = participants.filter(({ readyAt }) => readyAt !== null && readyAt <= world.now);
      if (executions.length + people.length === 0) {
        if (!this.waitOn(participants)) return;
        continue;
      }
      const chosen = this.chance.of<InterleavedExecution | Participant>([...executions, ...people]);
      if (chosen instanceof InterleavedExecution) this.go(chosen);
      else this.act(chosen);
    }
  }

  private begin(): void {
    while (this.waiting.length) {
      const isolate = this.isolates.take();
      if (!isolate) return;
      const { start, label, ended } = this.waiting.shift() as Waiting;
      this.running.set(new InterleavedExecution(this.bound, isolate, start, label), { isolate, ended });
    }
  }

  private go(execution: InterleavedExecution): void {
    const at = this.trace.length;
    const { did, saved, run } = execution.go(at, () => this.chance.below(thinkMs));
    this.trace.push(`${execution.label} ${did}`);
    for (const { sheet, lookedAt, ofColumns } of saved) {
      const since = (doing: Doing): number => (doing.columns ? Math.min(lookedAt, ofColumns) : lookedAt);
      const quicker = this.doings.filter(doing => doing.sheet === sheet && doing.at > since(doing));
      this.overtaken.push(...quicker.map(doing => ({ execution: execution.label, doing })));
    }
    this.bound.world.now += Math.ceil(this.chance.below(callMs) / Math.max(1, this.running.size));
    if (!run) return;
    if (execution.askedUnderLock) this.askedUnderLock.push(execution.label);
    const { isolate, ended } = this.running.get(execution) ?? {};
    this.running.delete(execution);
    if (isolate) this.isolates.giveBack(isolate);
    ended?.(run);
  }

  private act(participant: Participant): void {
    this.bound.spreadsheet.turnTo(new Unsaved());
    const doing = participant.act();
    this.doings.push({ ...doing, at: this.trace.length });
    this.trace.push(`${participant.name} ${doing.did}`);
    this.bound.spreadsheet.flush();
  }

  /** Nobody can go on now: time passes until somebody can. False when nobody ever will. */
  private waitOn(participants: readonly Participant[]): boolean {
    const moments = [
      ...[...this.running.keys()].map(({ readyAt }) => readyAt),
      ...participants.flatMap(({ readyAt }) => readyAt ?? []),
    ];
    if (!moments.length) return false;
    this.bound.world.now = Math.max(this.bound.world.now, Math.min(...moments));
    return true;
  }
}

type Taken = ReturnType<Isolates['take']>;
