// A kit of format 2 for the frozen files, with everything that the format brought.
import { join } from 'node:path';
import { packContacts } from '../../core/contacts/hsds/packed-services.ts';
import { gzip } from '../../core/kit/gzip.ts';
import { readJson } from '../../core/kit/json-text.ts';
import { plainBytes } from '../../core/kit/plain-bytes.ts';
import { readContents, readInstalledCatalogue } from '../../core/library/kit-changes/read-contents.ts';
import { openBag } from '../../main/disk/bags/bag-archive/open-bag.ts';
import { nodeHasher } from '../../main/disk/fs/node-hasher.ts';
import { wholeContacts } from '../unit/core/contacts/whole-contacts.ts';
import { makeSmallKit, readKitTwice } from './frozen-makers.ts';
import { given } from './given.ts';
import type { MadeKit, TestPublisher } from './make-kit.ts';
import { plainResource } from './plain-resource.ts';

/** A kit with everything that format 2 brought: packed page texts and contacts, checks, themes of covers, recalls. */
export async function makeSecondFormat(folder: string, publisher: TestPublisher): Promise<MadeKit> {
  const pages = { pages: [{ label: '1', text: 'The guardian' }], outline: [], anchors: {}, isTagged: true };
  const pagesPath = 'data/derived/r1.en/pages.json.gz';
  const packed = packContacts(wholeContacts.slice(0, 1));
  const files = {
    [pagesPath]: gzip(new TextEncoder().encode(JSON.stringify(pages))),
    ...Object.fromEntries(packed.map(({ path, bytes }) => [path, bytes])),
  };
  return await makeSmallKit(folder, {
    publisher,
    version: '2026.2',
    files,
    catalogue: (catalogue, file) => ({
      ...catalogue,
      resources: [
        ...catalogue.resources,
        plainResource({
          id: 'r1.en',
          kind: 'report',
          title: 'Guardians',
          documentOf: '2019-05-04',
          asOf: '2026-02-01',
          check: { kind: 'reviewed', by: 'A reviewer', on: '2026-02-01' },
          coverTheme: 'rights',
          file: file('data/reports/one.pdf', 'application/pdf'),
          pages: 1,
          derived: file(pagesPath, 'application/gzip'),
        }),
      ],
      contacts: packed.map(({ path }) => file(path, 'application/gzip')),
      recalls: [
        {
          kind: 'contact-number',
          id: 'wrong-number',
          kitId: 'org.example.kit',
          to: '2026.1',
          contact: 'gr-1056',
          number: '1065',
          instead: { number: '1056' },
          reason: { en: 'Two digits were exchanged.' },
          on: '2026-03-01',
        },
      ],
    }),
  });
}

/** What a kit of format 2 says, with its contacts and page texts. */
export async function readSecondFormat(folder: string): Promise<unknown> {
  const source = await openBag(join(folder, 'kit'));
  const catalogue = given(await readInstalledCatalogue(source));
  const { contacts } = given(await readContents(source, catalogue, nodeHasher));
  const pages = await Promise.all(
    catalogue.resources.flatMap(({ derived }) =>
      derived
        ? source.readSmall(derived.path, 1024 ** 2).then((read) => {
            const bytes = plainBytes(derived, given(read));
            return typeof bytes === 'string' ? bytes : readJson(bytes);
          })
        : [],
    ),
  );
  return { ...((await readKitTwice(folder)) as object), catalogue, contacts, pages };
}
