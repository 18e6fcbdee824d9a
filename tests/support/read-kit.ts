// Documents of a test in a running program, as reports of a generated kit.
import { join } from 'node:path';
import type { Resource } from '../../core/kit/catalogue.ts';
import { withSuffix } from '../../core/kit/item-id.ts';
import { newUserData, type Program } from './launch.ts';
import { type DescribeFile, type MakeKitOptions, makeKit, makePublisher } from './make-kit.ts';
import { plainResource } from './plain-resource.ts';
import { goTo } from './screens.ts';
import { takeIn } from './take-kit.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Takes a kit into the program that has one report for each document; `name.en` is its id. `words` are those of the pages of a document
 * as the kit gives them; a document without any is not searched.
 */
export async function takeDocuments(
  program: Program,
  documents: Readonly<Record<string, Uint8Array>>,
  words: Readonly<Record<string, readonly string[]>> = {},
  edition: Pick<MakeKitOptions, 'version' | 'issued'> = {},
): Promise<void> {
  const names = Object.keys(documents);
  const kit = await makeKit(join(newUserData(), 'kit'), {
    ...edition,
    publisher: await makePublisher('Development build', join(root, 'out', 'dev-key', 'development.key')),
    files: Object.fromEntries([
      ...Object.entries(documents).map(([name, bytes]) => [`data/reports/${name}.pdf`, bytes]),
      ...Object.entries(words).map(([name, pages]) => [derivedPath(name), derivedOf(pages)]),
    ]),
    catalogue: (plain, file) => ({
      ...plain,
      resources: [
        ...plain.resources,
        ...names.map((name) => ({
          ...reportOf(name, file),
          ...(words[name] && { derived: file(derivedPath(name), 'application/json') }),
        })),
      ],
    }),
  });
  await takeIn(program, kit.folder);
}

/** The id of a document of such a kit, which was added beside the starter kit. */
export function documentId(name: string): string {
  return withSuffix(`${name}.en`, '@org.example.kit');
}

/** Opens a document of such a kit and waits until it can be read. */
export async function openDocument({ page }: Program, name: string): Promise<void> {
  await goTo(page, '/');
  await goTo(page, `/read/${name}.en`);
}

function derivedPath(name: string): string {
  return `data/derived/${name}.en/pages.json`;
}

function derivedOf(pages: readonly string[]): string {
  const labelled = pages.map((text, index) => ({ label: String(index + 1), text }));
  return JSON.stringify({ pages: labelled, outline: [], anchors: {}, isTagged: false });
}

function reportOf(name: string, file: DescribeFile): Resource {
  return plainResource({
    id: `${name}.en`,
    title: `The ${name} report`,
    issued: '2026-03-01',
    asOf: '2026-03-01',
    file: file(`data/reports/${name}.pdf`, 'application/pdf'),
  });
}
