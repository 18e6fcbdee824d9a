// A section of the kit for a screen: its words, its page, and the sources of that page.

import type { Language } from '../../../core/base/language.ts';
import { type Aid, aidSchema } from '../../../core/library/aid.ts';
import { targetFrom } from '../../../core/library/kit-target.ts';
import type { Block, KitTarget } from '../../../core/markdown/document.ts';
import { parseKitAddress } from '../../../core/markdown/kit-address.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import { sectionBlocks } from '../../../core/markdown/section-blocks.ts';
import { type Library, verifiedFirst } from './library.ts';
import type { ResourceRow } from './library-db.ts';
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

/** A decision aid. What it names is in the kit with this suffix. */
export type KitAid = Aid & { readonly suffix: string };

/** The decision aid of the first kit that has one; undefined when none has. */
export async function aidOf(library: Library): Promise<KitAid | undefined> {
  for (const { db, suffix } of verifiedFirst(library.parts)) {
    const file = (await factsOf(db))?.catalogue.aid;
    const text = file && (await textAt(library, file.path + suffix));
    if (text !== undefined) return { ...aidSchema.parse(JSON.parse(text)), suffix };
  }
  return undefined;
}

/**
 * Sections by their addresses, in the wanted language where the work has it; addresses that lead nowhere are left out. They are looked
 * for in the kit with this suffix, then in the others.
 */
export async function sectionsAt(
  library: Library,
  addresses: readonly string[],
  language: Language,
  suffix: string,
): Promise<ReadonlyMap<string, SectionRow>> {
  const rows = await Promise.all(
    [...new Set(addresses)].map(
      async (address) => [address, await sectionAt(library, address, language, suffix)] as const,
    ),
  );
  return new Map(rows.flatMap(([address, row]) => (row ? [[address, row] as const] : [])));
}

async function sectionAt(
  library: Library,
  address: string,
  language: Language,
  suffix: string,
): Promise<SectionRow | undefined> {
  const named = parseKitAddress(address);
  const target = named && targetFrom(named, suffix);
  if (target === undefined || target.kind === 'contact' || target.heading === undefined) return undefined;
  const resource = await resourceOfWork(library, target.work, language);
  if (!resource) return undefined;
  const row = { address, target, resource };
  const lesson = resource.lessons?.find(({ id }) => target.kind === 'lesson' && id === target.lesson);
  const file = lesson?.file ?? resource.file;
  if (!file) return undefined;
  if (file.mediaType !== 'text/markdown') {
    const page = (await documentOf(library, resource.id))?.anchors[target.heading];
    return page === undefined ? undefined : { ...row, page, blocks: [] };
  }
  const text = await textAt(library, file.path);
  const section = text === undefined ? undefined : sectionBlocks(parseMarkdown(text), target.heading);
  return section && { ...row, ...section, ...(lesson ? { lesson: lesson.title } : {}) };
}
