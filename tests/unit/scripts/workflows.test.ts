// The check of workflows: what GitHub would refuse, scripts that shellcheck warns about, and actions that are not pinned.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needPrograms, skipReason } from '../../support/needed-programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const workflow = readFileSync(join(root, '.github', 'workflows', 'release.yml'), 'utf8');

/** Runs the check on texts; answers its exit code and its lines without the folder. */
function check(texts: Readonly<Record<string, string>>): { code: number | null; lines: string[] } {
  const folder = join(temporaryFolder(), '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  const paths = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const done = spawnSync(process.execPath, ['scripts/check-workflows.mjs', ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = done.stdout.split('\n').filter((line) => line !== '');
  return { code: done.status, lines: lines.map((line) => line.replace(`${folder}/`, '')) };
}

/** The workflow with one passage replaced; the passage must be there. */
function changed(passage: string | RegExp, replacement: string): string {
  const text = workflow.replace(passage, replacement);
  expect(text).not.toBe(workflow);
  return text;
}

test.skipIf(skipReason('shellcheck'))(
  'The release workflow has no mistake, and each kind of one is named with its place',
  () => {
    needPrograms('shellcheck');
    const { code, lines } = check({
      'release.yml': workflow,
      'job.yml': changed('needs: test', 'needs: tests'),
      'field.yml': changed('timeout-minutes: 120', 'timeout-minute: 120'),
      'name.yml': changed('github.token', 'githb.token'),
      'pin.yml': changed(/(actions\/upload-artifact)@[0-9a-f]{40}/, '$1@v4'),
      'shell.yml': changed('tar -xf "$part"', 'tar -xf $part'),
    });
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('release.yml'))).toEqual([]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^job\.yml:\d+: Job 'package' depends on unknown job 'tests'/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^field\.yml:\d+: Unexpected value 'timeout-minute'/));
    expect(lines).toContainEqual(expect.stringMatching(/^name\.yml:\d+: Unrecognized named-value: 'githb'/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^pin\.yml: package, step \d+: actions\/upload-artifact@v4 is not pinned/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^shell\.yml: draft, step \d+, line 1:\d+: .*SC2086/));
  },
);
