// Holds the rule that a run of tests or measurements leaves nothing behind among the temporary files of the machine.
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryPlace } from '../../../scripts/lib/run-in-memory.mjs';
import { mountDisk } from '../../support/mounted-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { scriptFolder } from './script-folder.ts';

const begin = `
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import beginRunFolder from './scripts/lib/run-folder.mjs';
const before = tmpdir();
const end = beginRunFolder();
writeFileSync(join(mkdtempSync(join(tmpdir(), 'made-')), 'file.txt'), 'text');
console.log(readdirSync(before).length);
`;

function placeFor() {
  const place = temporaryFolder();
  return { place, env: { TMPDIR: place, TMP: place, TEMP: place } };
}

describe('The folder of a run', () => {
  it('goes away with all that was put there when the run ends, and the place before is back', async () => {
    const { place, env } = placeFor();
    const done = await scriptFolder().run(`${begin} end(); console.log(tmpdir() === before);`, env);
    expect(done).toEqual({ code: 0, output: '1\ntrue\n' });
    expect(readdirSync(place)).toEqual([]);
  });

  it('goes away when the run is ended from within', async () => {
    const { place, env } = placeFor();
    const done = await scriptFolder().run(`${begin} process.exit(3);`, env);
    expect(done).toEqual({ code: 3, output: '1\n' });
    expect(readdirSync(place)).toEqual([]);
  });

  it('that a killed run left goes when the next one begins, and that of a run that goes on stays', async () => {
    const { place, env } = placeFor();
    const scripts = scriptFolder();
    const killed = await scripts.run(`${begin} process.kill(process.pid, 'SIGKILL');`, env);
    expect(killed.code).toBe(null);
    expect(readdirSync(place)).toHaveLength(1);
    const ownName = `impact-kit-run-${process.pid}-XXXXXX`;
    mkdirSync(join(place, ownName));
    await scripts.run(`${begin} end();`, env);
    expect(readdirSync(place)).toEqual([ownName]);
  });

  it('that a killed run left with a disk still in it stays until that is gone, and hinders nobody', async (context) => {
    const { place, env } = placeFor();
    const scripts = scriptFolder();
    await scripts.run(`${begin} process.kill(process.pid, 'SIGKILL');`, env);
    const [left = ''] = readdirSync(place);
    const disk = mountDisk(64, undefined, join(place, left));
    if ('reason' in disk) return context.skip(disk.reason);
    try {
      expect(await scripts.run(`${begin} end();`, env)).toEqual({ code: 0, output: '2\n' });
      expect(readdirSync(place)).toEqual([left]);
    } finally {
      disk.end();
    }
    await scripts.run(`${begin} end();`, env);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is where these tests put their files', () => {
    expect(basename(tmpdir())).toMatch(/^impact-kit-run-/);
  });
});

describe('The folder of a run of unit tests', () => {
  const mounts = 'proc /proc proc rw 0 0\ntmpfs /dev/shm tmpfs rw,nosuid,nodev 0 0\n';
  const freeBytes = 1024 ** 3;

  it('is in memory where that has room and lets programs run', () => {
    expect(memoryPlace(undefined, { mounts, freeBytes })).toBe('/dev/shm');
    expect(memoryPlace('', { mounts, freeBytes })).toBe('/dev/shm');
    expect(memoryPlace(undefined, { mounts, freeBytes: 64 * 1024 ** 2 })).toBeUndefined();
    for (const other of [mounts.replace('nodev', 'noexec'), mounts.replace('rw,no', 'ro,no'), ''])
      expect(memoryPlace(undefined, { mounts: other, freeBytes })).toBeUndefined();
  });

  it('is where a person wants temporary files', () => {
    expect(memoryPlace('/mnt/large', { mounts, freeBytes })).toBeUndefined();
  });
});
