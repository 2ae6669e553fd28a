import type { World } from '../world/world';

/** Who holds each lock of a world. It is not kept: executions do not outlive the process. */
const holders = new WeakMap<World, Map<string, Locks>>();

/** The locks that one execution holds, among those of others that run at the same time. */
export class Locks {
  constructor(private readonly world: World) {}

  has(kind: string): boolean {
    return this.all.get(kind) === this;
  }

  get holdsAny(): boolean {
    return [...this.all.values()].includes(this);
  }

  /** Whether another execution has it. */
  isTaken(kind: string): boolean {
    return this.all.has(kind) && !this.has(kind);
  }

  /** Takes a lock that is free or held already; false when another execution has it. */
  take(kind: string): boolean {
    if (this.isTaken(kind)) return false;
    this.all.set(kind, this);
    return true;
  }

  release(kind: string): void {
    if (this.has(kind)) this.all.delete(kind);
  }

  /** As an execution ends, or as its user is asked something. */
  clear(): void {
    for (const kind of [...this.all.keys()]) this.release(kind);
  }

  private get all(): Map<string, Locks> {
    const known = holders.get(this.world) ?? new Map<string, Locks>();
    holders.set(this.world, known);
    return known;
  }
}
