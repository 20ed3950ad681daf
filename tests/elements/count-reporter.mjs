import fs from 'node:fs';
import path from 'node:path';

/** Writes how many element tests passed, failed and were skipped, and which failed, to the file that WEIR_RESULTS names. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const results = process.env.WEIR_RESULTS;
      if (!results) return;
      const counted = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const { testResults, passed, errors, testFile } of sessions) {
        const file = path.relative(process.cwd(), testFile ?? '');
        if (testResults) countSuite(testResults, counted, file);
        if (!passed && (!testResults || errors.length > 0)) countFailed(counted, file);
      }
      fs.writeFileSync(results, JSON.stringify(counted));
    },
  };
}

function countSuite({ name, tests, suites }, counted, above) {
  const here = name ? `${above} › ${name}` : above;
  for (const { name: test, skipped, passed } of tests) {
    if (!skipped && !passed) countFailed(counted, `${here} › ${test}`);
    else counted[skipped ? 'skipped' : 'passed'] += 1;
  }
  for (const suite of suites) countSuite(suite, counted, here);
}

function countFailed(counted, name) {
  counted.failed += 1;
  counted.failures.push(name);
}
