// User data under a passphrase: nothing readable on the disk, nothing lost, nothing that was changed counts.
import { createHash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import type { Vault } from '../../../../../core/user-data/vault.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { siblingPath } from '../../../../../main/disk/fs/sibling-names.ts';
import { encodeRecord, journalHeadBytes } from '../../../../../main/disk/user-data/frame.ts';
import {
  encodeKeys,
  readKeys,
  type VaultKeys,
} from '../../../../../main/disk/user-data/passphrase/vault-keys.ts';
import { agreeOnVault, applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { filesOf, folderWith, journalOf, openedCheaply, temporaryFolder } from './support.ts';

const passphrase = 'blue river under nine bridges';
const another = 'seven quiet lamps at the harbour';
const marker = 'Rosemarinus-4711';
const words: UserEvent = { kind: 'bookmark-set', version: 1, resourceId: 'r1.en', page: 9, title: marker };
const events = [bookmark(1), words, bookmark(3)];

async function protectedVault(
  folder = temporaryFolder(),
): Promise<{ vault: Vault; folder: string; recoveryKey: string }> {
  const vault = await openedCheaply(folder);
  for (const event of events) await vault.append(event);
  const set = await vault.access.protect(passphrase);
  if (!set.ok) throw new Error(set.problem.code);
  return { vault, folder, recoveryKey: set.value };
}

function readable(folder: string): readonly string[] {
  return [...filesOf(folder)].flatMap(([name, bytes]) => (bytes.includes(marker) ? [name] : []));
}

async function keysOf(folder: string): Promise<VaultKeys> {
  const keys = await readKeys(folder, realDisk, [...filesOf(folder).keys()]);
  if (typeof keys !== 'object') throw new Error(String(keys));
  return keys;
}

agreeOnVault('The vault in files under a passphrase', async () => {
  const vault = await openedCheaply(temporaryFolder());
  await vault.access.protect(passphrase);
  return vault;
});

describe('A vault under a passphrase', () => {
  it('has no readable word on the disk, before and after it is closed, and gives all of them to who knows it.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.append({ ...words, page: 10 });
    expect(readable(folder)).toEqual([]);
    await vault.close();
    expect(readable(folder)).toEqual([]);
    const again = await openedCheaply(folder);
    expect(again.access.protection()).toBe('locked');
    expect(again.snapshot()).toEqual(emptySnapshot);
    expect(await again.access.unlock({ passphrase: 'blue river under nine bridge' })).toEqual({
      ok: false,
      problem: { code: 'passphrase-wrong', waitSeconds: 0 },
    });
    expect(await again.append(bookmark(5))).toEqual({ ok: false, problem: { code: 'passphrase-needed' } });
    expect(await again.access.unlock({ passphrase })).toEqual({ ok: true, value: undefined });
    expect(again.snapshot()).toEqual(applyAll([...events, { ...words, page: 10 }]));
    expect(again.report).toMatchObject({ damagedRecords: 0, missingEvents: 0, wasEmpty: false });
  });

  it('forgets everything when it is locked, and tells those who follow it to read again.', async () => {
    const { vault } = await protectedVault();
    const told: unknown[] = [];
    vault.onChange((change) => told.push(change));
    await Promise.all([vault.append(bookmark(4)), vault.access.lock()]);
    expect(vault.snapshot()).toEqual(emptySnapshot);
    expect(await vault.append(bookmark(5))).toMatchObject({ problem: { code: 'passphrase-needed' } });
    await vault.access.unlock({ passphrase });
    expect(vault.snapshot()).toEqual(applyAll([...events, bookmark(4)]));
    expect(told.slice(-2)).toEqual([{ sequence: 0 }, { sequence: vault.snapshot().sequence }]);
    expect(await vault.append(bookmark(5))).toMatchObject({ ok: true });
  });

  it('opens with the recovery key, after which another passphrase can be set; the old one opens nothing.', async () => {
    const { vault, folder, recoveryKey } = await protectedVault();
    const journal = filesOf(folder).get(journalOf(filesOf(folder)));
    expect(await vault.access.changePassphrase({ recoveryKey: 'AAAA' }, another)).toMatchObject({
      problem: { code: 'recovery-key-wrong' },
    });
    expect(await vault.access.changePassphrase({ recoveryKey }, another)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(filesOf(folder).get(journalOf(filesOf(folder)))).toEqual(journal);
    await vault.access.lock();
    expect(await vault.access.unlock({ passphrase })).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(await vault.access.unlock({ passphrase: another })).toMatchObject({ ok: true });
    const renewed = await vault.access.renewRecoveryKey(another);
    await vault.access.lock();
    expect(await vault.access.unlock({ recoveryKey })).toMatchObject({
      problem: { code: 'recovery-key-wrong' },
    });
    expect(await vault.access.unlock({ recoveryKey: renewed.ok ? renewed.value : '' })).toMatchObject({
      ok: true,
    });
    expect(vault.snapshot()).toEqual(applyAll(events));
  });

  it('is readable again once the passphrase is removed.', async () => {
    const { vault, folder } = await protectedVault();
    expect(await vault.access.unprotect(another)).toMatchObject({ problem: { code: 'passphrase-wrong' } });
    expect(await vault.access.unprotect(passphrase)).toEqual({ ok: true, value: undefined });
    expect(vault.access.protection()).toBe('none');
    await vault.append(bookmark(4));
    await vault.close();
    const again = await openedCheaply(folder);
    expect(again.snapshot()).toEqual(applyAll([...events, bookmark(4)]));
    expect([...filesOf(folder).keys()].filter((name) => name.startsWith('keys-'))).toEqual([]);
  });

  it('refuses a passphrase that is too easy, and changes nothing then.', async () => {
    const vault = await openedCheaply(temporaryFolder());
    expect(await vault.access.protect('aaaaaaaaaaaaaaaa')).toEqual({
      ok: false,
      problem: { code: 'passphrase-unfit', fewest: 12, words: 4 },
    });
    expect(vault.access.protection()).toBe('none');
  });

  it('encrypts what was put aside as damaged as well, and gives it back.', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'damaged-1'), `broken ${marker}`);
    const { vault } = await protectedVault(folder);
    expect(readable(folder)).toEqual([]);
    expect([...filesOf(folder).keys()]).toContain('damaged-1');
    await vault.access.unprotect(passphrase);
    expect(filesOf(folder).get('damaged-1')?.toString('utf8')).toBe(`broken ${marker}`);
  });

  it('opens while one of the two files with its keys is damaged, and says so when both are or are gone.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.close();
    const files = filesOf(folder);
    const broken = Buffer.from('broken');
    const one = await openedCheaply(folderWith(new Map(files).set('keys-b', broken)));
    expect(await one.access.unlock({ passphrase })).toMatchObject({ ok: true });
    const without = new Map([...files].filter(([name]) => !name.startsWith('keys-')));
    for (const left of [new Map(files).set('keys-a', broken).set('keys-b', broken), without])
      await expect(openedCheaply(folderWith(left))).rejects.toThrow('vault-keys-damaged');
  });

  it('removes what a killed change of the passphrase left, since the passphrase in it may have been replaced.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.close();
    const left = siblingPath(join(folder, 'keys-a'), 'tmp');
    writeFileSync(left, encodeKeys(await keysOf(folder)));
    const again = await openedCheaply(folder);
    await again.access.unlock({ passphrase });
    expect(existsSync(left)).toBe(false);
  });

  it('stays locked, and says why, when the disk cannot be read.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.close();
    let isBroken = false;
    const faulty = faultyDisk(
      { code: 'EIO', isHalfDone: false },
      (_call, name) => isBroken && name === 'read',
    );
    const again = await openedCheaply(folder, faulty.disk);
    isBroken = true;
    const problem = { code: 'disk-read-failed', file: 'vault', reason: 'EIO' };
    expect(await again.access.unlock({ passphrase })).toEqual({ ok: false, problem });
    expect(again.access.protection()).toBe('locked');
    isBroken = false;
    expect(await again.access.unlock({ passphrase })).toMatchObject({ ok: true });
    expect(again.snapshot()).toEqual(applyAll(events));
  });

  it('is refused as damaged when any byte of its keys was changed.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.close();
    const whole = Buffer.from(encodeKeys(await keysOf(folder)));
    for (const at of whole.keys()) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const left = folderWith(new Map([['keys-a', changed]]));
      expect(await readKeys(left, realDisk, ['keys-a']), String(at)).toBe('damaged');
    }
  });

  it('is refused when somebody without the passphrase wrote any word of its keys, checksum and all.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.close();
    const keys = await keysOf(folder);
    const forged: readonly VaultKeys[] = [
      { ...keys, isMixed: true },
      { ...keys, vault: '00'.repeat(16) },
      { ...keys, generation: 99 },
      { ...keys, language: 'el' },
      { ...keys, recovery: { ...keys.recovery, salt: '11'.repeat(16) } },
      { ...keys, passphrase: { ...keys.passphrase, passes: 3 } },
      { ...keys, passphrase: { ...keys.passphrase, salt: '11'.repeat(16) } },
      { ...keys, mac: '00'.repeat(32) },
    ];
    for (const one of forged) {
      const text = Buffer.from(encodeKeys(one));
      const left = folderWith(new Map(filesOf(folder)).set('keys-a', text).set('keys-b', text));
      rmSync(join(left, 'lock'), { force: true });
      const opened = await openedCheaply(left);
      const answer = await opened.access.unlock({ passphrase });
      expect(['passphrase-wrong', 'vault-keys-damaged']).toContain(
        answer.ok ? 'opened' : answer.problem.code,
      );
      expect(opened.snapshot()).toEqual(emptySnapshot);
    }
  });

  it('takes no record without encryption, none of another place, and none that was changed.', async () => {
    const { vault, folder } = await protectedVault();
    await vault.append(bookmark(4));
    await vault.close();
    const files = filesOf(folder);
    const name = journalOf(files);
    const journal = files.get(name) ?? Buffer.alloc(0);
    const last = applyAll([...events, bookmark(4)]);
    const injected = encodeRecord(99, Buffer.from(JSON.stringify(bookmark(77))));
    const second = journal
      .subarray(journalHeadBytes)
      .indexOf(journal.subarray(journalHeadBytes, journalHeadBytes + 8), 8);
    const record = journal.subarray(journalHeadBytes, journalHeadBytes + second);
    const renumbered = withChecksums(record, (bytes) => bytes.writeBigUInt64LE(99n, 16));
    const flipped = withChecksums(record, (bytes) => {
      bytes.writeBigUInt64LE(99n, 16);
      bytes[60] = (bytes[60] ?? 0) ^ 1;
    });
    for (const extra of [injected, renumbered, flipped]) {
      const left = folderWith(new Map(files).set(name, Buffer.concat([journal, extra])));
      const opened = await openedCheaply(left);
      await opened.access.unlock({ passphrase });
      expect({ ...opened.snapshot(), sequence: 0 }).toEqual({ ...last, sequence: 0 });
      expect(opened.report.damagedRecords).toBe(1);
    }
  });
});

/** A record with other bytes, whose checksums are right. */
function withChecksums(record: Buffer, change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(record);
  change(bytes);
  const sum = (part: Buffer): Buffer => createHash('sha256').update(part).digest().subarray(0, 8);
  sum(bytes.subarray(0, 40)).copy(bytes, 40);
  sum(bytes.subarray(0, bytes.length - 8)).copy(bytes, bytes.length - 8);
  return bytes;
}
