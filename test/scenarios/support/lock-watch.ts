/** Watches an execution: what it writes into sheets it writes under the lock, and flushes before it lets the lock go. */
export class LockWatch {
  /** What it did otherwise; '' when nothing. */
  flaw = '';
  private isLocked = false;
  /** So many writes wait that are not the execution's own. */
  private others: number;

  /** `waiting` tells how many writes wait for a flush. */
  constructor(private readonly waiting: () => number) {
    this.others = waiting();
  }

  /** Is told of each call that is about to be made. */
  see(method: string): void {
    const isWaiting = this.waiting() > this.others;
    this.others = Math.min(this.others, this.waiting());
    if (isWaiting && !this.isLocked) this.flaw ||= `before ${method} it wrote without the lock`;
    if (method === 'Lock.tryLock' || method === 'Lock.waitLock') this.isLocked = true;
    if (method !== 'Lock.releaseLock') return;
    if (isWaiting) this.flaw ||= 'it let the lock go before it flushed';
    this.isLocked = false;
  }
}
