// Stages of a test run: each is named and timed, and a failed one does not end the run.
import { run } from './run.mjs';
import { PlainError, say } from './say.mjs';

/** Runs stages one after the other and remembers which failed. */
export class Stages {
  failed = [];
  /** Name and seconds of each stage, in the order in which they ran. */
  timed = [];

  /**
   * Runs `work`, which answers an exit code or nothing, and says how it went; answers whether it went well.
   * A stage whose ground is missing (`needs` is false) is not run and counts as failed.
   */
  async run(name, work, { needs = true } = {}) {
    say(`\n== ${name}`);
    const startedAt = performance.now();
    const isGood = needs && (await succeeds(work));
    if (!isGood) this.failed.push(name);
    const seconds = (performance.now() - startedAt) / 1000;
    this.timed.push({ name, seconds });
    say(
      `== ${name}: ${isGood ? 'good' : needs ? 'failed' : 'not run, since an earlier stage failed'} (${seconds.toFixed(1)} s)`,
    );
    return isGood;
  }
}

async function succeeds(work) {
  try {
    return ((await work()) ?? 0) === 0;
  } catch (error) {
    say(error instanceof PlainError ? error.message : error.stack);
    return false;
  }
}

/** Runs one of the tools that come with the dependencies. */
export function tool(name, args, options) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return run(`node_modules/.bin/${name}${suffix}`, args, { shell: process.platform === 'win32', ...options });
}
