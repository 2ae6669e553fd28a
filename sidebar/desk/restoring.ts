import { computed, signal } from '@preact/signals';
import type { Comparison } from '../../src/api/calls';
import { Asking } from '../state/asking';
import { Command } from '../state/command';
import type { Session } from '../state/session';
import { snapshotWords } from './snapshot-words';
import { Undoing } from '../state/undoing';

type VanishedRow = Comparison['vanished'][number];
type ChangedCell = Comparison['changed'][number];
export type Lost = VanishedRow | ChangedCell;

/** What differs from a snapshot, and what of it is ticked to be put back. */
export class Restoring {
  readonly comparing;
  readonly command;
  readonly found = computed(() => this.comparing.value.value);
  readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** What could not be put back the last time, and why. */
  readonly kept = signal<readonly { readonly name: string; readonly why: string }[]>([]);
  private readonly undoing;

  constructor(session: Session) {
    this.comparing = new Asking(session, 'snapshot.compare');
    this.command = new Command(session, 'snapshot.restore');
    this.undoing = new Undoing(session, () => this.comparing.again());
  }

  compare(since = ''): void {
    this.ticked.value = new Set();
    this.kept.value = [];
    void this.comparing.ask(since === '' ? {} : { since });
  }

  tick(lost: readonly Lost[], on: boolean): void {
    const ticked = new Set(this.ticked.value);
    for (const one of lost) {
      if (on) ticked.add(keyOf(one));
      else ticked.delete(keyOf(one));
    }
    this.ticked.value = ticked;
  }

  isTicked(lost: Lost): boolean {
    return this.ticked.value.has(keyOf(lost));
  }

  async restore(): Promise<void> {
    const found = this.found.value;
    if (!found?.since) return;
    const rows = found.vanished.filter(one => this.isTicked(one)).map(({ table, id }) => ({ table, id }));
    const cells = found.changed
      .filter(one => this.isTicked(one))
      .map(({ table, id, column }) => ({ table, id, column }));
    const answer = await this.command.run({ since: found.since.date, rows, cells });
    if (!answer?.ok) return;
    const { restored, kept, act } = answer.value;
    this.kept.value = kept;
    this.ticked.value = new Set();
    if (restored) this.undoing.offer(snapshotWords.restored(restored), act);
    this.comparing.again();
  }
}

/** What tells a row or a cell on this page. */
export function keyOf(lost: Lost): string {
  return `${lost.table} ${lost.id} ${'column' in lost ? lost.column : ''}`;
}
