/** Sends the counts and the skipped browser tests to the process that started jest, which prints them last. */
export default class Tally {
  /** Jest calls it when every test is over. */
  onRunComplete(_contexts, results) {
    process.send?.({
      passed: results.numPassedTests,
      // A file that does not load has no tests to fail, and must not pass for one that has none.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      browserTestsSkipped: results.testResults
        .filter(file => file.displayName?.name === 'browser')
        .flatMap(file => file.testResults.filter(test => test.status === 'pending').map(test => test.fullName)),
    });
  }
}
