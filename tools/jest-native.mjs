import { TestEnvironment } from 'jest-environment-node';
import * as host from '../build/testing.mjs';

/** Node's environment with the built local host as a global: it runs outside of the sandbox that jest makes for tests. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.localHost = host;
  }
}
