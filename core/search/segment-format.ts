// Layout of a segment (.seg), format 1: header, section table, sections; little-endian, sections aligned to 4 bytes.
import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import type { HitKind } from './answer.ts';
import type { UnitKind } from './units.ts';

/** "IKSG", read as a little-endian number. */
export const segmentMagic = 0x47534b49;
/** Version of the layout. A reader refuses any other. */
export const segmentFormat = 1;

/** Offsets of the header fields. */
export const header = {
  magic: 0,
  format: 4,
  folding: 6,
  language: 8,
  unitCount: 12,
  groupCount: 16,
  termCount: 20,
  stemCount: 24,
  wordCount: 28,
  byteLength: 32,
  checksum: 36,
  sectionCount: 40,
  sections: 44,
} as const;

/** Size in bytes of an entry of the section table: id, offset, length. */
export const sectionEntryBytes = 12;

/** Section ids. A reader skips unknown ids, so later versions may add some without a new format. */
export const sectionId = {
  /** u32 per unit: its group. */
  unitGroups: 1,
  /** u32 per unit: its number of words. */
  unitLengths: 2,
  /** u32 per unit: offset of its place in `places`. */
  unitPlaces: 3,
  /** 3 bytes per unit: unit kind, hit kind, country (codes below). */
  unitFacts: 4,
  /** Length (varint) and UTF-8 of the part of a key after `#`, or `noPlace`. */
  places: 5,
  /** u32 per group plus one: offset of its name in `groups`. */
  groupOffsets: 6,
  groups: 7,
  /** Forms, front-coded in blocks; data in `postings`. */
  terms: 8,
  termIndex: 9,
  postings: 10,
  /** Stems, front-coded in blocks; data (numbers of terms) in `stemTerms`. */
  stems: 11,
  stemIndex: 12,
  stemTerms: 13,
  /** u32 each: numbers of the units that are tables of contents, ascending; absent if there are none. */
  contents: 14,
} as const;

/** Entries in each block of a dictionary. */
export const blockSize = 32;
/** Maximum key length in bytes: 64 UTF-16 units take at most 192 bytes. */
export const maxKeyBytes = 192;
/** Postings between two entries of a skip table; shorter lists have none. */
export const skipInterval = 128;
/** Length value for a key without `#`. */
export const noPlace = 0xffff;
/** Code of an absent fact. */
export const noCode = 255;

// The index in these lists is the code on disk, so only add at the end.
/** Codes of languages. */
export const languageCodes = ['en', 'el', 'it', 'pt'] as const satisfies readonly Language[];
/** Codes of countries. */
export const countryCodes = ['EU', 'GR', 'IT', 'CY', 'PT'] as const satisfies readonly Country[];
/** Codes of unit kinds. */
export const unitKindCodes = [
  'page',
  'section',
  'contact',
  'term',
  'resource',
  'note',
] as const satisfies readonly UnitKind[];
/** Codes of hit kinds. */
export const hitKindCodes = [
  'report',
  'module',
  'slides',
  'checklist',
  'contact',
  'term',
  'note',
] as const satisfies readonly HitKind[];

/**
 * Checksum over a whole segment with its own field as zero. It detects storage errors; the signed manifest protects against attacks.
 * `words` is the segment as 32-bit numbers.
 */
export function checksumOf(words: Uint32Array): number {
  const own = header.checksum / 4;
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  const even = words.length & ~1;
  for (let index = 0; index < even; index += 2) {
    // Multiply and fold down: a multiplication alone would not propagate a change of the top bit.
    a = Math.imul(a ^ (index === own ? 0 : (words[index] as number)), 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ (index + 1 === own ? 0 : (words[index + 1] as number)), 0x01000193);
    b ^= b >>> 15;
  }
  if (even < words.length) a = Math.imul(a ^ (words[even] as number), 0x01000193);
  return (a ^ Math.imul(b, 0xc2b2ae35)) >>> 0;
}
