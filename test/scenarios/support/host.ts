import type * as Host from '../../../local/testing';

/** The local host as it was built, running at full speed beside the tests (tools/jest-native.mjs). */
export const { act, adopt, createMeter, createServices, Document, instantOf, readBundle, valuesShown, wallTime } = (
  globalThis as unknown as { readonly localHost: typeof Host }
).localHost;
