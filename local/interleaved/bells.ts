/** Numbers that threads share: the first is rung for the services, one each for the isolates. */
export type SharedArrays = Int32Array<SharedArrayBuffer>;

export function createBells(isolates: number): SharedArrays {
  return new Int32Array(new SharedArrayBuffer(4 * (isolates + 1)));
}

/** The bell of the services. */
export const servicesBell = 0;

export function ring(bells: SharedArrays, bell: number): void {
  Atomics.add(bells, bell, 1);
  Atomics.notify(bells, bell);
}

/** Waits without turning to anything else until `look` finds something; it looks again after each ring. */
export function waitFor<T>(bells: SharedArrays, bell: number, look: () => T | undefined): T {
  for (;;) {
    const rung = Atomics.load(bells, bell);
    const found = look();
    if (found !== undefined) return found;
    if (Atomics.wait(bells, bell, rung, patienceMs) === 'timed-out') throw new Error('An isolate does not answer');
  }
}

/** An isolate that is silent for so long is stuck, and a test that waits for ever tells nobody. */
const patienceMs = 120_000;
