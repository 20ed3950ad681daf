import fs from 'node:fs';

/** Writes how many element tests passed, failed and were skipped to the file that WEIR_RESULTS names. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.WEIR_RESULTS;
      if (!file) return;
      const counted = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, passed, errors } of sessions) {
        if (testResults) countSuite(testResults, counted);
        if (!passed && (!testResults || errors.length > 0)) counted.failed += 1;
      }
      fs.writeFileSync(file, JSON.stringify(counted));
    },
  };
}

function countSuite({ tests, suites }, counted) {
  for (const { skipped, passed } of tests) counted[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
  for (const suite of suites) countSuite(suite, counted);
}
