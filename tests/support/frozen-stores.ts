// Frozen files of what is noted of installed kits: their store, and the records of their libraries.
import { join } from 'node:path';
import { toFileHash } from '../../core/base/ids.ts';
import { openRecallMemory } from '../../main/disk/kits/recalls/recall-memory.ts';
import { openKitStore } from '../../main/disk/kits/store/kit-store.ts';
import { recordsInFolder } from '../../main/installation/library-record.ts';
import { confirm, install } from '../unit/main/disk/kits/store/support.ts';
import type { FrozenFormat } from './frozen-formats.ts';
import { makeSmallKit, now } from './frozen-makers.ts';
import { given } from './given.ts';
import { testKitId } from './kit-in-use.ts';
import { makePublisher } from './make-kit.ts';
import { carrier, numberRecall, textRecall } from './recalls.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The rows of the table. */
export const storeFormats: readonly FrozenFormat[] = [
  {
    name: 'kit-store',
    version: '1',
    stated: [['main/disk/kits/store/pointer.ts', 'format: z.literal(1)']],
    read: async (folder) => {
      const store = await openKitStore(join(folder, 'kits'));
      const verified = await store.verifyInstalled(testKitId);
      const [active, ...others] = store.installed();
      if (active?.suffix !== '' || others.length > 0) throw new Error('one kit, without a suffix');
      // Format 1 knew no suffix.
      const { suffix: _active, ...kit } = active;
      const { suffix: _previous, ...previous } = store.previous(testKitId) ?? { suffix: '' };
      return { active: kit, previous, verified };
    },
  },
  {
    name: 'kit-store',
    version: '2',
    stated: [
      ['main/disk/kits/store/pointer.ts', 'const pointerFormat = 2;'],
      ['main/disk/kits/store/kit-record.ts', 'const recordFormat = 1;'],
    ],
    make: async (folder) => {
      const store = await openKitStore(join(folder, 'kits'), { now });
      for (const [id, version] of [
        [testKitId, '2026.1'],
        ['org.example.another', '2026.1'],
        [testKitId, '2026.2'],
      ] as const) {
        const publisher = await makePublisher(`Publisher of ${id}`);
        const kit = await makeSmallKit(join(temporaryFolder(), 'kit'), { publisher, id, version });
        given(await install(store, kit));
        await confirm(store);
      }
    },
    read: async (folder) => {
      const store = await openKitStore(join(folder, 'kits'));
      const installed = store.installed();
      const verified = [];
      for (const { kitId } of installed) verified.push(await store.verifyInstalled(kitId));
      return { installed, previous: store.previous(testKitId), sizes: store.sizes(), verified };
    },
  },
  {
    name: 'recalls',
    version: '1',
    stated: [['main/disk/kits/recalls/recall-file.ts', 'const recallFormat = 1;']],
    make: async (folder) => {
      const memory = await openRecallMemory(folder);
      given(await memory.remember(carrier([numberRecall(), textRecall()])));
    },
    read: async (folder) => (await openRecallMemory(folder)).carriers(),
  },
  {
    name: 'library-record',
    version: '1',
    stated: [],
    read: async (folder) => {
      const [record] = await recordsInFolder({ made: folder }, () => testKitId).read();
      if (record?.kitId !== testKitId) throw new Error('a record is that of the kit with its tree');
      // Format 1 knew no id.
      const { kitId: _, ...first } = record;
      return first;
    },
  },
  {
    name: 'library-record',
    version: '2',
    stated: [['main/installation/library-record.ts', 'const recordFormat = 2;']],
    make: async (folder) =>
      await recordsInFolder({ made: folder }, () => undefined).write(
        [testKitId, 'org.example.another'].map((kitId, at) => ({
          kitId,
          generation: `0123456789abcde${at}`,
          treeHash: toFileHash('ab'.repeat(32)),
          counts: { resources: 38, units: 1200 },
          seals: { contacts: toFileHash('cd'.repeat(32)) },
        })),
      ),
    read: async (folder) => await recordsInFolder({ made: folder }, () => undefined).read(),
  },
];
