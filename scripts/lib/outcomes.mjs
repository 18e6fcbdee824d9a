// Outcomes of the tests in the runners' own JSON reports: file, title, whether it failed, and the first line of the reason.
const maxReasonLength = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with this character
const colours = /\u001b\[[0-9;]*m/g;

/** Outcomes of a vitest JSON report, skipped tests left out. A file that could not be loaded is one failed outcome. */
export function outcomesOfVitest(report, root) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = inside(name, root);
    const hasFailed = assertionResults.some((test) => test.status === 'failed');
    if (status === 'failed' && !hasFailed) return [failed(file, 'could not be loaded', message)];
    return assertionResults
      .filter((test) => ['passed', 'failed'].includes(test.status))
      .map(({ status: outcome, fullName, failureMessages }) =>
        outcome === 'failed' ? failed(file, fullName, failureMessages?.[0]) : passed(file, fullName),
      );
  });
}

/**
 * Outcomes of a Playwright JSON report with the project of each, skipped tests left out. A test that passed only when repeated counts as
 * failed; an error outside of tests is one failed outcome without a file.
 */
export function outcomesOfPlaywright(report) {
  return [
    ...(report.suites ?? []).flatMap((suite) => outcomesOfSuite(suite, [])),
    ...report.errors.map((error) => failed('', 'outside of tests', error.message)),
  ];
}

function outcomesOfSuite(suite, above) {
  const titles = suite.line > 0 ? [...above, suite.title] : above;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ status, projectName, results }) => {
        const title = [...titles, spec.title].join(' › ');
        const error = results.flatMap(({ errors }) => errors ?? [])[0];
        const isGood = status === 'expected';
        const outcome = isGood ? passed(spec.file, title) : failed(spec.file, title, error?.message);
        return { ...outcome, project: projectName };
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => outcomesOfSuite(inner, titles))];
}

function passed(file, title) {
  return { file, title, isFailed: false };
}

function failed(file, title, message) {
  const reason = (message ?? '').replace(colours, '').trim().split('\n')[0] ?? '';
  return { file, title, isFailed: true, reason: reason.slice(0, maxReasonLength) };
}

function inside(path, root) {
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}
