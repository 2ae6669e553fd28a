import { readFileSync, readdirSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Each folder of test/ is a project: a room's tests, told apart in the report by its name. */
const rooms = readdirSync(new URL('test', import.meta.url), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

/** Tests that take minutes: kills at each call, calendars, whole days. `npm run test:all` runs them too. */
const slow = '\\.slow\\.test\\.ts$';

/** Types are checked by `tsc -p test`; here they are only stripped. */
const project = name => ({
  displayName: name,
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TEST_ALL === '1' ? [] : [slow])],
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  transform: {
    '^.+\\.tsx?$': '<rootDir>/tools/jest-typescript.mjs',
    '\\.(html|txt)$': '<rootDir>/tools/jest-text.mjs',
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.html', '.txt'],
  testEnvironment: ['conformance', 'crm', 'scenarios', 'hostile'].includes(name)
    ? '<rootDir>/tools/jest-native.mjs'
    : 'node',
  globals: { __VERSION__: version, __WITH__: {}, __ADD_ON__: false },
});

export default {
  projects: rooms.map(project),
  reporters: ['default', '<rootDir>/tools/jest-tally.mjs'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
