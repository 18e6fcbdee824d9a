// Updates go through the installer like kits: checked on top of the kit in use, never believed, told by name when they do not fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { writeDelta } from '../../../../../../main/disk/bags/delta.ts';
import { makeUpdate } from '../../../../../../main/disk/bags/make-update.ts';
import { lookForKits } from '../../../../../../main/disk/kits/installer/look-for-kits.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { type MadeKit, makePublisher, type TestPublisher } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { makeVersion, openInstaller } from './support.ts';

async function twoVersions(publisher: TestPublisher): Promise<readonly [MadeKit, MadeKit]> {
  return [
    await makeVersion(publisher),
    await makeVersion(publisher, {
      version: '2026.2',
      issued: '2026-04-01',
      checklist: '- [ ] Call first.\n',
    }),
  ];
}

async function updateFile(from: MadeKit, to: MadeKit): Promise<string> {
  const file = join(temporaryFolder(), 'small.impactdelta');
  const made = await makeUpdate(openBagFolder(from.folder), openBagFolder(to.folder), file);
  expect(made).toMatchObject({ ok: true, value: { sizeBytes: readFileSync(file).length } });
  return file;
}

describe('An update', () => {
  it('in one file or as a folder gives the very kit, and a roll back the one before.', async () => {
    const publisher = await makePublisher();
    const [one, two] = await twoVersions(publisher);
    const folder = join(temporaryFolder(), 'small');
    await writeDelta(openBagFolder(one.folder), openBagFolder(two.folder), folder);
    for (const place of [await updateFile(one, two), folder, join(folder, 'delta.json')]) {
      const { installer, install } = await openInstaller(publisher);
      await install(one);
      const { token, form } = await installer.choose(place);
      expect(form).toBe('update');
      expect(await installer.check(token)).toMatchObject({
        ok: true,
        value: { isAcceptable: true, comparison: 'newer', kit: { version: '2026.2' }, changes: {} },
      });
      const installed = await installer.install({ token, acceptsOlder: false });
      expect(installed).toMatchObject({ ok: true, value: { treeHash: two.treeHash } });
      expect(Object.keys(activeIn(installer)?.files ?? {}).sort()).toEqual(
        [...two.files.keys(), 'tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.minisig'].sort(),
      );
      expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
      await installer.confirm(two.treeHash);
      expect(await installer.rollBack(testKitId)).toMatchObject({
        ok: true,
        value: { treeHash: one.treeHash },
      });
      await installer.confirm(one.treeHash);
    }
  });

  it('leads back as well, and that needs consent like every older kit.', async () => {
    const publisher = await makePublisher();
    const [one, two] = await twoVersions(publisher);
    const { installer, install } = await openInstaller(publisher);
    await install(two);
    const { token } = await installer.choose(await updateFile(two, one));
    expect(await installer.check(token)).toMatchObject({
      value: { isAcceptable: true, comparison: 'older' },
    });
    expect(await installer.install({ token, acceptsOlder: false })).toMatchObject({
      problem: { code: 'kit-older' },
    });
    const back = await installer.install({ token, acceptsOlder: true });
    expect(back).toMatchObject({ value: { treeHash: one.treeHash } });
  });

  it('that does not fit names the version it needs; without a kit there is nothing to update.', async () => {
    const publisher = await makePublisher();
    const [one, two] = await twoVersions(publisher);
    const { installer, install } = await openInstaller(publisher);
    const { token } = await installer.choose(await updateFile(one, two));
    expect(await installer.check(token)).toEqual({ ok: false, problem: { code: 'kit-not-installed' } });
    await install(two);
    for (const answer of [
      await installer.check(token),
      await installer.install({ token, acceptsOlder: true }),
    ]) {
      expect(answer).toMatchObject({
        problem: {
          code: 'delta-wrong-base',
          needed: 'org.example.kit 2026.1, 2026-03-01',
          found: 'org.example.kit 2026.2, 2026-04-01',
        },
      });
    }
    expect(activeIn(installer)?.treeHash).toBe(two.treeHash);
  });

  it('with any flipped byte leaves the kit in use as it was.', async () => {
    const publisher = await makePublisher();
    const [one, two] = await twoVersions(publisher);
    const { installer, install } = await openInstaller(publisher);
    await install(one);
    const file = await updateFile(one, two);
    const whole = readFileSync(file);
    const { token } = await installer.choose(file);
    for (let at = 0; at < whole.length; at += 97) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      writeFileSync(file, broken);
      const installed = await installer.install({ token, acceptsOlder: true });
      // Some bytes of an archive mean nothing; then what came out is the kit itself.
      const expected = installed.ok ? two.treeHash : one.treeHash;
      expect(activeIn(installer)?.treeHash, `byte ${at}`).toBe(expected);
      if (installed.ok) expect(await installer.undo()).toMatchObject({ ok: true });
    }
  });

  it('of a publisher nobody knows asks for the key as a kit does.', async () => {
    const publisher = await makePublisher();
    const stranger = await makePublisher('Somebody');
    const one = await makeVersion(publisher);
    const two = await makeVersion(stranger, { version: '2026.2' });
    const { installer, install } = await openInstaller(publisher);
    await install(one);
    const { token } = await installer.choose(await updateFile(one, two));
    const checked = await installer.check(token);
    expect(checked).toMatchObject({ value: { problems: [{ code: 'signature-unknown-key' }] } });
    const fingerprint = checked.ok ? checked.value.trust.fingerprint : undefined;
    const refused = await installer.install({ token, acceptsOlder: false });
    expect(refused).toMatchObject({ problem: { code: 'signature-unknown-key' } });
    const request = { token, acceptsOlder: false, acceptedFingerprint: fingerprint };
    expect(await installer.install(request)).toMatchObject({ problem: { code: 'kit-other-publisher' } });
    const acceptsReplacing = checked.ok ? checked.value.replaces : undefined;
    expect(await installer.install({ ...request, acceptsReplacing })).toMatchObject({
      value: { treeHash: two.treeHash },
    });
  });
});

describe('What was found on a drive', () => {
  it('is compared with the kit in use as that is now, under the same name each time.', async () => {
    const publisher = await makePublisher();
    const [one, two] = await twoVersions(publisher);
    const stick = temporaryFolder();
    await makeUpdate(openBagFolder(one.folder), openBagFolder(two.folder), join(stick, 'small.impactdelta'));
    const { installer, install } = await openInstaller(publisher);
    const signal = new AbortController().signal;
    const [seen] = await lookForKits(stick, { signal, ring: installer.keyRing() });
    if (!seen) throw new Error('there is an update');
    const before = await installer.found(seen);
    expect(before).toMatchObject({ comparison: 'new', version: '2026.2', neededVersion: '2026.1' });
    await install(one);
    const fitting = await installer.found(seen);
    expect(fitting.comparison).toBe('newer');
    expect(fitting.neededVersion).toBeUndefined();
    expect(fitting.candidate).toEqual(before.candidate);
    expect(fitting.candidate).toMatchObject({ origin: 'found', form: 'update', name: 'small.impactdelta' });
    await install(two);
    expect(await installer.found(seen)).toMatchObject({ comparison: 'same', neededVersion: '2026.1' });
  });
});

describe('Something dropped on the window', () => {
  it('is a kit or an update, whatever it is called, or nothing.', async () => {
    const publisher = await makePublisher();
    const [one, two] = await twoVersions(publisher);
    const { installer } = await openInstaller(publisher);
    const file = await updateFile(one, two);
    const place = temporaryFolder();
    writeFileSync(join(place, 'kit.zip'), readFileSync(file));
    writeFileSync(join(place, 'letter.pdf'), '%PDF-1.7');
    expect(await installer.chooseDropped(one.folder)).toMatchObject({ form: 'kit', origin: 'chosen' });
    expect(await installer.chooseDropped(file)).toMatchObject({ form: 'update' });
    expect(await installer.chooseDropped(join(place, 'kit.zip'))).toMatchObject({ form: 'kit' });
    for (const nothing of ['', place, join(place, 'letter.pdf'), join(place, 'nowhere'), '/dev/zero'])
      expect(await installer.chooseDropped(nothing), nothing).toBeUndefined();
  });
});
