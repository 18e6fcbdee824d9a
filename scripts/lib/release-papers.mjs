// Papers that go out with the packages of a release: the list of its parts, their licences, the result of the audit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './atomic.mjs';
import { auditLines, auditPackages } from './audit.mjs';
import { bundledPackages, lockedPackages } from './bundled.mjs';
import { at, out } from './places.mjs';
import { capture } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { sbomText } from './sbom.mjs';

/** Audits what is bundled. A release is made only of packages without known faults, unless `isUnauditedAllowed`. */
export async function auditRelease(runtime, { isUnauditedAllowed }) {
  const { packages: bundled, electron } = partsOf(runtime);
  const packages = [...bundled, electron];
  const result = await auditPackages(packages);
  for (const line of auditLines(result, packages.length)) say(line);
  if (result.state !== 'clean' && !isUnauditedAllowed) {
    throw new PlainError(
      'A release needs an audit that found nothing. --allow-unaudited packages all the same; the audit file says what was found.',
    );
  }
  return { packages: packages.map(({ name, version }) => `${name}@${version}`), ...result };
}

/** Writes the papers into a folder. `audit` is what `auditRelease` answered. */
export function writePapers(runtime, folder, audit) {
  const { version } = about();
  const papers = {
    [`impact-kit-${version}.cdx.json`]: sbomOf(runtime),
    [`impact-kit-${version}.licences.md`]: licences(),
    [`impact-kit-${version}.audit.json`]: `${JSON.stringify(audit, undefined, 2)}\n`,
  };
  for (const [name, text] of Object.entries(papers)) writeWhole(join(folder, name), text);
}

function sbomOf(runtime) {
  const { name, version, license: licence } = about();
  const { builtAt } = JSON.parse(readFileSync(out('app', 'build-info.json'), 'utf8'));
  return sbomText({ program: { name, version, licence }, ...partsOf(runtime), time: new Date(builtAt) });
}

function partsOf(runtime) {
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const { version, kind, program } = runtime;
  const integrity = lockedPackages(lock).get(`electron@${version}`);
  const electron = { name: 'electron', version, kind, integrity, parts: partsOfElectron(program) };
  return { packages: bundledPackages(licences(), lock), electron };
}

/** The versions of Chromium and Node, as Electron itself states them. */
function partsOfElectron(program) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const answer = capture(program, ['-p', 'JSON.stringify(process.versions)'], { env });
  if (answer === undefined)
    throw new PlainError('Electron did not state the versions of Chromium and Node in it.');
  const { chrome: chromium, node } = JSON.parse(answer);
  return { chromium, node };
}

function licences() {
  return readFileSync(out('app', 'licences.md'), 'utf8');
}

function about() {
  return JSON.parse(readFileSync(at('package.json'), 'utf8'));
}
