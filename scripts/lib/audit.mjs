// Audit of what is bundled. Every package of the project is a development dependency, so an audit of the project for users sees none.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './run.mjs';

/** A project whose only dependencies are these packages, each in its version. A second version of a package gets a name of its own. */
function auditProject(packages) {
  const dependencies = {};
  const locked = {};
  for (const { name, version, integrity } of packages) {
    const isSecond = Object.hasOwn(dependencies, name);
    const alias = isSecond ? `${name}-${version}` : name;
    dependencies[alias] = isSecond ? `npm:${name}@${version}` : version;
    locked[`node_modules/${alias}`] = { ...(isSecond ? { name } : {}), version, integrity };
  }
  const about = { name: 'bundled', version: '1.0.0', private: true, dependencies };
  const packageLock = { name: 'bundled', version: '1.0.0', lockfileVersion: 3, requires: true };
  return { about, lock: { ...packageLock, packages: { '': about, ...locked } } };
}

/**
 * Asks the registry about these packages: `{ state: 'clean' }`, `{ state: 'found', advisories }` or, where its audit service gave no
 * answer, `{ state: 'no-answer', reason }`. No answer is never taken for a good one.
 */
export async function auditPackages(packages) {
  const folder = mkdtempSync(join(tmpdir(), 'impact-kit-audit-'));
  try {
    const { about, lock } = auditProject(packages);
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    return readAudit(await runAudit(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runAudit(folder) {
  // A cache of its own, so that nothing an earlier audit heard is taken for an answer.
  const cache = `--cache=${join(folder, 'cache')}`;
  const { command, args, options } = npm([
    'audit',
    '--package-lock-only',
    '--json',
    '--fetch-retries=0',
    cache,
  ]);
  // npm ends with an exit code other than 0 when it found something, and prints its report all the same.
  return new Promise((resolve) =>
    execFile(command, args, { ...options, cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) =>
      resolve(stdout),
    ),
  );
}

function readAudit(text) {
  const report = readJson(text);
  if (report?.vulnerabilities === undefined || report.auditReportVersion === undefined)
    return { state: 'no-answer', reason: report?.message || 'npm gave no report' };
  const advisories = Object.values(report.vulnerabilities).flatMap(({ name, via }) =>
    via
      .filter((one) => typeof one === 'object')
      .map(({ severity, range, title, url }) => ({ name, severity, range, title, url })),
  );
  return advisories.length === 0 ? { state: 'clean' } : { state: 'found', advisories };
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The result as lines for people. */
export function auditLines(result, count) {
  if (result.state === 'clean') return [`Audit: no known fault in the ${count} packages that are bundled.`];
  if (result.state === 'no-answer')
    return [`Audit: NOT DONE. The registry's audit service gave no answer: ${result.reason}`];
  return [
    'Audit: there are known faults in what is bundled.',
    ...result.advisories.map(
      ({ name, severity, range, title }) => `  ${name} ${range}: ${severity}, ${title}`,
    ),
  ];
}
