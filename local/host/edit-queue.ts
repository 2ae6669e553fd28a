import type { Edit } from '../engine/acts';

/** So many edits wait for `onEdit` while it runs; Google drops those that come meanwhile. */
const waitingMost = 2;

/** A person's edits on their way to `onEdit`, which runs for one at a time. What is dropped, nobody is told of. */
export class EditQueue {
  private readonly waiting: Edit[] = [];
  private running = false;
  /** How many edits were dropped. */
  dropped = 0;

  /** An edit has happened. */
  offer(edit: Edit): void {
    if (this.waiting.length < waitingMost) this.waiting.push(edit);
    else this.dropped += 1;
  }

  /** The edit that `onEdit` is to run for now; nothing while it runs for another. */
  begin(): Edit | undefined {
    if (this.running) return undefined;
    const edit = this.waiting.shift();
    this.running = edit !== undefined;
    return edit;
  }

  /** `onEdit` has ended. */
  end(): void {
    this.running = false;
  }
}
