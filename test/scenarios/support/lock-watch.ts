/** Watches an execution: what it writes into sheets it writes under the lock, and flushes before it lets the lock go. */
export class LockWatch {
  /** What it did otherwise; '' when nothing. */
  flaw = '';
  private isLocked = false;

  /** `waiting` tells how many writes wait for a flush. */
  constructor(private readonly waiting: () => number) {}

  /** Is told of each call that is about to be made. */
  see(method: string): void {
    if (this.waiting() > 0 && !this.isLocked) this.flaw ||= `before ${method} it wrote without the lock`;
    if (method === 'Lock.tryLock') this.isLocked = true;
    if (method !== 'Lock.releaseLock') return;
    if (this.waiting() > 0) this.flaw ||= 'it let the lock go before it flushed';
    this.isLocked = false;
  }
}
