/** Sends the counts and the skipped browser tests to the process that started jest, which prints them last. */
export default class Tally {
  constructor(globalConfig) {
    this.chosenByName = Boolean(globalConfig.testNamePattern);
  }

  /** Jest calls it when every test is over. */
  onRunComplete(_contexts, results) {
    process.send?.({
      passed: results.numPassedTests,
      // A file that does not load has no tests to fail, and must not pass for one that has none.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      browserTestsSkipped: this.chosenByName ? [] : results.testResults.flatMap(browserTestsSkipped),
    });
  }
}

function browserTestsSkipped(file) {
  if (file.displayName?.name !== 'browser') return [];
  return file.testResults.filter(test => test.status === 'pending').map(test => test.fullName);
}
