import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegisterLine } from '../../../../../core/stick/register.ts';
import { addToRegister, readRegister } from '../../../../../main/disk/sticks/register-file.ts';
import { filesIn } from '../../../../support/files-in.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { tinyDisk } from '../../../../support/tiny-disk.ts';

const line = (name: string): RegisterLine => ({
  did: 'checked',
  name,
  when: '2026-11-25T14:00:00.000Z',
  programVersion: '1.2.3',
  platforms: [],
  fileSystem: 'other',
  fileCount: 0,
  sizeBytes: 0,
  seconds: 0,
  readBack: 'none',
  outcome: 'stopped',
  problems: [{ code: 'stopped' }],
});

describe('The register on disk', () => {
  it('grows by lines, is empty before the first, and can be read by nobody else', async () => {
    const folder = join(temporaryFolder(), 'sticks');
    const [files, path] = [filesIn(folder), join(folder, 'register.jsonl')];
    expect(await readRegister(files)).toEqual({ ok: true, value: [] });
    expect(await addToRegister(files, [line('one')])).toMatchObject({ ok: true });
    const before = readFileSync(path, 'utf8');
    expect(await addToRegister(files, [line('two'), line('three')])).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
    expect(await readRegister(files)).toEqual({ ok: true, value: [line('one'), line('two'), line('three')] });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('keeps the lines after one that a power cut left half written', async () => {
    const folder = temporaryFolder();
    const [files, path] = [filesIn(folder), join(folder, 'register.jsonl')];
    await addToRegister(files, [line('one')]);
    appendFileSync(path, '{"version":1,"did":"writ');
    await addToRegister(files, [line('two')]);
    expect(await readRegister(files)).toEqual({ ok: true, value: [line('one'), line('two')] });
  });

  it('says that the disk is full, and has none of the lines then', async (test) => {
    const disk = tinyDisk(16);
    if ('reason' in disk) return test.skip(disk.reason);
    writeFileSync(join(disk.folder, 'all'), Buffer.alloc(12 * 1024));
    const many = Array.from({ length: 200 }, (_, at) => line(`stick ${at}`));
    const files = filesIn(disk.folder);
    expect(await addToRegister(files, many)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(await readRegister(files)).toEqual({ ok: true, value: [] });
  });
});
