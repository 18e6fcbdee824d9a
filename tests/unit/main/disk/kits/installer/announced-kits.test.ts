// Kits on a stick that are announced: later versions of the kit in use, signed by its publisher, and no others.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deservesNotice } from '../../../../../../core/kit/found-order.ts';
import type { FoundKit } from '../../../../../../core/library/installed-kit.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { makeUpdate } from '../../../../../../main/disk/bags/make-update.ts';
import { lookForKits } from '../../../../../../main/disk/kits/installer/look-for-kits.ts';
import { breakKit } from '../../../../../support/break-kit.ts';
import { replacement, revocation, statementTags } from '../../../../../support/key-statements.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import type { MadeKit } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { World } from './attack-world.ts';

type Found = Omit<FoundKit, 'drive' | 'isDismissed'>;

async function foundOn(stick: string, { installer }: World): Promise<Found> {
  const [seen] = await lookForKits(stick, {
    signal: new AbortController().signal,
    ring: installer.keyRing(),
  });
  if (!seen) throw new Error('there is a kit on the stick');
  return await installer.found(seen);
}

async function updateOn(stick: string, from: MadeKit, to: MadeKit): Promise<void> {
  const [base, target] = [openBagFolder(from.folder), openBagFolder(to.folder)];
  expect(await makeUpdate(base, target, join(stick, 'small.impactdelta'))).toMatchObject({ ok: true });
}

const next = { version: '2026.2', issued: '2026-04-01' };
const far = { version: '9999.1', issued: '2099-01-01' };
type Attack = (world: World) => Promise<MadeKit>;

const announced: readonly (readonly [string, Attack])[] = [
  ['a later kit of the same key', (world) => world.make('ours', next)],
  [
    'a later kit of the next key, with the statement of the one before',
    async (world) => {
      const { ours, heir } = world.publishers;
      return await world.make('heir', { ...next, tags: statementTags(replacement(ours, heir)) });
    },
  ],
];
const silent: readonly (readonly [string, string, Attack])[] = [
  ['a kit of a known key under the same id', 'other-publisher', (world) => world.make('known', far)],
  ['a kit of a stranger under the same id', 'other-publisher', (world) => world.make('stranger', far)],
  ['the next key without a statement', 'other-publisher', (world) => world.make('heir', next)],
  [
    'a kit of a known key under another id',
    'other',
    (world) => world.make('known', { ...far, id: 'org.example.other' }),
  ],
  [
    'the key before, revoked by a statement in the kit',
    'other-publisher',
    async (world) =>
      await world.make('ours', { ...next, tags: statementTags(revocation(world.publishers.ours)) }),
  ],
  [
    'a kit without a signature',
    'other-publisher',
    async (world) => {
      const kit = await world.make('ours', next);
      await breakKit(kit, 'absent-signature');
      return kit;
    },
  ],
  [
    'a kit whose signature was changed',
    'other-publisher',
    async (world) => {
      const kit = await world.make('ours', next);
      await breakKit(kit, 'wrong-signature');
      return kit;
    },
  ],
  [
    'an old kit of the same key that calls itself later outside of its signature',
    'other-publisher',
    async (world) => {
      const kit = await world.make('ours', { version: '2025.1', issued: '2025-01-01' });
      const info = join(kit.folder, 'bag-info.txt');
      const text = readFileSync(info, 'utf8').replace('2025.1', '2026.9').replace('2025-01-01', '2026-09-01');
      writeFileSync(info, text);
      return kit;
    },
  ],
  ['an older kit of the same key', 'older', (world) => world.make('ours', { version: '2025.1' })],
];

describe('On a stick', () => {
  it.each(announced)('%s is announced.', async (_, attack) => {
    const world = await World.open();
    await world.had(['ours', {}]);
    const found = await foundOn(dirname((await attack(world)).folder), world);
    expect(found.comparison).toBe('newer');
    expect(deservesNotice(found)).toBe(true);
    // Nobody checked a signature over the title that is on the stick.
    expect(found.title).toBeUndefined();
  });

  it.each(silent)('%s is listed as %s and not announced.', async (_, comparison, attack) => {
    const world = await World.open();
    await world.had(['ours', {}]);
    const found = await foundOn(dirname((await attack(world)).folder), world);
    expect(found.comparison).toBe(comparison);
    expect(deservesNotice(found)).toBe(false);
  });

  it('a kit above the one in use and below one that was in use before is not announced.', async () => {
    const world = await World.open();
    const first = await world.make('ours');
    await world.install(first);
    await world.had(['ours', { version: '2026.3', issued: '2026-05-01' }]);
    await world.installer.rollBack(testKitId);
    await world.installer.confirm(first.treeHash);
    const found = await foundOn(dirname((await world.make('ours', next)).folder), world);
    expect(found).toMatchObject({ comparison: 'newer', floorVersion: '2026.3' });
    expect(deservesNotice(found)).toBe(false);
  });

  it('a small update is announced when its kit is signed by the publisher of the kit in use, and only then.', async () => {
    const world = await World.open();
    const base = await world.make('ours');
    await world.install(base);
    for (const [who, comparison] of [
      ['ours', 'newer'],
      ['known', 'other-publisher'],
      ['stranger', 'other-publisher'],
    ] as const) {
      const stick = temporaryFolder();
      await updateOn(stick, base, await world.make(who, next));
      const found = await foundOn(stick, world);
      expect(found.comparison, who).toBe(comparison);
      expect(deservesNotice(found), who).toBe(who === 'ours');
    }
  });
});
