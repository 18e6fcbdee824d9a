// The latest version of each kit and key is recorded when a kit is in use for good. That includes kits installed before such
// records existed.
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../../../core/base/result.ts';
import { memoryVault } from '../../../../../../core/user-data/memory-vault.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { type MakeKitOptions, makePublisher } from '../../../../../support/make-kit.ts';
import { makeVersion, openInstaller } from './support.ts';

const later = { version: '2026.3', issued: '2026-05-01' };

describe('The latest version of a kit', () => {
  it('is noted once its library is whole, and not while it is on trial.', async () => {
    const publisher = await makePublisher();
    const { installer, vault, install } = await openInstaller(publisher);
    const [one, three] = [await makeVersion(publisher), await makeVersion(publisher, later)];
    await install(one);
    await installer.confirm(one.treeHash);
    await install(three);
    expect(vault.snapshot().latestKits).toMatchObject([{ version: '2026.1', treeHash: one.treeHash }]);
    await installer.undo();
    await install(three);
    await installer.confirm(three.treeHash);
    const fingerprint = activeIn(installer)?.trust.fingerprint;
    expect(vault.snapshot().latestKits).toMatchObject([
      { version: '2026.3', issued: '2026-05-01', fingerprint },
    ]);
  });

  it('is noted at the start for a kit that was installed before such notes were taken.', async () => {
    const publisher = await makePublisher();
    const before = await openInstaller(publisher);
    await before.install(await makeVersion(publisher, later));
    const after = await openInstaller(publisher, { root: before.root });
    expect(after.vault.snapshot().latestKits).toEqual([]);
    await after.installer.noteInUse();
    const other = await makeVersion(publisher, { id: 'org.example.other' });
    await after.install(other);
    await after.installer.confirm(other.treeHash);
    await after.installer.remove(testKitId);
    const old = await makeVersion(publisher);
    expect(await after.check(old)).toMatchObject({ comparison: 'other', floor: { version: '2026.3' } });
  });

  it('does not stand in the way of the starter kit where no kit is in use.', async () => {
    const publisher = await makePublisher();
    const starter = await makeVersion(publisher);
    const { vault, installer, install } = await openInstaller(publisher);
    await install(await makeVersion(publisher, later));
    await installer.noteInUse();
    const emptied = await openInstaller(publisher, { vault, starterFolder: starter.folder });
    const [candidate] = emptied.installer.candidates();
    if (!candidate) throw new Error('there is a starter kit');
    const done = await emptied.installer.install({ token: candidate.token, acceptsOlder: false });
    expect(done).toMatchObject({ ok: true, value: { version: '2026.1' } });
    expect(await emptied.install(await makeVersion(publisher, { version: '2026.2' }))).toMatchObject({
      problem: { code: 'kit-older' },
    });
  });

  it('keeps no kit from being installed where it cannot be noted.', async () => {
    const publisher = await makePublisher();
    const vault = {
      ...memoryVault(),
      append: async () => fail({ code: 'vault-write-failed', reason: 'EROFS' } as const),
    };
    const { installer, install } = await openInstaller(publisher, { vault });
    await install(await makeVersion(publisher));
    expect(await install(await makeVersion(publisher, later))).toMatchObject({ ok: true });
    expect(activeIn(installer)?.version).toBe('2026.3');
  });

  it('that was kept shows what a step back would lose, although another kit is beside it.', async () => {
    const publisher = await makePublisher();
    const { installer, check, install } = await openInstaller(publisher);
    const kits = [
      await makeVersion(publisher, {
        ...later,
        catalogue: withSecond,
        files: { [secondPath]: '- [ ] Two.\n' },
      }),
      await makeVersion(publisher, { id: 'org.example.other' }),
    ];
    for (const kit of kits) {
      await install(kit);
      await installer.confirm(kit.treeHash);
    }
    const verdict = await check(await makeVersion(publisher));
    expect(verdict.changes).toMatchObject({ resources: { removed: [{ title: { en: 'Second' } }] } });
  });
});

const secondPath = 'data/checklists/c2.en.md';
const withSecond: NonNullable<MakeKitOptions['catalogue']> = (plain, file) => ({
  ...plain,
  resources: [
    ...plain.resources,
    ...plain.resources.map((one) => ({
      ...one,
      id: 'c2.en',
      title: 'Second',
      file: file(secondPath, 'text/markdown'),
    })),
  ],
});
