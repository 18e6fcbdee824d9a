// `Start on Windows.cmd` of a stick, double-clicked in folders whose names the command interpreter could take for something else.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { starterFiles } from '../../core/stick/starters.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = 'IMPACT Kit.exe';
const doubleClick = join(import.meta.dirname, '../support/windows/double-click.cjs');

// A percent sign is left out: Wine starts no script in such a folder, whatever the script does.
it.each(['plain', 'Το στικάκι μου', 'this & that', "it's (mine), ok; x=1", 'up ^ and !down!'])(
  'The starter of a stick in a folder called "%s" starts the program beside it',
  (name) => {
    const place = temporaryFolder();
    const stick = join(place, name);
    const folder = join(stick, 'program', 'windows');
    mkdirSync(folder, { recursive: true });
    copyFileSync(process.execPath, join(folder, program));
    const [starter] = starterFiles([{ platform: 'windows', opens: program }]);
    writeFileSync(join(stick, starter?.path ?? ''), starter?.text ?? '');
    const args = [doubleClick, stick, starter?.path ?? '', join(place, 'said.json')];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ program: join(folder, program), folder: stick });
  },
);
