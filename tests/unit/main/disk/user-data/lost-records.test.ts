import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeRecord, journalHeadBytes } from '../../../../../main/disk/user-data/frame.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { applyAll } from '../../../../agree/vault.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { filesOf, folderWith, journalOf, opened } from './support.ts';

/** How the last session of a vault ended; only the last way gives the journal a new file. */
const endings = ['killed', 'closed', 'closed and rewritten'] as const;
type Ending = (typeof endings)[number];

const count = 120;
const events = Array.from({ length: count }, (_, index) => bookmark(index + 1));
const folders = new Map<Ending, ReadonlyMap<string, Buffer>>();

beforeAll(async () => {
  for (const ending of endings) {
    const folder = mkdtempSync(join(tmpdir(), 'vault-cut-'));
    const vault = await openVault(folder);
    if (!vault.ok) throw new Error('did not open');
    // A title that is set twice is superseded, so that closing has something to drop.
    if (ending === 'closed and rewritten') await vault.value.append(bookmark(1, 'superseded'));
    for (const event of events) await vault.value.append(event);
    if (ending !== 'killed') await vault.value.close();
    const files = filesOf(folder);
    files.delete('lock');
    folders.set(ending, files);
    await vault.value.close();
  }
});

function stateAfter(ending: Ending): { files: ReadonlyMap<string, Buffer>; name: string; journal: Buffer } {
  const files = folders.get(ending) ?? new Map<string, Buffer>();
  const name = journalOf(files);
  return { files, name, journal: files.get(name) ?? Buffer.alloc(0) };
}

/** Offsets behind each record. */
function endsOf(journal: Buffer): number[] {
  const ends: number[] = [];
  for (let at = journalHeadBytes; at < journal.length; at = ends.at(-1) ?? Number.NaN)
    ends.push(decodeRecord(journal, at)?.end ?? Number.NaN);
  return ends;
}

/** Opens a vault whose journal ends after so many bytes: what it says is exactly what it lost, and it says so once. */
async function expectTold(ending: Ending, size: number): Promise<void> {
  const { files, name, journal } = stateAfter(ending);
  const whole = endsOf(journal).filter((end) => end <= size).length;
  const folder = folderWith(new Map([...files, [name, journal.subarray(0, size)]]));
  const vault = await opened(folder);
  expect(vault.snapshot().bookmarks, `${ending}, ${size} bytes`).toHaveLength(whole);
  expect(vault.report.missingEvents, `${ending}, ${size} bytes`).toBe(count - whole);
  expect(vault.report.tornBytes).toBe(0);
  await vault.append(bookmark(500));
  await vault.close();
  const again = await opened(folder);
  expect(again.report).toMatchObject({ missingEvents: 0, damagedRecords: 0, tornBytes: 0 });
  expect(again.snapshot().bookmarks).toHaveLength(whole + 1);
  await again.close();
}

describe('A vault whose journal became shorter', () => {
  for (const ending of endings) {
    it(`tells how many records it lost, wherever it was cut, after a session that was ${ending}.`, async () => {
      const { journal } = stateAfter(ending);
      const sizes = fc.sample(fc.integer({ min: 0, max: Math.floor((journal.length - 1) / 97) }), {
        numRuns: 40,
        seed: 4711,
      });
      for (const size of new Set(sizes)) await expectTold(ending, size * 97);
    });

    it(`tells it also when it was cut exactly between two records, or emptied, after a session that was ${ending}.`, async () => {
      const ends = endsOf(stateAfter(ending).journal);
      expect(ends).toHaveLength(count);
      for (const index of [0, 1, 60, 117, 118]) await expectTold(ending, ends[index] ?? Number.NaN);
      for (const size of [0, journalHeadBytes]) await expectTold(ending, size);
    });

    it(`tells it when the file is gone after a session that was ${ending}.`, async () => {
      const { files, name } = stateAfter(ending);
      const left = new Map(files);
      left.delete(name);
      const folder = folderWith(left);
      const vault = await opened(folder);
      expect(vault.report).toMatchObject({ missingEvents: count, wasEmpty: false });
      await vault.close();
      expect((await opened(folder)).report).toMatchObject({ missingEvents: 0, isJournalMissing: false });
    });
  }

  it('says that it is gone also when the pointer is damaged, though not how much it held.', async () => {
    const noise = Buffer.alloc(48, 7);
    for (const journal of [undefined, Buffer.alloc(0)]) {
      const left = new Map([...stateAfter('closed').files].filter(([name]) => name.startsWith('head-')));
      for (const name of left.keys()) left.set(name, noise);
      if (journal) left.set(stateAfter('closed').name, journal);
      const folder = folderWith(left);
      const vault = await opened(folder);
      expect(vault.report).toMatchObject({ isJournalMissing: true, missingEvents: 0, wasEmpty: false });
      await vault.close();
      expect((await opened(folder)).report.isJournalMissing).toBe(false);
    }
  });

  it('keeps the beginning of a saved record whose end was cut off.', async () => {
    const { files, name, journal } = stateAfter('killed');
    const start = endsOf(journal).at(-2) ?? 0;
    const cut = journal.subarray(0, journal.length - 20);
    const folder = folderWith(new Map([...files, [name, cut]]));
    const { report } = await opened(folder);
    expect(filesOf(folder).get(report.damagedFiles[0] ?? '')).toEqual(cut.subarray(start));
  });

  it('never gives out a number twice.', async () => {
    const { files, name, journal } = stateAfter('killed');
    const folder = folderWith(new Map([...files, [name, journal.subarray(0, endsOf(journal)[9])]]));
    const vault = await opened(folder);
    expect(await vault.append(bookmark(500))).toMatchObject({ ok: true, value: { sequence: count + 1 } });
  });
});

describe('A vault of a program that did not note how far its journal got', () => {
  /** Written by such a program: three bookmarks, a clean end. */
  const frozen = new Map(
    [
      ['head-a', 'SUtWSEVBRAABAAAAAQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMKFWHjljFUt'],
      [
        'journal-1',
        'SUtKT1VSTkwBAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAhc5k8vgl1G/FJS1' +
          'YNChqeAQAAAFIAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAyV6Tv+Bbzh3sia2luZCI6ImJvb2ttYXJrLXNldCIs' +
          'InZlcnNpb24iOjEsInJlc291cmNlSWQiOiJyMS5lbiIsInBhZ2UiOjEsInRpdGxlIjoicGFnZSAxIn2YT32oYED51P' +
          'FJS1YNChqeAQAAAFIAAAACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAC9fiDR6Fb30nsia2luZCI6ImJvb2ttYXJrLXNl' +
          'dCIsInZlcnNpb24iOjEsInJlc291cmNlSWQiOiJyMS5lbiIsInBhZ2UiOjIsInRpdGxlIjoicGFnZSAyIn3Us0V67F' +
          'B+p/FJS1YNChqeAQAAAFIAAAADAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAvf+GvES4Qknsia2luZCI6ImJvb2ttYXJr' +
          'LXNldCIsInZlcnNpb24iOjEsInJlc291cmNlSWQiOiJyMS5lbiIsInBhZ2UiOjMsInRpdGxlIjoicGFnZSAzIn0GiL' +
          'CdcRr7Xw==',
      ],
    ].map(([name, text]) => [name ?? '', Buffer.from(text ?? '', 'base64')]),
  );

  it('opens without a word, and is watched from the next record on.', async () => {
    const folder = folderWith(frozen);
    const vault = await opened(folder);
    expect(vault.snapshot()).toEqual(applyAll([1, 2, 3].map((page) => bookmark(page))));
    expect(vault.report).toMatchObject({ missingEvents: 0, damagedRecords: 0, isJournalMissing: false });
    await vault.append(bookmark(4));
    await vault.close();
    const files = filesOf(folder);
    files.set('journal-1', frozen.get('journal-1') ?? Buffer.alloc(0));
    expect((await opened(folderWith(files))).report.missingEvents).toBe(1);
  });

  it('says that its journal is gone, though not how much it held.', async () => {
    for (const journal of [undefined, Buffer.alloc(0)]) {
      const left = new Map(frozen);
      left.delete('journal-1');
      if (journal) left.set('journal-1', journal);
      const folder = folderWith(left);
      const vault = await opened(folder);
      expect(vault.report).toMatchObject({ isJournalMissing: true, missingEvents: 0 });
      expect((await vault.append(bookmark(1))).ok).toBe(true);
      await vault.close();
      expect((await opened(folder)).report.isJournalMissing).toBe(false);
    }
  });
});
