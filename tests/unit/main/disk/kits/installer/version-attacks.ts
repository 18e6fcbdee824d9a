// Attacks with versions, after those that TUF's implementations are tested with: rollback, fast-forward, freeze, mix-and-match.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { userEventSchema } from '../../../../../../core/user-data/user-event.ts';
import { replacement, revocation, statementTags } from '../../../../../support/key-statements.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import { checklistPath } from '../../../../../support/make-kit.ts';
import {
  asked,
  broken,
  far,
  last,
  one,
  otherKit,
  quiet,
  type Row,
  refused,
  three,
  two,
  v,
} from './attack-row.ts';
import { signAs } from './attack-world.ts';

const rollback: readonly Row[] = [
  quiet(
    'an honest update',
    'newer',
    async (world) => {
      await world.had(['ours', one]);
      return await world.make('ours', two);
    },
    { oddities: [] },
  ),
  quiet('the same version issued again later', 'reissued', async (world) => {
    await world.had(['ours', one]);
    return await world.make('ours', v('2026.1', '2026-01-20'));
  }),
  asked('an older version than the one in use', ['older', ['older'], 'kit-older'], async (world) => {
    await world.had(['ours', two]);
    return await world.make('ours', one);
  }),
  asked('the same version from an earlier day', ['older', ['older'], 'kit-older'], async (world) => {
    await world.had(['ours', two]);
    return await world.make('ours', v('2026.2', '2026-02-01'));
  }),
  asked('a higher version from an earlier day', ['backdated', ['older'], 'kit-older'], async (world) => {
    await world.had(['ours', two]);
    return await world.make('ours', v('2026.3', '2026-01-01'));
  }),
  asked('the same version and day with other files', ['twin', ['older'], 'kit-older'], async (world) => {
    await world.had(['ours', two]);
    return await world.make('ours', { ...two, checklist: '- [ ] Call this number.\n' });
  }),
  asked('older, with another kit beside it', ['older', ['older'], 'kit-older'], async (world) => {
    await world.had(['ours', three], ['known', otherKit]);
    return await world.make('ours', one);
  }),
  asked(
    'older than the one that was removed from beside another kit of the publisher',
    ['other', ['older'], 'kit-older'],
    async (world) => {
      await world.had(['ours', three], ['ours', otherKit]);
      await world.remove();
      return await world.make('ours', one);
    },
    { floor: { version: '2026.3', issued: '2026-03-10' } },
  ),
  asked(
    'older than the one that was removed from beside a kit of another publisher',
    ['other', ['older'], 'kit-older'],
    async (world) => {
      await world.had(['ours', three], ['known', otherKit]);
      await world.remove();
      return await world.make('ours', one);
    },
  ),
  asked('a twin of the latest, which was removed', ['other', ['older'], 'kit-older'], async (world) => {
    await world.had(['ours', three], ['ours', otherKit]);
    await world.remove();
    return await world.make('ours', { ...three, checklist: '- [ ] Call this number.\n' });
  }),
  quiet('the latest itself once more, after it was removed', 'other', async (world) => {
    const latest = await world.make('ours', three);
    await world.install(latest);
    await world.had(['ours', otherKit]);
    await world.remove();
    return latest;
  }),
  asked(
    'older, after everything that can be erased was erased',
    ['other', ['older'], 'kit-older'],
    async (world) => {
      await world.had(['ours', three], ['ours', otherKit]);
      await world.remove();
      const parts = [
        'reading',
        'recents',
        'searches',
        'bookmarks',
        'learning',
        'notes',
        'corrections',
        'requests',
        'newer',
      ];
      await world.vault.append(userEventSchema.parse({ kind: 'data-erased', version: 1, parts }));
      return await world.make('ours', one);
    },
  ),
  asked(
    'above the kit a person went back to, below the latest',
    ['newer', ['older'], 'kit-older'],
    async (world) => {
      const first = await world.make('ours', one);
      await world.install(first);
      await world.had(['ours', three]);
      expect(await world.installer.rollBack(testKitId)).toMatchObject({ ok: true });
      await world.installer.confirm(first.treeHash);
      return await world.make('ours', two);
    },
  ),
  quiet('the latest again, after going back', 'newer', async (world) => {
    const [first, latest] = [await world.make('ours', one), await world.make('ours', three)];
    await world.install(first);
    await world.install(latest);
    await world.installer.rollBack(testKitId);
    await world.installer.confirm(first.treeHash);
    return latest;
  }),
  asked('an old kit of the key before the one in use', ['older', ['older'], 'kit-older'], async (world) => {
    const { ours, heir } = world.publishers;
    const tags = statementTags(replacement(ours, heir, last('2026.2')));
    await world.had(['ours', two], ['heir', { ...three, tags }]);
    return await world.make('ours', one);
  }),
  asked(
    'an old kit of the next key, below the latest of the key before',
    ['other', ['older'], 'kit-older'],
    async (world) => {
      const { ours, heir } = world.publishers;
      await world.had(['ours', three], ['ours', otherKit]);
      await world.remove();
      return await world.make('heir', {
        ...two,
        tags: statementTags(replacement(ours, heir, last('2026.3'))),
      });
    },
  ),
];

const fastForward: readonly Row[] = [
  asked(
    'a known key signs the id of the kit in use, far ahead',
    ['other-publisher', ['publisher'], 'kit-other-publisher'],
    async (world) => {
      await world.had(['ours', one]);
      return await world.make('known', far);
    },
    {
      oddities: ['version-jump', 'issued-ahead'],
      inUse: expect.objectContaining({ version: '2026.1' }),
    },
  ),
  asked(
    'a stranger does the same',
    ['other-publisher', ['key', 'publisher'], 'signature-unknown-key'],
    async (world) => {
      await world.had(['ours', one]);
      return await world.make('stranger', far);
    },
  ),
  asked(
    'the publisher itself leaps: said, not blocked',
    ['newer', [], 'installed'],
    async (world) => {
      await world.had(['ours', one]);
      return await world.make('ours', far);
    },
    { oddities: ['version-jump', 'issued-ahead'] },
  ),
  asked(
    'the honest update after a known key leapt ahead: its version blocks nothing',
    ['other-publisher', ['publisher'], 'kit-other-publisher'],
    async (world) => {
      await world.had(['ours', one], ['known', far]);
      return await world.make('ours', two);
    },
  ),
  asked(
    'the known key goes on under the id it took: no publisher inherits by being installed',
    ['other-publisher', ['publisher'], 'kit-other-publisher'],
    async (world) => {
      await world.had(['ours', one], ['known', far], ['ours', two]);
      return await world.make('known', v('9999.2', '2099-02-01'));
    },
  ),
  quiet(
    'the next key after a thief leapt ahead with the old one, which it revoked',
    'other',
    async (world) => {
      const { ours, heir } = world.publishers;
      await world.had(['ours', far], ['ours', otherKit]);
      await world.remove();
      const tags = statementTags(replacement(ours, heir, last('2026.1')), revocation(ours, heir));
      return await world.make('heir', { ...two, tags });
    },
  ),
];

const freezeAndMix: readonly Row[] = [
  quiet('the kit in use once more', 'same', async (world) => {
    const kit = await world.make('ours', one);
    await world.install(kit);
    return kit;
  }),
  quiet('an old kit on a computer that never had one', 'new', (world) =>
    world.make('ours', v('2020.1', '2020-01-01')),
  ),
  refused('a file of another version put in', 'payload-changed', async (world) => {
    await world.had(['ours', one]);
    const [kit, other] = [
      await world.make('ours', two),
      await world.make('ours', { ...one, checklist: 'Old.\n' }),
    ];
    copyFileSync(join(other.folder, checklistPath), join(kit.folder, checklistPath));
    return kit;
  }),
  refused('the signature of another version put on', 'signature-bad', async (world) => {
    const [kit, other] = [await world.make('ours', one), await world.make('ours', three)];
    const signature = 'tagmanifest-sha256.txt.minisig';
    copyFileSync(join(other.folder, signature), join(kit.folder, signature));
    return kit;
  }),
  refused('a signed comment that states another version', 'signature-mismatch', broken('old-statement')),
  refused('a catalogue that names another kit', 'signature-mismatch', (world) =>
    world.make('ours', { catalogue: (plain) => ({ ...plain, id: 'org.example.other' }) }),
  ),
  asked(
    'the very files of the kit in use, signed by a known key',
    ['other-publisher', ['publisher'], 'kit-other-publisher'],
    async (world) => {
      const kit = await world.make('ours', one);
      await world.install(kit);
      return signAs(world, kit, 'known');
    },
  ),
];

/** Attacks with versions. */
export const versionAttacks: readonly Row[] = [...rollback, ...fastForward, ...freezeAndMix];
