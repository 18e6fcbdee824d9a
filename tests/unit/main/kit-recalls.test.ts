// Recalls are gathered from whatever kit is met: a stick that nobody installs, a check, an installation, the program itself.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import type { KitRecalls } from '../../../core/library/recalls.ts';
import { memoryVault } from '../../../core/user-data/memory-vault.ts';
import { inspectKit } from '../../../main/disk/kits/installer/inspected-kit.ts';
import { KitInstaller } from '../../../main/disk/kits/installer/kit-installer.ts';
import { lookForKits } from '../../../main/disk/kits/installer/look-for-kits.ts';
import { openRecallMemory } from '../../../main/disk/kits/recalls/recall-memory.ts';
import { openKitStore } from '../../../main/disk/kits/store/kit-store.ts';
import { minisignChecker } from '../../../main/disk/minisign/signature-file.ts';
import { GatheredRecalls } from '../../../main/kit-recalls.ts';
import { testKitId } from '../../support/kit-in-use.ts';
import { checklistPath, type MadeKit, makePublisher, type TestPublisher } from '../../support/make-kit.ts';
import { makeRecallingKit, numberRecall } from '../../support/recalls.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [own, other] = await Promise.all([makePublisher('Own'), makePublisher('Other')]);
const notice = [numberRecall()];

/** A place with an old kit of the publisher. */
async function openPlace(
  options: { shipped?: readonly TestPublisher[]; starter?: string; root?: string } = {},
) {
  const root = options.root ?? temporaryFolder();
  const store = await openKitStore(root);
  const memory = await openRecallMemory(root);
  const told: (readonly KitRecalls[])[] = [];
  const inspected: string[] = [];
  const installer: KitInstaller = new KitInstaller({
    store,
    vault: memoryVault(),
    shipped: (options.shipped ?? [own]).map(({ trusted }) => trusted),
    starterFolder: undefined,
    language: () => 'en',
    report: () => undefined,
    onChecked: (check, accepted) => recalls.checked(check, accepted),
  });
  const recalls = new GatheredRecalls({
    memory,
    checker: minisignChecker,
    ring: () => installer.keyRing(),
    installed: () => installer.installed(),
    inspect: (place, signal) => {
      inspected.push(place.path);
      return installer.inspectFound(place, signal);
    },
    inspectInstalled: (kitId) => installer.inspectInstalled(kitId),
    starter: async () =>
      options.starter === undefined
        ? undefined
        : await inspectKit({ path: options.starter, form: 'kit' }, installer.keyRing()),
    onChange: (all) => told.push(all),
    log: () => undefined,
  });
  const install = async ({ folder }: MadeKit, consent = {}) => {
    const { token } = await installer.choose(folder);
    const done = await installer.install({ token, acceptsOlder: false, ...consent });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    await installer.confirm(done.value.treeHash);
  };
  const plugIn = async (stick: string) => {
    const found = await lookForKits(stick, {
      signal: new AbortController().signal,
      ring: installer.keyRing(),
    });
    recalls.found(found);
    await recalls.settled();
  };
  return { root, installer, recalls, told, inspected, install, plugIn, store };
}

const make = async (
  version: string,
  more: Parameters<typeof makeRecallingKit>[1] = {},
  folder = temporaryFolder(),
) => await makeRecallingKit(join(folder, 'kit'), { publisher: own, version, ...more });
const counts = ({ recalls }: { readonly recalls: GatheredRecalls }) =>
  recalls.all().map(({ kitId }) => kitId);

describe('A stick with a newer kit', () => {
  it('brings its recalls without a click, also with documents missing, and they stay after a restart', async () => {
    const place = await openPlace();
    await place.install(await make('2026.1'));
    const stick = temporaryFolder();
    const newer = await make('2026.2', { recalls: notice }, stick);
    rmSync(join(newer.folder, checklistPath));
    await place.plugIn(stick);
    expect(counts(place)).toEqual([testKitId]);
    expect(place.told.map((told) => told.map(({ kitId }) => kitId))).toEqual([[testKitId]]);
    rmSync(stick, { recursive: true });
    expect(counts(await openPlace({ root: place.root }))).toEqual([testKitId]);
  });

  it('is read once', async () => {
    const place = await openPlace();
    await place.install(await make('2026.1'));
    const stick = temporaryFolder();
    await make('2026.2', { recalls: notice }, stick);
    await place.plugIn(stick);
    await place.plugIn(stick);
    expect(place.inspected).toHaveLength(1);
  });

  it('of another publisher brings nothing, accepted or not, with the id of the kit or another one', async () => {
    for (const shipped of [[own], [own, other]]) {
      for (const id of [testKitId, 'org.example.another']) {
        const place = await openPlace({ shipped });
        await place.install(await make('2026.1'));
        const stick = temporaryFolder();
        await make('2026.2', { recalls: notice, publisher: other, id }, stick);
        await place.plugIn(stick);
        expect(counts(place)).toEqual([]);
        expect(place.told).toEqual([]);
      }
    }
  });

  it('brings nothing when its catalogue was changed', async () => {
    const place = await openPlace();
    await place.install(await make('2026.1'));
    const stick = temporaryFolder();
    const newer = await make('2026.2', { recalls: notice }, stick);
    const changed = JSON.stringify(newer.catalogue).replace('1056', '6666');
    writeFileSync(join(newer.folder, 'data/catalogue.json'), changed);
    await place.plugIn(stick);
    expect(counts(place)).toEqual([]);
  });
});

describe('Recalls', () => {
  it('come with a check and with an installation, and stay when the version before is in use again', async () => {
    const place = await openPlace();
    await place.install(await make('2026.1'));
    const newer = await make('2026.2', { recalls: notice, issued: '2026-05-01' });
    await place.installer.check((await place.installer.choose(newer.folder)).token);
    expect(counts(place)).toEqual([testKitId]);
    await place.install(newer);
    await place.installer.rollBack(testKitId);
    expect(place.recalls.all()[0]?.recalls).toEqual(notice);
  });

  it('come with a kit whose key a person accepts, and not before', async () => {
    const place = await openPlace({ shipped: [] });
    const older = await make('2026.1');
    const acceptedFingerprint = fingerprintOf(own.trusted.publicKey);
    const stick = temporaryFolder();
    await make('2026.2', { recalls: notice, id: 'org.example.another' }, stick);
    await place.plugIn(stick);
    expect(counts(place)).toEqual([]);
    await place.install(older, { acceptedFingerprint });
    await place.plugIn(stick);
    expect(counts(place)).toEqual([testKitId]);
  });

  it('come with a newer kit in the program itself, and again from the kits in use once the memory is lost', async () => {
    const starter = await make('2026.2', { recalls: notice });
    const place = await openPlace({ starter: starter.folder });
    await place.install(await make('2026.1'));
    expect(place.recalls.open()).toEqual([]);
    await place.recalls.settled();
    expect(counts(place)).toEqual([testKitId]);

    const carrying = await make('2026.1', { id: 'org.example.another', recalls: notice });
    await place.install(carrying);
    for (const name of ['recalls-a.json', 'recalls-b.json']) rmSync(join(place.root, name));
    const again = await openPlace({ root: place.root });
    again.recalls.open();
    await again.recalls.settled();
    expect(counts(again)).toEqual([testKitId]);
  });
});
