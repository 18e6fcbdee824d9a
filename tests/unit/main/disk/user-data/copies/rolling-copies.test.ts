// Rolling copies beside a vault: one for a day, three in all, none that opens with a secret that was replaced.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { UserEvent } from '../../../../../../core/user-data/user-event.ts';
import type { DiskOps } from '../../../../../../main/disk/fs/ops.ts';
import { type DiskVault, openVault } from '../../../../../../main/disk/user-data/vault.ts';
import { bookmark, noteWith } from '../../../../../agree/vault-events.ts';
import { cheapCost } from '../../../../../support/cheap-passphrase.ts';
import { faultyDisk } from '../../../../../support/faulty-disk.ts';
import { temporaryFolder } from '../support.ts';

const passphrase = 'blue river under nine bridges';
const another = 'seven quiet lamps at the harbour';
const marker = 'Rosemarinus-4711';
const note = noteWith(marker);
const noteRemoved: UserEvent = { kind: 'note-removed', version: 1, id: note.id };

/** A person's folder, whose vault is opened anew on each day of a month. */
function personAt(folder = temporaryFolder()) {
  const copies = join(folder, 'copies');
  const openOn = async (day: number, disk?: DiskOps): Promise<DiskVault> => {
    const result = await openVault(join(folder, 'vault'), {
      copies,
      now: () => new Date(Date.UTC(2026, 10, day, 9)),
      costOf: cheapCost,
      ...(disk ? { disk } : {}),
    });
    if (!result.ok) throw new Error(result.problem.code);
    onTestFinished(() => result.value.close());
    return result.value;
  };
  const bytes = (): readonly Buffer[] =>
    existsSync(copies) ? readdirSync(copies).map((name) => readFileSync(join(copies, name))) : [];
  return { folder, copies, openOn, bytes };
}

/** Days and pages of bookmarks in the copies, the newest first. */
async function heldIn(vault: DiskVault): Promise<readonly (readonly [string, readonly number[]])[]> {
  return (await vault.copies.list()).map(({ madeAt, data }) => [
    madeAt.slice(8, 10),
    data.bookmarks.map(({ page }) => page),
  ]);
}

async function live(person: ReturnType<typeof personAt>, days: readonly number[]): Promise<void> {
  for (const day of days) {
    const vault = await person.openOn(day);
    await vault.append(bookmark(day));
    await vault.close();
  }
}

describe('Rolling copies', () => {
  it('are of the last three days on which something had changed, one for each day.', async () => {
    const person = personAt();
    await live(person, [1, 1, 2, 2, 3, 4, 5]);
    const vault = await person.openOn(6);
    expect(await heldIn(vault)).toEqual([
      ['06', [1, 2, 3, 4, 5]],
      ['05', [1, 2, 3, 4]],
      ['04', [1, 2, 3]],
    ]);
    await vault.close();
    // Nothing changed: what is older stays.
    expect((await heldIn(await person.openOn(9))).map(([day]) => day)).toEqual(['06', '05', '04']);
  });

  it('are made while the clock runs backwards, and none is made of an empty vault.', async () => {
    const person = personAt();
    await (await person.openOn(20)).close();
    expect(person.bytes()).toEqual([]);
    await live(person, [20, 21, 3]);
    expect(await heldIn(await person.openOn(4))).toEqual([
      ['04', [3, 20, 21]],
      ['03', [20, 21]],
      ['21', [20]],
    ]);
  });

  it('stay as they are when the vault was found damaged.', async () => {
    const person = personAt();
    await live(person, [1, 2, 3]);
    const vaultFolder = join(person.folder, 'vault');
    const journal = readdirSync(vaultFolder).find((name) => name.startsWith('journal-'));
    const bytes = readFileSync(join(vaultFolder, journal ?? ''));
    bytes.writeUInt8((bytes.at(-5) ?? 0) ^ 1, bytes.length - 5);
    writeFileSync(join(vaultFolder, journal ?? ''), bytes);
    const vault = await person.openOn(8);
    expect(vault.report.damagedRecords + vault.report.missingEvents).toBeGreaterThan(0);
    expect((await heldIn(vault)).map(([day]) => day)).toEqual(['03', '02']);
  });

  it('hold nothing any more of what the person removed or erased.', async () => {
    const person = personAt();
    const first = await person.openOn(1);
    await first.append(note);
    await first.append(bookmark(1));
    await first.close();
    const vault = await person.openOn(2);
    expect((await vault.copies.list())[0]?.data.notes.map(({ text }) => text)).toEqual([marker]);
    await vault.append(noteRemoved);
    expect((await vault.copies.list()).map(({ data }) => [data.notes, data.bookmarks.length])).toEqual([
      [[], 1],
    ]);
    await vault.append({ kind: 'data-erased', version: 1, parts: ['bookmarks'] });
    expect(await heldIn(vault)).toEqual([['02', []]]);
  });

  it('of a damaged or strange file are not offered, and make room first.', async () => {
    const person = personAt();
    await live(person, [1, 2, 3, 4]);
    writeFileSync(join(person.copies, 'copy-2'), 'no copy');
    const vault = await person.openOn(5);
    expect((await heldIn(vault)).map(([day]) => day)).toEqual(['05', '04', '02']);
  });

  it('are encrypted with the vault, open with its present secrets only, and are readable again without.', async () => {
    const person = personAt();
    await live(person, [1, 2, 3]);
    const vault = await person.openOn(4);
    const plain = person.bytes();
    expect((await vault.access.protect(passphrase)).ok).toBe(true);
    const sealed = person.bytes();
    expect(sealed).toHaveLength(3);
    for (const bytes of sealed) {
      expect(bytes.includes('"key"')).toBe(true);
      expect(bytes.includes('argon2id')).toBe(true);
    }
    expect(plain.some((bytes) => bytes.includes('argon2id'))).toBe(false);
    expect(await heldIn(vault)).toHaveLength(3);
    const wrapOf = (bytes: Buffer): string =>
      /"passphrase":\{[^}]*\}/.exec(bytes.toString('latin1'))?.[0] ?? '';
    expect((await vault.access.changePassphrase({ passphrase }, another)).ok).toBe(true);
    const wraps = person.bytes().map(wrapOf);
    expect(new Set(wraps).size).toBe(1);
    expect(wraps[0]).not.toBe(wrapOf(sealed[0] ?? Buffer.alloc(0)));
    await vault.access.lock();
    expect(await heldIn(vault)).toEqual([]);
    expect((await vault.access.unlock({ passphrase: another })).ok).toBe(true);
    expect(await heldIn(vault)).toHaveLength(3);
    expect((await vault.access.unprotect(another)).ok).toBe(true);
    expect(person.bytes().some((bytes) => bytes.includes('argon2id'))).toBe(false);
    expect(await heldIn(vault)).toHaveLength(3);
  });

  it('cost neither the vault nor each other anything, whatever call to the disk fails while one is made.', async () => {
    const before = personAt();
    await live(before, [1, 2, 3, 4]);
    for (let failing = 1; ; failing += 1) {
      const person = personAt();
      cpSync(before.folder, person.folder, { recursive: true });
      const faulty = faultyDisk({ code: 'EIO', isHalfDone: failing % 2 === 0 }, (call) => call === failing);
      const vault = await person.openOn(5, faulty.disk).catch(() => undefined);
      await vault?.close();
      // A lock that could not be removed is that of a program that has ended.
      rmSync(join(person.folder, 'vault', 'lock'), { force: true });
      const next = await person.openOn(5);
      expect(next.snapshot().bookmarks.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
      const held = await heldIn(next);
      expect([held.length, held[0]?.[0]]).toEqual([3, '05']);
      await next.close();
      if (faulty.calls() < failing) break;
    }
  });
});
