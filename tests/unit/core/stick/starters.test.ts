import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterFiles } from '../../../../core/stick/starters.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('The starters of a stick', () => {
  it('are one for Windows and one for Linux; macOS starts nothing from a stick', () => {
    const files = starterFiles([
      { platform: 'windows', opens: 'IMPACT Kit.exe' },
      { platform: 'mac', opens: 'impact-kit.dmg' },
      { platform: 'linux', opens: 'impact-kit' },
    ]);
    expect(files.map(({ path }) => path)).toEqual(['Start on Windows.cmd', 'Start on Linux.sh']);
    expect(files[0]?.text).toContain('start "" "%~dp0program\\windows\\IMPACT Kit.exe"\r\n');
  });

  it.each(['a&b.exe', '%PATH%.exe', 'x".exe', '$(id)', "it's", '`id`', '-rf', ''])(
    'are not made for a program called %s, which a shell would not take for a name',
    (opens) => {
      expect(starterFiles([{ platform: 'linux', opens }])).toEqual([]);
      expect(starterFiles([{ platform: 'windows', opens }])).toEqual([]);
    },
  );

  it('start the program on Linux from wherever the stick is mounted, and say in four languages what to do where it may not run', () => {
    const stick = join(temporaryFolder(), "A b'c $d");
    mkdirSync(join(stick, 'program', 'linux'), { recursive: true });
    const [starter] = starterFiles([{ platform: 'linux', opens: 'impact-kit' }]);
    writeFileSync(join(stick, 'start.sh'), starter?.text ?? '');
    const program = join(stick, 'program', 'linux', 'impact-kit');
    writeFileSync(program, '#!/bin/sh\necho "started with $1"\n');
    chmodSync(program, 0o755);
    const run = (): string => execFileSync('sh', [join(stick, 'start.sh'), 'x y'], { encoding: 'utf8' });
    expect(run()).toBe('started with x y\n');
    chmodSync(program, 0o644);
    // Whoever is root may run nothing that nobody may run either.
    let told = '';
    try {
      run();
    } catch (error) {
      told = String((error as { stdout: string }).stdout);
    }
    expect(told.match(/chmod \+x impact-kit/g)).toHaveLength(4);
  });
});
