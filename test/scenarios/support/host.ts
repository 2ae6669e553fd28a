import type * as Host from '../../../local/testing';

/** The local host as it was built, running at full speed beside the tests (tools/jest-native.mjs). */
export const {
  act,
  adopt,
  Chance,
  createMeter,
  createServices,
  createWorld,
  Document,
  EditQueue,
  instantOf,
  Interleaving,
  Isolates,
  readBundle,
  Spreadsheet,
  Unsaved,
  valuesShown,
  wallTime,
} = (globalThis as unknown as { readonly localHost: typeof Host }).localHost;

export type Chance = Host.Chance;
