import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceToken } from '../../../../../../core/base/ids.ts';
import { fingerprintOf } from '../../../../../../core/kit/fingerprint.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { activeIn } from '../../../../../support/kit-in-use.ts';
import { checklistPath, makeKit, makePublisher } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { namesBelow } from '../store/support.ts';
import { makeVersion, openInstaller } from './support.ts';

describe('The candidates on the installer', () => {
  it('are the starter kit and what was chosen, under random names that tell no place.', async () => {
    const publisher = await makePublisher();
    const starter = await makeVersion(publisher);
    const chosen = await makeKit(join(temporaryFolder(), 'My kit'), { publisher });
    const { installer } = await openInstaller(publisher, { starterFolder: starter.folder });
    const candidate = await installer.choose(chosen.folder);
    expect(installer.candidates()).toEqual([
      { token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'kit', origin: 'starter', form: 'kit' },
      { token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'My kit', origin: 'chosen', form: 'kit' },
    ]);
    expect(installer.candidates()[1]).toEqual(candidate);
    expect(candidate.token).not.toBe(installer.candidates()[0]?.token);
    expect(await installer.choose(chosen.folder)).toEqual(candidate);
  });

  it('are none when there is no starter kit.', async () => {
    expect((await openInstaller(await makePublisher())).installer.candidates()).toEqual([]);
  });

  it('include the one kit on a stick when the stick itself is chosen.', async () => {
    const publisher = await makePublisher();
    const stick = temporaryFolder();
    mkdirSync(join(stick, 'photos'));
    writeFileSync(join(stick, 'bagit.txt.old'), '');
    await makeKit(join(stick, 'impact'), { publisher });
    const { installer } = await openInstaller(publisher);
    const candidate = await installer.choose(stick);
    expect(candidate.name).toBe('impact');
    expect(await installer.check(candidate.token)).toMatchObject({ ok: true, value: { isAcceptable: true } });
  });

  it('are no guess when a folder holds two kits, or none.', async () => {
    const publisher = await makePublisher();
    const [two, none] = [temporaryFolder(), temporaryFolder()];
    await makeKit(join(two, 'one'), { publisher });
    await makeKit(join(two, 'other'), { publisher });
    const { installer } = await openInstaller(publisher);
    for (const folder of [two, none, join(none, 'gone')]) {
      const { token } = await installer.choose(folder);
      const missing = { ok: false, problem: { code: 'bag-missing', file: 'bagit.txt' } };
      expect(await installer.check(token)).toEqual(missing);
      expect(await installer.install({ token, acceptsOlder: false })).toEqual(missing);
    }
  });

  it('cannot be named by a token that was never given out.', async () => {
    const { installer } = await openInstaller(await makePublisher());
    const token = '0'.repeat(32) as SourceToken;
    const refused = { ok: false, problem: { code: 'call-refused', reason: 'token' } };
    expect(await installer.check(token)).toEqual(refused);
    expect(await installer.install({ token, acceptsOlder: true })).toEqual(refused);
  });
});

describe('Looking at a candidate', () => {
  it('tells what the kit is and who signed it, and writes nothing.', async () => {
    const publisher = await makePublisher();
    const kit = await makeVersion(publisher);
    writeFileSync(join(kit.folder, '.DS_Store'), 'junk');
    const { check, root, vault } = await openInstaller(publisher, { language: 'el' });
    expect(await check(kit)).toEqual({
      canBeLookedInto: true,
      mayStayUnverified: false,
      isAcceptable: true,
      problems: [],
      oddities: [],
      trust: {
        kind: 'trusted',
        keyId: publisher.trusted.keyId,
        publisher: 'Test publisher',
        fingerprint: fingerprintOf(publisher.trusted.publicKey),
      },
      kit: {
        kitId: 'org.example.kit',
        version: '2026.1',
        issued: '2026-03-01',
        title: 'Παράδειγμα kit',
        works: 1,
      },
      comparison: 'new',
      fileCount: kit.files.size + 2,
      sizeBytes: expect.any(Number),
      junk: ['.DS_Store'],
    });
    expect(namesBelow(root)).toEqual([]);
    expect(vault.snapshot().keys).toEqual([]);
  });

  it('names everything that is wrong, where installing stops at the first.', async () => {
    const publisher = await makePublisher();
    const kit = await makeVersion(await makePublisher('Somebody'));
    const { check, install } = await openInstaller(publisher);
    flipByte(kit.folder, checklistPath, 3);
    const { problems } = await check(kit);
    expect(problems).toMatchObject([{ code: 'payload-changed' }, { code: 'signature-unknown-key' }]);
    expect(await install(kit)).toMatchObject({ problem: { code: 'signature-unknown-key' } });
  });

  it('gives the title in another language when there is none in that of the person.', async () => {
    const publisher = await makePublisher();
    const { check } = await openInstaller(publisher, { language: 'pt' });
    expect((await check(await makeVersion(publisher))).kit?.title).toBe('Example kit');
  });

  it('compares it with the kit in use.', async () => {
    const publisher = await makePublisher();
    const { check, install } = await openInstaller(publisher);
    const inUse = await makeVersion(publisher, { version: '2026.2' });
    expect(await install(inUse)).toMatchObject({ ok: true });
    const comparisons = [
      [{ version: '2026.10' }, 'newer'],
      [{ version: '2026.1' }, 'older'],
      [{ version: '2026.3', issued: '2026-01-01' }, 'backdated'],
      [{ version: '2026.2', checklist: '- [ ] Other words.\n' }, 'twin'],
      [{ version: '2026.2', issued: '2026-04-01' }, 'reissued'],
      [{ id: 'org.example.other' }, 'other'],
    ] as const;
    for (const [options, comparison] of comparisons) {
      expect((await check(await makeVersion(publisher, options))).comparison).toBe(comparison);
    }
    expect((await check(inUse)).comparison).toBe('same');
  });

  it('tells of an unknown key its fingerprint and the name the kit claims; of a signature without key nothing.', async () => {
    const { check } = await openInstaller(await makePublisher());
    const stranger = await makePublisher('Somebody');
    const kit = await makeVersion(stranger);
    expect(await check(kit)).toMatchObject({
      isAcceptable: false,
      problems: [{ code: 'signature-unknown-key' }],
      trust: {
        kind: 'unknown-key',
        keyId: stranger.trusted.keyId,
        fingerprint: fingerprintOf(stranger.trusted.publicKey),
        claimedPublisher: 'Example publisher',
      },
    });
    rmSync(join(kit.folder, 'publisher.pub'));
    const { trust, problems } = await check(kit);
    expect(trust).toEqual({ kind: 'unknown-key', keyId: stranger.trusted.keyId });
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('Installing a candidate', () => {
  it('brings the starter kit into use by the key that came with the program.', async () => {
    const publisher = await makePublisher();
    const starter = await makeVersion(publisher);
    const { installer, vault } = await openInstaller(publisher, { starterFolder: starter.folder });
    const [candidate] = installer.candidates();
    const installed = await installer.install({
      token: candidate?.token as SourceToken,
      acceptsOlder: false,
    });
    expect(installed).toMatchObject({
      ok: true,
      value: { treeHash: starter.treeHash, trust: { kind: 'trusted' } },
    });
    expect(installed).toEqual({ ok: true, value: activeIn(installer) });
    expect(vault.snapshot().keys).toEqual([]);
  });

  it('looks again at a kit that was found good before.', async () => {
    const publisher = await makePublisher();
    const kit = await makeVersion(publisher);
    const { installer, check, install } = await openInstaller(publisher);
    expect((await check(kit)).isAcceptable).toBe(true);
    flipByte(kit.folder, checklistPath, 3);
    expect(await install(kit)).toMatchObject({
      ok: false,
      problem: { code: 'payload-changed', file: checklistPath },
    });
    expect(activeIn(installer)).toBeUndefined();
  });

  it('takes an older version only when the person wants it.', async () => {
    const publisher = await makePublisher();
    const { installer, install } = await openInstaller(publisher);
    const older = await makeVersion(publisher);
    await install(await makeVersion(publisher, { version: '2026.2' }));
    expect(await install(older)).toMatchObject({
      ok: false,
      problem: { code: 'kit-older', installed: '2026.2', found: '2026.1' },
    });
    expect(await install(older, { acceptsOlder: true })).toMatchObject({ ok: true });
    expect(activeIn(installer)).toMatchObject({ version: '2026.1', previousVersion: '2026.2' });
  });

  it('refuses a withdrawn key, also when the person accepted it before.', async () => {
    const publisher = await makePublisher();
    const { install, vault } = await openInstaller(publisher, {
      shipped: [{ ...publisher.trusted, isWithdrawn: true }],
    });
    await vault.append({ kind: 'key-accepted', version: 1, ...publisher.trusted });
    expect(await install(await makeVersion(publisher))).toMatchObject({
      problem: { code: 'signature-bad', reason: 'key-withdrawn' },
    });
  });
});
