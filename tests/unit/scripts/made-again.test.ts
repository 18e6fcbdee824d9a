// Work is repeated exactly when its sources changed, is whole or absent, and never runs twice at a time.
// @module-tag slow
import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../scripts/lib/atomic.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { scriptFolder } from './script-folder.ts';

const hash =
  "import { hashOf } from './scripts/lib/stamp.mjs';\nconsole.log(hashOf(['core', 'one.txt', 'none.txt']));\n";

/** Does a piece of work unless it is fresh; fails in the middle when told to. */
const work = `
import { appendFileSync } from 'node:fs';
import { hashOf, isFresh, makeFresh } from './scripts/lib/stamp.mjs';
const now = hashOf(['core']);
if (!isFresh('piece', now)) {
  await makeFresh('piece', now, () => {
    appendFileSync('done.txt', 'x');
    if (process.env.FAILS) throw new Error('in the middle');
  });
}
`;

function project() {
  const scripts = scriptFolder();
  const { folder } = scripts;
  mkdirSync(join(folder, 'core', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'core', 'deep', 'rule.ts'), 'one');
  writeFileSync(join(folder, 'one.txt'), 'one');
  return { ...scripts, path: (...parts: string[]) => join(folder, ...parts) };
}

describe('a stamp', () => {
  it('changes with bytes and names, not with times', async () => {
    const { run, path } = project();
    const first = (await run(hash)).output;
    expect(first).toMatch(/^[0-9a-f]{64}\n$/);
    utimesSync(path('one.txt'), 1, 1);
    expect((await run(hash)).output).toBe(first);
    writeFileSync(path('core', 'deep', 'rule.ts'), 'two');
    const second = (await run(hash)).output;
    expect(second).not.toBe(first);
    renameSync(path('core', 'deep', 'rule.ts'), path('core', 'deep', 'role.ts'));
    const third = (await run(hash)).output;
    expect(third).not.toBe(second);
    writeFileSync(path('none.txt'), '');
    expect((await run(hash)).output).not.toBe(third);
  });

  it('lets work be done once, again after a change, and again after a failure', async () => {
    const { run, path } = project();
    const done = () => readFileSync(path('done.txt'), 'utf8').length;
    await run(work);
    await run(work);
    expect(done()).toBe(1);
    writeFileSync(path('core', 'deep', 'rule.ts'), 'two');
    expect((await run(work, { FAILS: '1' })).code).not.toBe(0);
    expect(done()).toBe(2);
    await run(work);
    await run(work);
    expect(done()).toBe(3);
  });
});

describe('a made folder', () => {
  it('appears whole or not at all, and left-overs of killed runs go away', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'kit');
    mkdirSync(join(folder, '.kit.new-999999999'));
    await makeFolder(target, (fresh) => writeFileSync(join(fresh, 'a.txt'), 'first'));
    const failing = makeFolder(target, (fresh) => {
      writeFileSync(join(fresh, 'a.txt'), 'second');
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(readdirSync(folder)).toEqual(['kit']);
    expect(readFileSync(join(target, 'a.txt'), 'utf8')).toBe('first');
  });
});

describe('a lock', () => {
  const hold = `
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from './scripts/lib/lock.mjs';
await withLock('piece', async () => {
  appendFileSync('log.txt', '<');
  await wait(150);
  appendFileSync('log.txt', '>');
});
`;

  it('keeps two runs apart', async () => {
    const { run, path } = project();
    await Promise.all([run(hold), run(hold), run(hold)]);
    expect(readFileSync(path('log.txt'), 'utf8')).toBe('<><><>');
  });

  it('is passed over when its holder was killed', async () => {
    const { run, start, path } = project();
    const { child, done } = start(hold.replace('await wait(150)', "console.log('held'); await wait(60_000)"));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await done;
    expect((await run(hold)).code).toBe(0);
    expect(readFileSync(path('log.txt'), 'utf8')).toBe('<<>');
  });
});
