// Judges of one mutation, the cheapest first: the compiler, unit tests, and end-to-end tests on a build made anew.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { partFolders } from '../build-app.mjs';
import { failuresOfPlaywright, failuresOfVitest, readFailures } from '../failures.mjs';
import { nearTests } from './near-tests.mjs';
import { runGroup } from './run-group.mjs';
import { specsFor } from './specs.mjs';

const minute = 60_000;
/** A test farther away than this many others proves a line only by chance; the end-to-end tests are asked then. */
const maxUnitTests = 30;

const limits = { compiler: 5 * minute, units: 12 * minute, build: 5 * minute, endToEnd: 12 * minute };

/** The parts of the program that a room's sources are built into. */
const builtParts = {
  core: ['main', 'preload', 'picker-preload', 'renderer', 'cli'],
  'main/disk': ['main', 'cli'],
  main: ['main', 'preload', 'picker-preload'],
  renderer: ['renderer'],
  cli: ['cli'],
};

/** Judges mutations in a copy of the tree; the copy's `out/app` is the build without any mutation. */
export class Judges {
  #folder;
  #env;
  #imports;
  #isUnitOnly;
  /** Test files that were seen to pass without a mutation. */
  #trusted = new Set();

  /** `imports` says which files each file of the tree imports. */
  constructor(folder, { env, imports, isUnitOnly }) {
    this.#folder = folder;
    this.#imports = imports;
    this.#isUnitOnly = isUnitOnly;
    this.#env = env;
  }

  /** Whether the compiler refuses the current copy. */
  async isRefusedByCompiler(room) {
    const { code } = await this.#tool('tsc', ['-b', room], limits.compiler);
    return code !== 0;
  }

  /** The unit test that fails on the current copy, or undefined; the nearest ones run first. */
  async unitKiller(path) {
    for (const tests of nearTests(path, this.#imports, maxUnitTests)) {
      const killer = await this.#units(tests);
      if (killer !== undefined) return killer;
    }
    return undefined;
  }

  /** The end-to-end test that fails on a build of the current copy, or undefined. */
  async endToEndKiller(path, room) {
    if (this.#isUnitOnly) return undefined;
    const app = join(this.#folder, 'out', 'app');
    const kept = join(this.#folder, 'out', 'app-kept');
    if (!existsSync(kept)) cpSync(app, kept, { recursive: true });
    try {
      if (!(await this.#build(room)))
        return { test: 'build', detail: 'the program could not be built', files: [] };
      for (const spec of specsFor(path)) {
        const killer = await this.#endToEnd([spec]);
        if (killer !== undefined) return killer;
      }
      return undefined;
    } finally {
      rmSync(app, { recursive: true, force: true });
      cpSync(kept, app, { recursive: true });
    }
  }

  /** Whether the tests that failed pass on the copy without the mutation; otherwise their failure proves nothing. */
  async passesWithout({ files, isEndToEnd }) {
    const doubted = files.filter((file) => !this.#trusted.has(file));
    if (doubted.length === 0) return true;
    const killer = isEndToEnd ? await this.#endToEnd(doubted) : await this.#units(doubted);
    if (killer === undefined) for (const file of doubted) this.#trusted.add(file);
    return killer === undefined;
  }

  async #units(tests) {
    const report = join(this.#folder, 'out', 'reports', 'mutated-unit.json');
    rmSync(report, { force: true });
    const reporting = ['--bail=1', '--reporter=json', `--outputFile.json=${report}`];
    const { code, isLate, output } = await this.#tool(
      'vitest',
      ['run', ...tests, ...reporting],
      limits.units,
    );
    if (code === 0) return undefined;
    const [failure] = readFailures(report, (read) => failuresOfVitest(read, this.#folder));
    return killerOf(failure, { isLate, output, files: tests, isEndToEnd: false });
  }

  async #endToEnd(specs) {
    const report = join(this.#folder, 'out', 'reports', 'e2e.json');
    rmSync(report, { force: true });
    const args = ['test', '--project=component', '--project=development', '--max-failures=1', ...specs];
    const { code, isLate, output } = await this.#tool('playwright', args, limits.endToEnd);
    if (code === 0) return undefined;
    const [failure] = readFailures(report, failuresOfPlaywright);
    return killerOf(failure, { isLate, output, files: specs, isEndToEnd: true });
  }

  async #build(room) {
    for (const part of builtParts[room]) {
      const args = ['build', '--config', `vite.${part}.config.ts`, '--logLevel', 'error'];
      const { code } = await this.#tool('vite', [...args, '--outDir', this.#appFolder(part)], limits.build);
      if (code !== 0) return false;
    }
    return true;
  }

  #appFolder(part) {
    return join(this.#folder, 'out', 'app', partFolders[part]);
  }

  #tool(name, args, timeoutMs) {
    const program = join(this.#folder, 'node_modules', '.bin', name);
    return runGroup(program, args, { cwd: this.#folder, env: this.#env, timeoutMs });
  }
}

/** What failed among `files`: one test, or all of them where no test is named. */
function killerOf(failure, { isLate, output, files, isEndToEnd }) {
  if (isLate) return { test: 'time limit', detail: 'the tests did not end', files, isEndToEnd };
  const [file, test, ...reason] = failure?.split(' | ') ?? [];
  if (!files.includes(file)) return { test: 'test runner', detail: lastLines(output), files, isEndToEnd };
  return { test, detail: reason.join(' | '), files: [file], isEndToEnd };
}

const lastLines = (output) => output.trim().split('\n').slice(-3).join(' ').slice(0, 300);
