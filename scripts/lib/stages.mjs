// Decides what one stage of a test run is: named, timed, and never the end of the run by itself.
import { run } from './run.mjs';
import { PlainError, say } from './say.mjs';

/** Runs stages one after the other and remembers which failed. */
export class Stages {
  failed = [];

  /**
   * Runs `work`, which answers an exit code or nothing, and says how it went; answers whether it went well.
   * A stage whose ground is missing (`needs` is false) is not run and counts as failed.
   */
  async run(name, work, { needs = true } = {}) {
    say(`\n== ${name}`);
    const startedAt = performance.now();
    const isGood = needs && (await succeeds(work));
    if (!isGood) this.failed.push(name);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(
      `== ${name}: ${isGood ? 'good' : needs ? 'failed' : 'not run, since an earlier stage failed'} (${seconds} s)`,
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
