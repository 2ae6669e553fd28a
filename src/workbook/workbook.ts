import type { Sheet } from './sheet';

/** The declared workbook: what set-up brings about, and the version of the declaration. */
export interface Workbook {
  /** `major.minor.patch`. A workbook that bears a newer one is left alone. */
  readonly version: string;
  readonly sheets: readonly Sheet[];
  /** What the plan cannot see for itself when an older workbook is brought up to date; none by default. */
  readonly upgrades?: readonly Upgrade[];
}

/** A one-time change that `version` brings. */
export interface Upgrade {
  readonly version: string;
  /** Columns that go on under another mark: the old one and the new. */
  readonly rename: Readonly<Record<string, string>>;
}

/** Whether version `one` came before `other`. */
export function isOlder(one: string, other: string): boolean {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  const differing = [0, 1, 2].find(part => (left[part] ?? 0) !== (right[part] ?? 0));
  return differing !== undefined && (left[differing] ?? 0) < (right[differing] ?? 0);
}
