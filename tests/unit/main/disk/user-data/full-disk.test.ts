import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { tinyDisk } from '../../../../support/tiny-disk.ts';
import { opened } from './support.ts';

describe('A vault on a full disk', () => {
  it('says that it cannot save, keeps what was saved, and saves again once there is room.', async (test) => {
    const disk = tinyDisk(96);
    if ('reason' in disk) return test.skip(disk.reason);
    const filler = join(disk.folder, 'filler');
    writeFileSync(filler, Buffer.alloc(32 * 1024));
    const folder = join(disk.folder, 'vault');
    const vault = await opened(folder);
    const saved: UserEvent[] = [];
    let problem: unknown;
    for (let page = 1; page <= 2000 && !problem; page += 1) {
      const event = bookmark(page, 'x'.repeat(200));
      const result = await vault.append(event);
      if (result.ok) saved.push(event);
      else problem = result.problem;
    }
    expect(problem).toEqual({ code: 'vault-write-failed', reason: 'ENOSPC' });
    expect(saved.length).toBeGreaterThan(20);
    expect(vault.snapshot()).toEqual(applyAll(saved));
    expect((await vault.append(bookmark(1, 'y'.repeat(300)))).ok).toBe(false);
    rmSync(filler);
    const late = bookmark(1, 'late');
    expect((await vault.append(late)).ok).toBe(true);
    await vault.close();
    const again = await opened(folder);
    expect(again.snapshot()).toEqual(applyAll([...saved, late]));
    expect(again.report).toMatchObject({ damagedRecords: 0, tornBytes: 0, missingEvents: 0 });
  });

  it('opens without anything saved when there was never room, and saves once there is.', async (test) => {
    const disk = tinyDisk(64);
    if ('reason' in disk) return test.skip(disk.reason);
    const filler = join(disk.folder, 'filler');
    try {
      writeFileSync(filler, Buffer.alloc(1024 * 1024));
    } catch {
      // Full now.
    }
    const vault = await opened(join(disk.folder, 'vault'));
    expect((await vault.append(bookmark(1))).ok).toBe(false);
    expect(vault.snapshot().bookmarks).toEqual([]);
    rmSync(filler);
    expect((await vault.append(bookmark(2))).ok).toBe(true);
    await vault.close();
    expect((await opened(join(disk.folder, 'vault'))).snapshot()).toEqual(applyAll([bookmark(2)]));
  });

  it('can be read, but says that it cannot save, where the disk is write-protected.', async (test) => {
    const disk = tinyDisk(256);
    if ('reason' in disk) return test.skip(disk.reason);
    const folder = join(disk.folder, 'vault');
    const first = await opened(folder);
    await first.append(bookmark(1));
    await first.close();
    execFileSync('mount', ['-o', 'remount,ro', disk.folder]);
    const vault = await opened(folder);
    expect(vault.report.isReadOnly).toBe(true);
    expect(vault.snapshot()).toEqual(applyAll([bookmark(1)]));
    const refused = { ok: false, problem: { code: 'vault-write-failed', reason: 'EROFS' } };
    expect(await vault.append(bookmark(2))).toEqual(refused);
  });
});
