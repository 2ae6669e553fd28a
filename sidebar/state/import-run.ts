import { signal } from '@preact/signals';
import type { ImportInput, Value } from '../../src/api/calls';
import type { Trouble } from '../rpc';
import { Command } from './command';
import type { Session } from './session';

/** How far an import is. */
export type Phase = 'idle' | 'running' | 'stopping' | 'failed' | 'stopped' | 'done' | 'undone';

const pausesMs = [2000, 5000, 10_000];
const startedNothing = { added: 0, skipped: 0, batch: '', left: 0 };

/** Importing in slices, each one a command that can be sent again; stopping between them; taking all of it back. */
export class ImportRun {
  readonly phase = signal<Phase>('idle');
  readonly progress = signal<Value<'import.run'>>(startedNothing);
  readonly total = signal(0);
  readonly removed = signal(0);
  readonly trouble = signal<Trouble | null>(null);
  readonly undoing;
  private readonly slice;
  private readonly undoer;
  private input: ImportInput | null = null;

  constructor(private readonly session: Session) {
    this.slice = new Command(session, 'import.run');
    this.undoer = new Command(session, 'import.undo');
    this.undoing = this.undoer.running;
  }

  async start(input: ImportInput, total: number): Promise<void> {
    if (this.phase.peek() === 'running') return;
    this.input = input;
    this.total.value = total;
    this.progress.value = startedNothing;
    await this.go();
  }

  /** Goes on from where it stopped or failed: the slice that failed is sent under its old id. */
  async go(): Promise<void> {
    if (!this.input || this.phase.peek() === 'running') return;
    this.phase.value = 'running';
    this.trouble.value = null;
    do {
      const { batch } = this.progress.peek();
      const answer = await this.sendSlice({ ...this.input, ...(batch && { batch }) });
      if (!answer) return;
      this.progress.value = answer;
    } while (this.progress.peek().left > 0 && !this.isStopping());
    this.phase.value = this.progress.peek().left > 0 ? 'stopped' : 'done';
  }

  /** Stops after the slice that is on its way. */
  stop(): void {
    if (this.phase.peek() === 'running') this.phase.value = 'stopping';
    if (this.phase.peek() === 'failed') this.phase.value = 'stopped';
  }

  async undo(): Promise<void> {
    const { batch } = this.progress.peek();
    const answer = batch ? await this.undoer.run({ batch }) : null;
    if (!answer) return;
    this.trouble.value = answer.ok ? null : answer.trouble;
    if (!answer.ok) return;
    this.removed.value = answer.value.removed;
    this.phase.value = 'undone';
  }

  forget(): void {
    this.phase.value = 'idle';
    this.trouble.value = null;
    this.progress.value = startedNothing;
  }

  private async sendSlice(input: ImportInput): Promise<Value<'import.run'> | null> {
    for (const pause of [...pausesMs, null]) {
      const answer = await this.slice.run(input);
      if (!answer) return null;
      if (answer.ok) return answer.value;
      if (!answer.trouble.unsure || pause === null || this.isStopping()) {
        this.trouble.value = answer.trouble;
        this.phase.value = 'failed';
        return null;
      }
      await this.session.browser.wait(pause);
    }
    return null;
  }

  private isStopping(): boolean {
    return this.phase.peek() === 'stopping';
  }
}
