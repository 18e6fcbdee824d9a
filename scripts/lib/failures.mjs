// List of failed tests at the end of a run, so that nobody has to search for them in its long output.
import { existsSync, readFileSync } from 'node:fs';
import { outcomesOfPlaywright, outcomesOfVitest } from './outcomes.mjs';

/** Failed tests of a vitest JSON report, one line each: file, title, first line of the reason. */
export function failuresOfVitest(report, root) {
  return linesOf(outcomesOfVitest(report, root));
}

/** Failed tests of a Playwright JSON report, including those that passed only when repeated, and errors outside of tests. */
export function failuresOfPlaywright(report) {
  return linesOf(outcomesOfPlaywright(report));
}

/** Reads a report and lists its failures; none if it is missing or incomplete. */
export function readFailures(path, failuresOf) {
  if (!existsSync(path)) return [];
  try {
    return failuresOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

function linesOf(outcomes) {
  return outcomes
    .filter(({ isFailed }) => isFailed)
    .map(({ file, title, reason }) => [file, title, reason].filter((part) => part !== '').join(' | '));
}
