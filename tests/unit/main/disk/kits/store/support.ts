// Helpers of the kit store's tests: kits, installing them, what is on the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ok, type Result } from '../../../../../../core/base/result.ts';
import type { KitCheck } from '../../../../../../core/kit/verdict.ts';
import type { ActiveKit } from '../../../../../../core/library/installed-kit.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import type { KitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import type { KitJob } from '../../../../../../main/disk/kits/store/verify-objects.ts';
import { checkKit } from '../../../../../support/check-kit.ts';
import { type MadeKit, makeKit, makePublisher, sha256 } from '../../../../../support/make-kit.ts';
import { verifying } from './verifying.ts';

/** Two kits of one publisher that share most of their files. */
export type TwoKits = { readonly older: MadeKit; readonly newer: MadeKit };
/** Three versions of one kit. */
export type ThreeKits = TwoKits & { readonly newest: MadeKit };

/** Bytes of the large file that both kits have. */
export const largeBytes = 300_000;

/** Makes `2026.1` and `2026.2` below a folder; `share` makes their files smaller. */
export async function makeTwoKits(folder: string, share = 1): Promise<TwoKits> {
  const publisher = await makePublisher();
  const bytes = (seed: number, sizeBytes: number) => bytesOf(seed, Math.ceil(sizeBytes * share));
  const shared = { 'data/reports/shared.pdf': bytes(1, largeBytes), 'data/reports/empty.txt': '' };
  const older = await makeKit(join(folder, 'older'), {
    publisher,
    version: '2026.1',
    files: {
      ...shared,
      'data/reports/gone.pdf': bytes(2, 70_000),
      'data/reports/twin.pdf': bytes(2, 70_000),
    },
  });
  const newer = await makeKit(join(folder, 'newer'), {
    publisher,
    version: '2026.2',
    issued: '2026-05-01',
    files: { ...shared, 'data/reports/new.pdf': bytes(3, 70_000), 'data/reports/more.pdf': bytes(4, 40_000) },
  });
  return { older, newer };
}

/** Makes `2026.3` as well. */
export async function makeThreeKits(folder: string, share = 1): Promise<ThreeKits> {
  const two = await makeTwoKits(folder, share);
  const newest = await makeKit(join(folder, 'newest'), {
    publisher: two.older.publisher,
    version: '2026.3',
    issued: '2026-07-01',
    files: {
      'data/reports/shared.pdf': bytesOf(1, Math.ceil(largeBytes * share)),
      'data/reports/latest.pdf': bytesOf(5, Math.ceil(50_000 * share)),
    },
  });
  return { ...two, newest };
}

/** Bytes that differ by seed. */
export function bytesOf(seed: number, sizeBytes: number): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  for (let index = 0; index < sizeBytes; index += 1)
    bytes[index] = (index * 31 + seed * 97 + (index >> 8) * seed) & 255;
  return bytes;
}

/** Installs a kit from its folder. */
export async function install(store: KitStore, kit: MadeKit, job: KitJob = {}): Promise<Result<ActiveKit>> {
  return await store.install(openBagFolder(kit.folder), verifying(kit, job), job);
}

/** Installs a kit that must install, and whose library is whole then. */
export async function installed(store: KitStore, kit: MadeKit): Promise<ActiveKit> {
  const result = await install(store, kit);
  if (!result.ok) throw new Error(`not installed: ${JSON.stringify(result.problem)}`);
  await confirm(store);
  return result.value;
}

/** Ends a trial as a whole library does. */
export async function confirm(store: KitStore): Promise<void> {
  store.confirm();
  await store.settle();
}

const checks = new WeakMap<MadeKit, Promise<KitCheck>>();

/** What a kit was when it was first looked at. */
function checkOf(kit: MadeKit): Promise<KitCheck> {
  const check = checks.get(kit) ?? checkKit(kit);
  checks.set(kit, check);
  return check;
}

/** The store has this kit in use, every file of it, each unchanged. */
export async function expectWhole(store: KitStore, kit: MadeKit, where = ''): Promise<void> {
  const check = await checkOf(kit);
  const { kitId } = kit.info;
  const active = store.installed().find((one) => one.kitId === kitId);
  expect(active?.treeHash, where).toBe(kit.treeHash);
  expect(new Map(Object.entries(active?.files ?? {})), where).toEqual(check.files);
  for (const [path, { hash }] of check.files) {
    expect(sha256(readFileSync(store.objectPath(hash))), `${where} ${path}`).toBe(hash);
  }
  expect(await store.verifyInstalled(kitId), where).toEqual(
    ok({ fileCount: check.fileCount, sizeBytes: check.sizeBytes, problems: [] }),
  );
}

/** Kits of three publishers: two versions of `one`, and `other` and `third`, which share a file with it. */
export type KitsOfThree = Readonly<Record<'one' | 'oneNext' | 'other' | 'third', MadeKit>>;

/** Makes them below a folder; `share` makes their files smaller. */
export async function makeKitsOfThree(folder: string, share = 1): Promise<KitsOfThree> {
  const bytes = (seed: number, sizeBytes: number) => bytesOf(seed, Math.ceil(sizeBytes * share));
  const shared = { 'data/reports/shared.pdf': bytes(1, largeBytes) };
  const [first, second, third] = [
    await makePublisher('First'),
    await makePublisher('Second'),
    await makePublisher('Third'),
  ];
  return {
    one: await makeKit(join(folder, 'one'), {
      publisher: first,
      files: { ...shared, 'data/reports/one.pdf': bytes(2, 60_000) },
    }),
    oneNext: await makeKit(join(folder, 'one-next'), {
      publisher: first,
      version: '2026.2',
      issued: '2026-05-01',
      files: { ...shared, 'data/reports/next.pdf': bytes(3, 50_000) },
    }),
    other: await makeKit(join(folder, 'other'), {
      publisher: second,
      id: 'org.example.other',
      files: { ...shared, 'data/reports/other.pdf': bytes(4, 40_000) },
    }),
    third: await makeKit(join(folder, 'third'), {
      publisher: third,
      id: 'org.example.a-third',
      files: { ...shared, 'data/reports/third.pdf': bytes(5, 30_000) },
    }),
  };
}

/** The kits in use as `id version` with the version before behind it. Throws when a file of one of them is not whole. */
export function kitsIn(store: KitStore): string[] {
  return store.installed().map((kit) => {
    const previous = store.previous(kit.kitId);
    for (const version of previous ? [kit, previous] : [kit])
      for (const [path, { hash }] of Object.entries(version.files))
        if (sha256(readFileSync(store.objectPath(hash))) !== hash) throw new Error(`${kit.kitId} ${path}`);
    return `${kit.kitId} ${kit.version}${previous ? ` < ${previous.version}` : ''}`;
  });
}

/** Every file below a folder by its path, sorted. */
export function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Hashes of the objects that are there. */
export function objectsIn(folder: string): string[] {
  return namesBelow(join(folder, 'objects')).map((path) => path.slice(3));
}

/** Hashes of all files of some kits, sorted, each once. */
export async function hashesOf(...kits: readonly MadeKit[]): Promise<string[]> {
  const found = await Promise.all(kits.map(checkOf));
  return [...new Set(found.flatMap(({ files }) => [...files.values()].map(({ hash }) => hash)))].sort();
}
