import type { Execution, Meter, Shown } from './world';

/** How one execution went. */
export interface Run {
  readonly function: string;
  readonly user: string;
  readonly context: Execution['context'];
  /** By the virtual clock, milliseconds since 1970. */
  readonly at: number;
  readonly tookMs: number;
  /** What the function returned, as `google.script.run` would deliver it. */
  readonly value: unknown;
  /** What the user would read, when it failed. */
  readonly error?: string;
  /** What the script wrote to its console, a line each. */
  readonly logs: readonly string[];
  readonly shown: readonly Shown[];
  readonly meter: Meter;
}
