// Paths in the bag of the files that compose makes.
import type { Language } from '../base/language.ts';

/** Packed page texts of a document. */
export function pagesPath(resourceId: string): string {
  return `data/derived/${resourceId}/pages.json.gz`;
}

/** Cover of a document. */
export function coverPath(resourceId: string): string {
  return `data/derived/${resourceId}/cover.webp`;
}

/** A search segment; numbers start with 1. */
export function segmentPath(language: Language, number: number): string {
  return `data/derived/index/${language}-${number}.seg`;
}

/** The thesaurus. */
export const thesaurusPath = 'data/thesaurus.json';

/** The decision aid. */
export const aidPath = 'data/aid.json';

/** The glossary. */
export const glossaryPath = 'data/glossary.json';
