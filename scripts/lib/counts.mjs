// Counts of a test run, from the runners' own reports.
import { existsSync, readFileSync } from 'node:fs';

const none = { passed: 0, failed: 0, skipped: 0 };

/** Adds counts. */
export function addCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    none,
  );
}

/** Counts of a vitest JSON report. A file that could not be loaded counts as one failed test. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright JSON report. Errors outside of tests count as failed, and so do tests that passed only when repeated. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** Reads a report and counts it; a missing or incomplete report counts as nothing. */
export function countReport(path, count) {
  if (!existsSync(path)) return none;
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return none;
  }
}

/** The last line of a test run. */
export function finalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A run is good if something passed and nothing failed. */
export function isGood({ passed, failed }) {
  return passed > 0 && failed === 0;
}
