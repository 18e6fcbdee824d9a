// @module-tag slow
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserData } from '../../../../../core/user-data/user-data.ts';
import {
  checksumOf,
  decodeRecord,
  encodeRecord,
  journalHeadBytes,
} from '../../../../../main/disk/user-data/frame.ts';
import { encodePointer } from '../../../../../main/disk/user-data/pointer.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { filesOf, folderWith, journalOf, opened } from './support.ts';

const pages = [1, 2, 3, 4, 5];
/** The files of a vault with five bookmarks as they are while the program runs, without its lock. */
const files = new Map<string, Buffer>();
/** Its pointer before the fifth was saved. */
const pointerBefore = new Map<string, Buffer>();
let journalName = '';
let journal: Buffer = Buffer.alloc(0);
/** Offsets at which the records begin, and the end of the last. */
const starts: number[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-damage-'));
  const vault = await openVault(folder);
  if (!vault.ok) throw new Error('did not open');
  for (const page of pages) {
    for (const [name, bytes] of filesOf(folder)) if (name.startsWith('head-')) pointerBefore.set(name, bytes);
    await vault.value.append(bookmark(page));
  }
  for (const [name, bytes] of filesOf(folder)) if (name !== 'lock') files.set(name, bytes);
  await vault.value.close();
  journalName = journalOf(files);
  journal = files.get(journalName) ?? journal;
  for (let offset = journalHeadBytes; offset < journal.length; ) {
    starts.push(offset);
    offset = decodeRecord(journal, offset)?.end ?? Number.NaN;
  }
  starts.push(journal.length);
});

function withJournal(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map([...files, [journalName, bytes]]);
}

function pagesOf(data: UserData): number[] {
  return data.bookmarks.map(({ page }) => page);
}

function flipped(bytes: Buffer, offset: number, bits = 0xff): Buffer {
  const copy = Buffer.from(bytes);
  copy[offset] = (copy[offset] ?? 0) ^ bits;
  return copy;
}

describe('A vault whose last record was cut off while it was written', () => {
  it('keeps all others and says so, wherever the cut was; the next session is clean.', async () => {
    const last = starts[4] ?? 0;
    for (let size = last + 1; size < journal.length; size += 1) {
      const folder = folderWith(new Map([...withJournal(journal.subarray(0, size)), ...pointerBefore]));
      const vault = await opened(folder);
      expect(pagesOf(vault.snapshot())).toEqual([1, 2, 3, 4]);
      expect(vault.report).toMatchObject({ tornBytes: size - last, damagedRecords: 0, missingEvents: 0 });
      expect((await vault.append(bookmark(6))).ok).toBe(true);
      await vault.close();
      const again = await opened(folder);
      expect(pagesOf(again.snapshot())).toEqual([1, 2, 3, 4, 6]);
      expect(again.report).toMatchObject({
        tornBytes: 0,
        damagedRecords: 0,
        damagedFiles: [],
        missingEvents: 0,
      });
      await again.close();
    }
  });

  it('takes zeros at the end for space that was never written.', async () => {
    const vault = await opened(folderWith(withJournal(Buffer.concat([journal, Buffer.alloc(4096)]))));
    expect(pagesOf(vault.snapshot())).toEqual(pages);
    expect(vault.report).toMatchObject({ tornBytes: 4096, damagedRecords: 0 });
  });
});

describe('A vault with a damaged journal', () => {
  it('loses at most the record in which a byte changed, whichever byte, and reports it.', async () => {
    for (let offset = 0; offset < journal.length; offset += 1) {
      const folder = folderWith(withJournal(flipped(journal, offset)));
      const vault = await opened(folder);
      const hit = starts.findLastIndex((start) => start <= offset);
      expect(pagesOf(vault.snapshot()), `byte ${offset}`).toEqual(pages.filter((_, index) => index !== hit));
      const isHeadOnly = hit === -1;
      expect(vault.report, `byte ${offset}`).toMatchObject({ damagedRecords: 1, tornBytes: 0 });
      expect(vault.report.missingEvents).toBe(isHeadOnly ? 0 : 1);
      await vault.close();
    }
  });

  it('loses nothing else when a single bit changed.', async () => {
    for (let offset = 0; offset < journal.length; offset += 7) {
      const vault = await opened(folderWith(withJournal(flipped(journal, offset, 1 << (offset % 8)))));
      expect(vault.snapshot().bookmarks.length).toBeGreaterThanOrEqual(4);
      expect(vault.report.damagedRecords + vault.report.tornBytes).toBeGreaterThan(0);
      await vault.close();
    }
  });

  it('keeps the damaged bytes aside, repairs itself, and is clean at the next opening.', async () => {
    const damaged = flipped(flipped(journal, (starts[1] ?? 0) + 50), (starts[3] ?? 0) + 20);
    const folder = folderWith(withJournal(damaged));
    const vault = await opened(folder);
    expect(pagesOf(vault.snapshot())).toEqual([1, 3, 5]);
    const { damagedBytes, damagedFiles, damagedRecords } = vault.report;
    expect(damagedRecords).toBe(2);
    const kept = Buffer.concat(damagedFiles.map((name) => filesOf(folder).get(name) ?? Buffer.alloc(0)));
    const lost = [damaged.subarray(starts[1], starts[2]), damaged.subarray(starts[3], starts[4])];
    expect(kept).toEqual(Buffer.concat(lost));
    expect(damagedBytes).toBe(kept.length);
    await vault.append(bookmark(9));
    await vault.close();
    const again = await opened(folder);
    expect(again.report).toMatchObject({ damagedRecords: 0, missingEvents: 0, damagedFiles: [] });
    expect(pagesOf(again.snapshot())).toEqual([1, 3, 5, 9]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([...damagedFiles]));
  });

  it('finds the records behind bytes that were pushed in or taken out.', async () => {
    const at = (starts[2] ?? 0) + 30;
    const longer = Buffer.concat([journal.subarray(0, at), Buffer.from('pushed in'), journal.subarray(at)]);
    expect(pagesOf((await opened(folderWith(withJournal(longer)))).snapshot())).toEqual([1, 2, 4, 5]);
    const shorter = Buffer.concat([journal.subarray(0, at), journal.subarray(at + 11)]);
    expect(pagesOf((await opened(folderWith(withJournal(shorter)))).snapshot())).toEqual([1, 2, 4, 5]);
  });

  it('does not take a record twice and counts the numbers that are missing.', async () => {
    const second = journal.subarray(starts[1], starts[2]);
    const vault = await opened(folderWith(withJournal(Buffer.concat([journal, second]))));
    expect(vault.snapshot()).toEqual(applyAll(pages.map((page) => bookmark(page))));
    expect(vault.report).toMatchObject({ damagedRecords: 1, missingEvents: 0 });
    const without = Buffer.concat([journal.subarray(0, starts[1]), journal.subarray(starts[3])]);
    expect((await opened(folderWith(withJournal(without)))).report.missingEvents).toBe(2);
  });

  it('starts empty when nothing can be read, and keeps the bytes.', async () => {
    const noise = Buffer.from('no journal at all, but somebody wrote it '.repeat(20));
    const folder = folderWith(withJournal(noise));
    const vault = await opened(folder);
    expect(pagesOf(vault.snapshot())).toEqual([]);
    expect(vault.report.missingEvents).toBe(pages.length);
    expect(filesOf(folder).get(vault.report.damagedFiles[0] ?? '')).toEqual(noise);
    expect((await vault.append(bookmark(1))).ok).toBe(true);
  });
});

describe('A vault with a damaged pointer', () => {
  const slotOf = () => [...files.keys()].find((name) => name.startsWith('head-')) ?? '';

  it('loses nothing, whichever byte changed, and reports it once.', async () => {
    const slot = files.get(slotOf()) ?? Buffer.alloc(0);
    for (let offset = 0; offset < slot.length; offset += 1) {
      const folder = folderWith(new Map([...files, [slotOf(), flipped(slot, offset)]]));
      const vault = await opened(folder);
      expect(pagesOf(vault.snapshot())).toEqual(pages);
      expect(vault.report.wasPointerDamaged).toBe(true);
      await vault.close();
      expect((await opened(folder)).report).toMatchObject({ wasPointerDamaged: false, damagedRecords: 0 });
    }
  });

  it('finds the journal without any pointer, and does not take one that is only begun.', async () => {
    const begun = new Map<string, Uint8Array>(files);
    for (const name of ['head-a', 'head-b']) begun.delete(name);
    const number = Number(journalName.slice('journal-'.length)) + 1;
    const { encodeJournalHead } = await import('../../../../../main/disk/user-data/frame.ts');
    const head = encodeJournalHead({ journal: number, baseSequence: 5, baseRecords: 5 });
    begun.set(`journal-${number}`, Buffer.concat([head, journal.subarray(starts[0], starts[2])]));
    const vault = await opened(folderWith(begun));
    expect(pagesOf(vault.snapshot())).toEqual(pages);
    expect(vault.report.wasPointerDamaged).toBe(true);
    expect(vault.report.damagedFiles.length).toBe(1);
  });

  it('goes by the older slot when the newer was cut off, and drops the journal that never counted.', async () => {
    const number = Number(journalName.slice('journal-'.length));
    const other = slotOf() === 'head-a' ? 'head-b' : 'head-a';
    const cut = encodePointer({ journal: number + 1, generation: 99 }).subarray(0, 20);
    const folder = folderWith(
      new Map<string, Uint8Array>([...files, [other, cut], [`journal-${number + 1}`, journal]]),
    );
    const vault = await opened(folder);
    expect(pagesOf(vault.snapshot())).toEqual(pages);
    expect(vault.report).toMatchObject({ wasPointerDamaged: false, damagedRecords: 0 });
    expect(readdirSync(folder)).not.toContain(`journal-${number + 1}`);
  });
});

describe('A vault this program cannot read', () => {
  it('is left alone when its journal or pointer is of a newer format.', async () => {
    for (const name of [journalName, ...[...files.keys()].filter((file) => file.startsWith('head-'))]) {
      const bytes = Buffer.from(files.get(name) ?? Buffer.alloc(0));
      bytes.writeUInt16LE(9, 8);
      const end = name === journalName ? 56 : 40;
      checksumOf(bytes.subarray(0, end)).copy(bytes, end);
      const folder = folderWith(new Map([...files, [name, bytes]]));
      const before = filesOf(folder);
      expect(await openVault(folder)).toEqual({ ok: false, problem: { code: 'vault-too-new' } });
      expect(filesOf(folder)).toEqual(before);
    }
  });

  it('is left alone when a record is encrypted.', async () => {
    const record = Buffer.from(encodeRecord(6, Buffer.from('sealed')));
    record.writeUInt8(1, 9);
    checksumOf(record.subarray(0, 40)).copy(record, 40);
    checksumOf(record.subarray(0, -8)).copy(record, record.length - 8);
    const folder = folderWith(withJournal(Buffer.concat([journal, record])));
    const before = filesOf(folder);
    expect(await openVault(folder)).toEqual({
      ok: false,
      problem: { code: 'vault-keys-damaged', file: 'keys-a' },
    });
    expect(filesOf(folder)).toEqual(before);
  });
});
