// Decides which tests are named at the end of a failed run, so that nobody has to look for them in its long output.
import { existsSync, readFileSync } from 'node:fs';
import { outcomesOfPlaywright, outcomesOfVitest } from './outcomes.mjs';

/** Failed tests of a vitest JSON report, a line each: file, title, first line of the reason. */
export function failuresOfVitest(report, root) {
  return linesOf(outcomesOfVitest(report, root));
}

/** Failed tests of a Playwright JSON report, those that passed only when repeated included, and errors outside of tests. */
export function failuresOfPlaywright(report) {
  return linesOf(outcomesOfPlaywright(report));
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

function linesOf(outcomes) {
  return outcomes
    .filter(({ isFailed }) => isFailed)
    .map(({ file, title, reason }) => [file, title, reason].filter((part) => part !== '').join(' | '));
}
