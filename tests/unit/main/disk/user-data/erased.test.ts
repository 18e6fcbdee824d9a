// What is erased is on no disk any more: searched for in what files leave behind, and with `npm run test:faults` in images of disks.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest';
import { erasablePartSchema } from '../../../../../core/user-data/user-event.ts';
import type { Vault } from '../../../../../core/user-data/vault.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { overwritingDisk } from '../../../../../main/disk/fs/overwriting-disk.ts';
import { erasePersonal } from '../../../../../main/disk/user-data/erase-personal.ts';
import { countFault } from '../../../../support/fault-count.ts';
import { makeMarkedData, markers, markersIn } from '../../../../support/marked-data.ts';
import { rememberingDisk } from '../../../../support/remembering-disk.ts';
import { isWholeRun } from '../../../../support/sample.ts';
import { makeVolume, noVolumeReason, type VolumeKind } from '../../../../support/stick-volume.ts';
import { temporaryFolder } from './support.ts';

const passphrase = 'blue river under nine bridges';
/** Entries of a newer program hold no marker. */
const parts = erasablePartSchema.options.filter((part) => part !== 'newer');
const wordsOf = (isThere: (part: string | undefined) => boolean): readonly string[] =>
  markers.filter(({ part }) => isThere(part)).map(({ word }) => word);

/** What is there while nothing is erased: words that were changed since are gone by then. */
const kept = wordsOf(() => true).filter((word) => !/earlier/.test(word));

/** Where data is made, and all bytes it has left there. */
type Place = { readonly personal: string; readonly disk: DiskOps; bytes(): readonly Buffer[] };

function placeThatRemembers(): Place {
  const { disk, remains, close } = rememberingDisk();
  onTestFinished(close);
  return { personal: temporaryFolder(), disk, bytes: remains };
}

function placeOnImage(test: TestContext, kind: VolumeKind): Place {
  const reason = noVolumeReason(kind);
  test.skip(reason !== undefined, reason);
  const place = temporaryFolder();
  const volume = makeVolume(place, { kind, sizeMiB: 48 });
  onTestFinished(() => volume.remove());
  const personal = join(volume.folder, 'data');
  mkdirSync(personal);
  return {
    personal,
    disk: realDisk,
    bytes: () => {
      // What the system still has in memory reaches the image.
      volume.makeReadOnly();
      return [readFileSync(volume.image ?? '')];
    },
  };
}

async function erasePart(vault: Vault, part: (typeof parts)[number]): Promise<void> {
  expect(await vault.append({ kind: 'data-erased', version: 1, parts: [part] })).toMatchObject({ ok: true });
}

/** Erases everything as the program does once it has closed its files. */
async function eraseAll({ personal, disk }: Place, vault: Vault): Promise<void> {
  await vault.close();
  expect(await erasePersonal(personal, { disk: overwritingDisk(disk) })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(readdirSync(personal)).toEqual([]);
}

type NamedPlace = readonly [string, (test: TestContext) => Place];
/** No FAT32: the driver outside the kernel that tests have for it cannot sync a file, so the program stores nothing there. */
const images: readonly NamedPlace[] = [
  ['an image of ext4', (test) => placeOnImage(test, 'ext4')],
  ['an image of exFAT', (test) => placeOnImage(test, 'exfat')],
];
const places: readonly NamedPlace[] = [
  ['files that were removed', () => placeThatRemembers()],
  ...(isWholeRun ? images : []),
];

describe.each(places)('In %s', { timeout: 300_000 }, (name, makePlace) => {
  it('all markers are found while nothing is erased, but for words that were changed since', async (test) => {
    const place = makePlace(test);
    const vault = await makeMarkedData(place.personal, place);
    await vault.close();
    expect(markersIn(place.bytes())).toEqual(kept);
  });

  it.for(parts)(
    'no marker of the kind %s is found once it is erased, and all others are',
    async (part, test) => {
      const place = makePlace(test);
      const vault = await makeMarkedData(place.personal, place);
      await erasePart(vault, part);
      await vault.close();
      expect(markersIn(place.bytes())).toEqual(
        kept.filter((word) => !wordsOf((of) => of === part).includes(word)),
      );
      countFault('T6 erasures', `${part} in ${name}`);
    },
  );

  it('no marker is found once everything is erased', async (test) => {
    const place = makePlace(test);
    await eraseAll(place, await makeMarkedData(place.personal, place));
    expect(markersIn(place.bytes())).toEqual([]);
    countFault('T6 erasures', `everything in ${name}`);
  });

  it('neither a marker nor a wrapped key is found once everything under a passphrase is erased', async (test) => {
    const place = makePlace(test);
    const vault = await makeMarkedData(place.personal, { ...place, passphrase });
    const wrapped = [
      ...readFileSync(join(place.personal, 'vault', 'keys-a'), 'utf8').matchAll(/"key":"([0-9a-f]+)"/g),
    ];
    expect(wrapped).toHaveLength(2);
    expect(markersIn(place.bytes())).toEqual([]);
    await eraseAll(place, vault);
    const bytes = place.bytes();
    expect(markersIn(bytes)).toEqual([]);
    expect(wrapped.filter(([, key = '']) => bytes.some((piece) => piece.includes(key)))).toEqual([]);
    countFault('T6 erasures', `everything under a passphrase in ${name}`);
  });
});
