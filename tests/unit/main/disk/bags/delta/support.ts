// Six versions of a kit for the tests of deltas on the disk, and a check whether one came out whole.
import { join } from 'node:path';
import { expect } from 'vitest';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { applyDelta, type DeltaJob, writeDelta } from '../../../../../../main/disk/bags/delta.ts';
import { checkKit, ringOf } from '../../../../../support/check-kit.ts';
import { filesOfKit } from '../../../../../support/kit-in-memory.ts';
import { type MadeKit, makeKit, makePublisher } from '../../../../../support/make-kit.ts';
import { bytesOf } from '../../kits/store/support.ts';

const report = 'data/reports/r1.en.pdf';

/** Six versions: one added to, one translated, one changed and grown, one with files renamed and copied, one shrunk. */
export async function makeSixKits(folder: string): Promise<MadeKit[]> {
  const publisher = await makePublisher();
  const [large, small] = [bytesOf(1, 300_000), bytesOf(2, 5_000)];
  const payloads: readonly Readonly<Record<string, Uint8Array | string>>[] = [
    { [report]: large },
    { [report]: large, 'data/media/map.svg': small, 'data/empty.txt': '' },
    { [report]: large, 'data/reports/r1.el.pdf': bytesOf(3, 300_000), 'data/media/map.svg': small },
    { [report]: bytesOf(4, 310_000), 'data/reports/r1.el.pdf': bytesOf(3, 300_000) },
    {
      'data/moved/é r1.en.pdf': bytesOf(4, 310_000),
      'data/copy.pdf': bytesOf(3, 300_000),
      'data/r1.el.pdf': bytesOf(3, 300_000),
    },
    { 'data/media/map.svg': small },
  ];
  const made: MadeKit[] = [];
  for (const [index, files] of payloads.entries()) {
    const number = index + 1;
    made.push(
      await makeKit(join(folder, `v${number}`), {
        publisher,
        files,
        version: `2026.${number}`,
        issued: `2026-0${number}-01`,
        tags: { 'START-HERE.html': `<p>${number > 3 ? 'new' : 'old'}</p>` },
      }),
    );
  }
  return made;
}

/** Writes a delta that must be written; its folder. */
export async function writtenDelta(from: MadeKit, to: MadeKit, folder: string): Promise<string> {
  const written = await writeDelta(openBagFolder(from.folder), openBagFolder(to.folder), folder);
  if (!written.ok) throw new Error(`no delta: ${JSON.stringify(written.problem)}`);
  return folder;
}

/** Applies a delta to a kit's folder, trusting the kit's publisher. */
export function apply(base: MadeKit, delta: string, folder: string, job: DeltaJob = {}) {
  return applyDelta(openBagFolder(base.folder), delta, folder, { ring: ringOf(base.publisher), ...job });
}

/** The folder holds this kit, every byte of it, and verifies. */
export async function expectKit(folder: string, kit: MadeKit, where = ''): Promise<void> {
  const found = { ...kit, folder };
  const [files, wanted] = [filesOfKit(found), filesOfKit(kit)];
  expect([...files.keys()].sort(), where).toEqual([...wanted.keys()].sort());
  for (const [path, bytes] of wanted) {
    expect(Buffer.compare(bytes, files.get(path) ?? new Uint8Array()), `${where} ${path}`).toBe(0);
  }
  expect(await checkKit(found), where).toMatchObject({ isAcceptable: true, treeHash: kit.treeHash });
}
