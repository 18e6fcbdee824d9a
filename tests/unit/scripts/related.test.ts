// Which unit tests `npm run check` runs for a change, and how a change is found.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitTestArgs } from '../../../scripts/lib/related.mjs';
import { scriptFolder } from './script-folder.ts';

const tests = [
  'tests/unit/content/contacts-data.test.ts',
  'tests/unit/core/result.test.ts',
  'tests/unit/docs/written-down.test.ts',
  'tests/unit/scripts/run.test.ts',
  'tests/unit/walls/imports.test.ts',
];

/** What vitest is given after its command and flag. */
function related(...changed: readonly string[]): string[] {
  const [command, flag, ...files] = unitTestArgs(changed, tests);
  expect([command, flag]).toEqual(['related', '--run']);
  return files.sort();
}

describe('the unit tests of a change', () => {
  it('are all of them when nothing changed, or nobody knows what did', () => {
    expect(unitTestArgs([], tests)).toEqual(['run']);
    expect(unitTestArgs(undefined, tests)).toEqual(['run']);
  });

  it('are those that import a changed file, and those that read such files from the disk', () => {
    expect(related('renderer/features/home.tsx')).toEqual([
      'renderer/features/home.tsx',
      'tests/unit/docs/written-down.test.ts',
      'tests/unit/walls/imports.test.ts',
    ]);
    expect(related('resources/content/contacts.yaml')).toEqual([
      'resources/content/contacts.yaml',
      'tests/unit/content/contacts-data.test.ts',
      'tests/unit/docs/written-down.test.ts',
    ]);
    expect(related('scripts/lib/run.mjs')).toContain('tests/unit/scripts/run.test.ts');
  });

  it('name a changed test once', () => {
    const [wall = ''] = tests.filter((path) => path.includes('walls'));
    expect(related(wall)).toEqual(['tests/unit/docs/written-down.test.ts', wall]);
  });
});

describe('the files of a change', () => {
  const show = `
import { changedFiles } from './scripts/lib/related.mjs';
const since = process.env.SINCE;
console.log(JSON.stringify(changedFiles(since)?.filter((path) => !path.startsWith('piece-')).sort()));
`;

  function repository() {
    const scripts = scriptFolder();
    const git = (...args: readonly string[]) => {
      const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
      execFileSync('git', [...author, ...args], { cwd: scripts.folder, stdio: 'pipe' });
    };
    const write = (path: string) => writeFileSync(join(scripts.folder, path), `${path}\n`);
    git('init', '--quiet', '--initial-branch=main');
    // A folder with the name of the branch, as in this project.
    mkdirSync(join(scripts.folder, 'main'));
    write('main/old.ts');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    return { scripts, git, write };
  }

  it('are those since the branch left main: committed, changed, new, with blanks and letters of any language', async () => {
    const { scripts, git, write } = repository();
    git('checkout', '--quiet', '-b', 'work');
    write('committed.ts');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Work');
    writeFileSync(join(scripts.folder, 'main/old.ts'), 'changed\n');
    write('νέο αρχείο.ts');
    const { output } = await scripts.run(show);
    expect(JSON.parse(output)).toEqual(['committed.ts', 'main/old.ts', 'νέο αρχείο.ts']);
    const sinceHead = await scripts.run(show, { SINCE: 'HEAD' });
    expect(JSON.parse(sinceHead.output)).toEqual(['main/old.ts', 'νέο αρχείο.ts']);
  });

  it('are none on main itself, and unknown without a main', async () => {
    const { scripts, git } = repository();
    expect(JSON.parse((await scripts.run(show)).output)).toEqual([]);
    git('branch', '--move', 'trunk');
    expect((await scripts.run(show)).output).toBe('undefined\n');
  });
});
