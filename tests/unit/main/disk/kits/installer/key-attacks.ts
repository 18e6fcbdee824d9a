// Attacks with keys, files and names, after the tests of TUF's implementations. They cover wrong, replaced and revoked keys,
// replayed statements, arbitrary kits, extra files and endless data.
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kitLimits } from '../../../../../../core/kit/bag-layout.ts';
import { breakKit } from '../../../../../support/break-kit.ts';
import { replacement, revocation, statementTags } from '../../../../../support/key-statements.ts';
import { asked, broken, last, one, otherKit, quiet, type Row, refused, three, two, v } from './attack-row.ts';
import { signAs } from './attack-world.ts';

const wrongKey: readonly Row[] = [
  refused('a key made with the id of the trusted one', 'signature-bad', broken('foreign-signature')),
  refused('a signature with a changed byte', 'signature-bad', broken('wrong-signature')),
  refused('no signature', 'signature-absent', broken('absent-signature')),
  refused('an unknown key that is not enclosed', 'signature-unknown-key', async (world) => {
    const kit = await world.make('ours', one);
    return signAs(world, kit, 'stranger');
  }),
  quiet('another kit of the same publisher', 'other', async (world) => {
    await world.had(['ours', one]);
    return await world.make('ours', otherKit);
  }),
  quiet('another kit of a known key, beside one whose key came with the program', 'other', async (world) => {
    await world.had(['ours', one]);
    return await world.make('known', otherKit);
  }),
  asked('another kit of a stranger', ['other', ['key'], 'signature-unknown-key'], async (world) => {
    await world.had(['ours', one]);
    return await world.make('stranger', otherKit);
  }),
  asked(
    'the id of the second kit, signed by a known key',
    ['other-publisher', ['publisher'], 'kit-other-publisher'],
    async (world) => {
      await world.had(['known', otherKit], ['ours', one]);
      return await world.make('known', two);
    },
    { inUse: expect.objectContaining({ kitId: 'org.example.kit', version: '2026.1' }) },
  ),
  asked(
    'a stranger under the name of the publisher',
    ['other', ['key'], 'signature-unknown-key'],
    async (world) => {
      await world.had(['ours', one]);
      return await world.make('stranger', { ...otherKit, organization: 'OURS' });
    },
    { trust: expect.objectContaining({ namesake: expect.objectContaining({ publisher: 'Ours' }) }) },
  ),
  asked(
    'a stranger under a name that looks like it',
    ['new', ['key'], 'signature-unknown-key'],
    (world) => world.make('stranger', { organization: 'Κnоwn' }),
    { trust: expect.objectContaining({ namesake: expect.objectContaining({ publisher: 'Known' }) }) },
  ),
];

const rotation: readonly Row[] = [
  quiet('the next key, stated by the one before', 'newer', async (world) => {
    const { ours, heir } = world.publishers;
    await world.had(['ours', one]);
    return await world.make('heir', { ...two, tags: statementTags(replacement(ours, heir, last('2026.1'))) });
  }),
  asked(
    'a next key that nobody stated',
    ['other-publisher', ['key', 'publisher'], 'signature-unknown-key'],
    async (world) => {
      await world.had(['ours', one]);
      return await world.make('heir', two);
    },
  ),
  asked(
    'a next key that only a stranger stated',
    ['other-publisher', ['key', 'publisher'], 'signature-unknown-key'],
    async (world) => {
      const { stranger, heir } = world.publishers;
      await world.had(['ours', one]);
      return await world.make('heir', { ...two, tags: statementTags(replacement(stranger, heir)) });
    },
  ),
  asked(
    'a next key that a known key stated, in place of the trusted one',
    ['other-publisher', ['publisher'], 'kit-other-publisher'],
    async (world) => {
      const { known, heir } = world.publishers;
      await world.had(['ours', one]);
      return await world.make('heir', { ...two, tags: statementTags(replacement(known, heir)) });
    },
  ),
  refused('a replaced key signs above its last version', 'key-replaced', async (world) => {
    const { ours, heir } = world.publishers;
    await world.had(['ours', one]);
    return await world.make('ours', {
      ...three,
      tags: statementTags(replacement(ours, heir, last('2026.2'))),
    });
  }),
  refused('an earlier statement replayed, which allowed more', 'key-replaced', async (world) => {
    const { ours, heir } = world.publishers;
    await world.had(['ours', { ...one, tags: statementTags(replacement(ours, heir, last('2026.1'), 2)) }]);
    return await world.make('ours', {
      ...two,
      tags: statementTags(replacement(ours, heir, last('2026.9'), 1)),
    });
  }),
  refused('a key that revoked itself, met in a refused kit before', 'key-revoked', async (world) => {
    const bad = await world.make('stranger', { tags: statementTags(revocation(world.publishers.ours)) });
    await breakKit(bad, 'flipped-byte');
    await world.check(bad);
    return await world.make('ours', two);
  }),
  asked(
    'what a key that revoked itself hands on to',
    ['other-publisher', ['key', 'publisher'], 'signature-unknown-key'],
    async (world) => {
      const { ours, heir } = world.publishers;
      await world.had(['ours', one]);
      return await world.make('heir', {
        ...two,
        tags: statementTags(replacement(ours, heir), revocation(ours)),
      });
    },
  ),
  asked(
    'one of two keys that the key before named',
    ['other-publisher', ['key', 'publisher'], 'signature-unknown-key'],
    async (world) => {
      const { ours, heir, rival } = world.publishers;
      await world.had(['ours', one]);
      const tags = statementTags(replacement(ours, heir), replacement(ours, rival));
      return await world.make('rival', { ...two, tags });
    },
  ),
];

const filesAndNames: readonly Row[] = [
  refused('a file that no list names', 'payload-extra', broken('extra-file')),
  refused('a file that is missing', 'payload-missing', broken('missing-file')),
  refused('a path that leads out of the kit', 'path-unsafe', broken('escaping-path')),
  refused('a list without end', 'kit-too-large', async (world) => {
    const kit = await world.make('ours', one);
    truncateSync(join(kit.folder, 'manifest-sha256.txt'), kitLimits.manifestBytes + 1);
    return kit;
  }),
  refused('a version without end', 'bag-info-invalid', (world) =>
    world.make('ours', v(`2026.${'9'.repeat(5000)}`, '2026-02-10')),
  ),
  refused('a publisher whose name turns letters round', 'kit-name-unclear', (world) =>
    world.make('stranger', { organization: 'Ours\u202E' }),
  ),
  refused('a title with a letter of no width', 'kit-name-unclear', (world) =>
    world.make('ours', { catalogue: (plain) => ({ ...plain, title: { en: 'Starter\u200B kit' } }) }),
  ),
];

/** Attacks with keys, files and names. */
export const keyAttacks: readonly Row[] = [...wrongKey, ...rotation, ...filesAndNames];
