// Decides which tests are named at the end of a failed run, so that nobody has to look for them in its long output.
import { existsSync, readFileSync } from 'node:fs';

const longestReason = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with this character
const colours = /\u001b\[[0-9;]*m/g;

/** Failed tests of a vitest JSON report, a line each: file, title, first line of the reason. */
export function failuresOfVitest(report, root) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = inside(name, root);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [line(file, 'could not be loaded', message)];
    return failed.map((test) => line(file, test.fullName, test.failureMessages?.[0]));
  });
}

/** Failed tests of a Playwright JSON report, those that passed only when repeated included, and errors outside of tests. */
export function failuresOfPlaywright(report) {
  return [
    ...(report.suites ?? []).flatMap((suite) => failuresOfSuite(suite, [])),
    ...report.errors.map((error) => line('', 'outside of tests', error.message)),
  ];
}

/** Reads a report and names its failures; none when it is not there or not whole. */
export function readFailures(path, failuresOf) {
  if (!existsSync(path)) return [];
  try {
    return failuresOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

function failuresOfSuite(suite, above) {
  const titles = suite.line > 0 ? [...above, suite.title] : above;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map((test) => {
        const error = test.results.flatMap(({ errors }) => errors ?? [])[0];
        return line(spec.file, [...titles, spec.title].join(' › '), error?.message);
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOfSuite(inner, titles))];
}

function inside(path, root) {
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function line(file, title, reason) {
  const first = (reason ?? '').replace(colours, '').trim().split('\n')[0] ?? '';
  return [file, title, first.slice(0, longestReason)].filter((part) => part !== '').join(' | ');
}
