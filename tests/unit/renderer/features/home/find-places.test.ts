// What the addresses of Home open for one person: only those of the person's country are looked up.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Country } from '../../../../../core/base/country.ts';
import type { Catalogue } from '../../../../../core/kit/catalogue.ts';
import type { ActiveKit } from '../../../../../core/library/installed-kit.ts';
import { readyLibrary } from '../../../../../renderer/data/db/library-store.ts';
import { factsOf } from '../../../../../renderer/data/db/queries.ts';
import { makeLibrary } from '../../../../support/library-in-memory.ts';
import { makeKit, makePublisher } from '../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

// Main is not asked; the module of its calls needs a window to be loaded.
vi.stubGlobal('window', { host: {} });
const { readyKit } = await import('../../../../../renderer/data/library/answer-imports.ts');
const { findHome } = await import('../../../../../renderer/features/home/find-places.ts');

test('Home looks up the addresses for everybody and for the country of the person, and no others', async () => {
  const kit = await makeKit(temporaryFolder(), {
    publisher: await makePublisher(),
    catalogue: (catalogue) => ({
      ...catalogue,
      home: [{ to: 'letter', links: [{ byCountry: { GR: 'aid', IT: 'library' } }] }, { to: 'kit:gone' }],
    }),
  });
  const { db, seals } = await makeLibrary(kit, 'home');
  const catalogue = (await factsOf(db))?.catalogue as Catalogue;
  const kitOf = { kitId: catalogue.id, suffix: '', trust: { kind: 'trusted' } } as unknown as ActiveKit;
  const library = readyLibrary([readyKit(kitOf, { catalogue, db, generation: 'home', seals })]);
  if (!library) throw new Error('there is no library');
  const addressesIn = async (country: Country): Promise<readonly string[]> => [
    ...(await findHome(library, { language: 'en', country })).places.keys(),
  ];
  expect(await addressesIn('IT')).toEqual(['letter', 'library']);
  expect(await addressesIn('GR')).toEqual(['letter']);
  expect(await addressesIn('EU')).toEqual(['letter']);
});
