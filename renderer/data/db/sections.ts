// A section of the kit for a screen: its words, its page, and the sources of that page.

import type { Language } from '../../../core/base/language.ts';
import { type Aid, aidSchema } from '../../../core/library/aid.ts';
import type { Block, KitTarget } from '../../../core/markdown/document.ts';
import { parseKitAddress } from '../../../core/markdown/kit-address.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import { sectionBlocks } from '../../../core/markdown/section-blocks.ts';
import type { LibraryDb, ResourceRow } from './library-db.ts';
import { documentOf, factsOf, resourceOfWork, textAt } from './queries.ts';

/** A section. Of a printed report only the page is known here: its words are in the PDF. */
export type SectionRow = {
  readonly address: string;
  readonly target: KitTarget;
  readonly resource: ResourceRow;
  /** Title of the lesson, for lessons. */
  readonly lesson?: string;
  /** Words of the heading; undefined for reports. */
  readonly title?: string;
  /** From 1, for reports. */
  readonly page?: number;
  readonly blocks: readonly Block[];
};

/** The decision aid of the kit; undefined when it has none. */
export async function aidOf(db: LibraryDb): Promise<Aid | undefined> {
  const file = (await factsOf(db))?.catalogue.aid;
  const text = file && (await textAt(db, file.path));
  return text === undefined ? undefined : aidSchema.parse(JSON.parse(text));
}

/** Sections by their addresses, in the wanted language where the work has it; addresses that lead nowhere are left out. */
export async function sectionsAt(
  db: LibraryDb,
  addresses: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, SectionRow>> {
  const rows = await Promise.all(
    [...new Set(addresses)].map(
      async (address) => [address, await sectionAt(db, address, language)] as const,
    ),
  );
  return new Map(rows.flatMap(([address, row]) => (row ? [[address, row] as const] : [])));
}

async function sectionAt(
  db: LibraryDb,
  address: string,
  language: Language,
): Promise<SectionRow | undefined> {
  const target = parseKitAddress(address);
  if (target === undefined || target.kind === 'contact' || target.heading === undefined) return undefined;
  const resource = await resourceOfWork(db, target.work, language);
  if (!resource) return undefined;
  const row = { address, target, resource };
  const lesson = resource.lessons?.find(({ id }) => target.kind === 'lesson' && id === target.lesson);
  const file = lesson?.file ?? resource.file;
  if (!file) return undefined;
  if (file.mediaType !== 'text/markdown') {
    const page = (await documentOf(db, resource.id))?.anchors[target.heading];
    return page === undefined ? undefined : { ...row, page, blocks: [] };
  }
  const text = await textAt(db, file.path);
  const section = text === undefined ? undefined : sectionBlocks(parseMarkdown(text), target.heading);
  return section && { ...row, ...section, ...(lesson ? { lesson: lesson.title } : {}) };
}
