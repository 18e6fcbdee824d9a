// Checks of workflows: GitHub's own validator, shellcheck over each step that runs a script, and actions pinned to commits.
import { spawnSync } from 'node:child_process';
import { register } from 'node:module';
import { parse } from 'yaml';
import { hasProgram } from './run.mjs';

/** GitHub's packages are written for bundlers and import JSON without saying so, which Node refuses. */
const jsonImports = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`;

/** What is wrong with the text of a workflow, one line each. `path` is inside `.github/workflows`. */
export async function workflowFaults(path, text) {
  const invalid = await validationFaults(path, text);
  // Steps of a workflow that GitHub refuses have no known form.
  if (invalid.length > 0) return invalid;
  const steps = stepsOf(parse(text));
  return [
    ...steps.flatMap((step) => pinFault(path, step)),
    ...steps.flatMap((step) => shellFaults(path, step)),
  ];
}

async function validationFaults(path, text) {
  register(`data:text/javascript,${encodeURIComponent(jsonImports)}`);
  const { validate, registerLogger } = await import('@actions/languageservice');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const faults = [];
  const ignore = () => {};
  // The validator logs its own failures and then answers that all is well.
  registerLogger({
    error: (line) => faults.push(`${path}: ${line}`),
    warn: ignore,
    info: ignore,
    log: ignore,
  });
  const found = await validate(TextDocument.create(path, 'yaml', 1, text), {});
  return [...faults, ...found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`)];
}

/** Every step, with its job. */
function stepsOf({ jobs }) {
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
    steps.map((step, index) => ({ ...step, place: `${job}, step ${index + 1}` })),
  );
}

/** A tag or a branch can be moved to other code; a commit cannot. */
function pinFault(path, { uses, place }) {
  if (uses === undefined || uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses)) return [];
  return [`${path}: ${place}: ${uses} is not pinned to a commit.`];
}

function shellFaults(path, { run, place }) {
  if (run === undefined) return [];
  if (!hasProgram('shellcheck')) {
    if (process.platform !== 'linux') return [];
    return [`${path}: there is no shellcheck here. On Debian and Ubuntu it is in the package shellcheck.`];
  }
  // An expression is replaced before the shell reads the script.
  const script = run.replaceAll(/\$\{\{.*?\}\}/g, 'expression');
  const { stdout } = spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '-'], {
    input: script,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${path}: ${place}, ${line.replace(/^-:/, 'line ')}`);
}
