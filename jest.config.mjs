/** Each project is a room of tests; `npm test` runs them all. */
const project = name => ({
  displayName: name,
  rootDir: '.',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false, useESM: true }] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironment: 'node',
});

export default {
  projects: ['base', 'crm', 'workbook', 'conformance', 'contract', 'scenarios', 'browser'].map(project),
};
