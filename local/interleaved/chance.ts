/** Numbers that only look drawn by lot: the same seed draws the same. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
    this.below(2);
  }

  /** A whole number from 0 up to, not including, this one. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  }

  /** Whether something happens that happens so many times in a hundred. */
  percent(often: number): boolean {
    return this.below(100) < often;
  }

  /** One of these. */
  of<T>(items: readonly T[]): T {
    if (!items.length) throw new Error('Nothing to choose from');
    return items[this.below(items.length)] as T;
  }
}
