// Reader for segments, without copying their bytes.
import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { withSuffix } from '../kit/item-id.ts';
import type { HitKind } from './answer.ts';
import { Dictionary } from './dictionary.ts';
import { foldingVersion } from './fold.ts';
import {
  blockSize,
  checksumOf,
  countryCodes,
  header,
  hitKindCodes,
  languageCodes,
  noCode,
  noPlace,
  sectionEntryBytes,
  sectionId,
  segmentFormat,
  segmentMagic,
  unitKindCodes,
} from './segment-format.ts';
import type { UnitKind } from './units.ts';

const decoder = new TextDecoder();

/** Facts of a unit, enough to list and to open it. */
type UnitFacts = {
  readonly key: string;
  readonly group: string;
  /** The part of the key after `#`; empty if there is none. */
  readonly place: string;
  readonly unit: UnitKind;
  readonly kind: HitKind;
  readonly country?: Country;
};

/** The kit of a segment in a library of several. */
type SegmentKit = { readonly kitId?: string | undefined; readonly suffix?: string };

const titleCode = unitKindCodes.indexOf('resource');

/** An opened segment: all data of the units of one language. */
export class Segment {
  readonly language: Language;
  readonly unitCount: number;
  readonly groupCount: number;
  readonly wordCount: number;
  readonly terms: Dictionary;
  readonly stems: Dictionary;
  readonly unitGroups: Uint32Array;
  readonly unitLengths: Uint32Array;
  /** The kit of its units; undefined for notes, which belong to no kit. */
  readonly kitId: string | undefined;
  readonly #parts: Parts;
  readonly #suffix: string;
  readonly #contents: ReadonlySet<number>;
  #behind: Uint8Array | undefined;

  constructor(parts: Parts, { kitId, suffix = '' }: SegmentKit) {
    this.#parts = parts;
    this.kitId = kitId;
    this.#suffix = suffix;
    this.#contents = new Set(parts.numbers(sectionId.contents));
    this.language = parts.language;
    this.unitCount = parts.unitCount;
    this.groupCount = parts.groupCount;
    this.wordCount = parts.wordCount;
    this.unitGroups = parts.numbers(sectionId.unitGroups);
    this.unitLengths = parts.numbers(sectionId.unitLengths);
    const { bytes, numbers } = parts;
    this.terms = new Dictionary(
      bytes(sectionId.terms),
      numbers(sectionId.termIndex),
      bytes(sectionId.postings),
      parts.termCount,
    );
    this.stems = new Dictionary(
      bytes(sectionId.stems),
      numbers(sectionId.stemIndex),
      bytes(sectionId.stemTerms),
      parts.stemCount,
    );
  }

  /** Facts of a unit. */
  facts(unit: number): UnitFacts {
    const codes = this.#parts.bytes(sectionId.unitFacts).subarray(unit * 3, unit * 3 + 3);
    const group = this.groupName(this.unitGroups[unit] ?? 0);
    const place = this.#place(unit);
    const country = countryCodes[codes[2] ?? noCode];
    return {
      key: place === undefined ? group : `${group}#${place}`,
      group,
      place: place ?? '',
      unit: unitKindCodes[codes[0] ?? 0] ?? 'page',
      kind: hitKindCodes[codes[1] ?? 0] ?? 'report',
      ...(country === undefined ? {} : { country }),
    };
  }

  /** The units with these keys, unordered; those of other segments are skipped. */
  unitsOf(keys: readonly string[]): number[] {
    const wanted = new Set(keys);
    const names = new Set(keys.map((key) => key.split('#')[0] ?? ''));
    const groups = new Set<number>();
    for (let group = 0; group < this.groupCount; group += 1)
      if (names.has(this.groupName(group))) groups.add(group);
    const found: number[] = [];
    this.unitGroups.forEach((group, unit) => {
      if (groups.has(group) && wanted.has(this.facts(unit).key)) found.push(unit);
    });
    return found;
  }

  /** Whether a unit is a table of contents. */
  isContents(unit: number): boolean {
    return this.#contents.has(unit);
  }

  /** Whether a unit is the title of a resource, with its description. */
  isTitle(unit: number): boolean {
    return this.#parts.bytes(sectionId.unitFacts)[unit * 3] === titleCode;
  }

  /** Kind of hit and country of a unit as codes, for counting. */
  codes(unit: number): { readonly kind: number; readonly country: number } {
    const facts = this.#parts.bytes(sectionId.unitFacts);
    return { kind: facts[unit * 3 + 1] ?? 0, country: facts[unit * 3 + 2] ?? noCode };
  }

  /** Name of a group, such as `r1.en` or `contact:gr-1056`. */
  groupName(group: number): string {
    const offsets = this.#parts.numbers(sectionId.groupOffsets);
    const names = this.#parts.bytes(sectionId.groups);
    return withSuffix(
      decoder.decode(names.subarray(offsets[group] ?? 0, offsets[group + 1] ?? 0)),
      this.#suffix,
    );
  }

  /** Takes units out of every result: those of items that stand behind the same item of another kit, named as groups are. */
  putBehind(names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    this.#behind = Uint8Array.from({ length: this.groupCount }, (_, group) =>
      names.has(this.groupName(group).split('/')[0] ?? '') ? 1 : 0,
    );
  }

  /** Whether a group stands behind the same one of another kit. */
  isBehind(group: number): boolean {
    return this.#behind?.[group] === 1;
  }

  #place(unit: number): string | undefined {
    const places = this.#parts.bytes(sectionId.places);
    let at = this.#parts.numbers(sectionId.unitPlaces)[unit] ?? 0;
    let length = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = places[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return length === noPlace ? undefined : decoder.decode(places.subarray(at, at + length));
  }
}

type Parts = {
  readonly language: Language;
  readonly unitCount: number;
  readonly groupCount: number;
  readonly termCount: number;
  readonly stemCount: number;
  readonly wordCount: number;
  readonly bytes: (id: number) => Uint8Array;
  readonly numbers: (id: number) => Uint32Array;
};

/**
 * Opens a segment. Nothing is copied if `bytes` are aligned to four bytes in their buffer, as rows from a database are.
 * `library-damaged` for bytes that are no segment, are damaged, or have another format or folding version. Such a segment must be
 * rebuilt from its units. Keys and names of groups get the suffix of the kit.
 */
export function openSegment(bytes: Uint8Array, kit: SegmentKit = {}): Result<Segment> {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const parts = readParts(aligned);
  if (typeof parts === 'string') return fail({ code: 'library-damaged', reason: `segment: ${parts}` });
  const flaw = findFlaw(parts);
  if (flaw !== undefined) return fail({ code: 'library-damaged', reason: `segment: ${flaw}` });
  return ok(new Segment(parts, kit));
}

function readParts(bytes: Uint8Array): Parts | string {
  if (bytes.length < header.sections || bytes.length % 4 !== 0) return 'too short';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const u32 = (at: number): number => view.getUint32(at, true);
  if (u32(header.magic) !== segmentMagic) return 'not a segment';
  const format = view.getUint16(header.format, true);
  if (format !== segmentFormat) return `format ${format}, not ${segmentFormat}`;
  const folding = view.getUint16(header.folding, true);
  if (folding !== foldingVersion) return `folding ${folding}, not ${foldingVersion}`;
  if (u32(header.byteLength) !== bytes.length) return 'cut off';
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  if (checksumOf(words) !== u32(header.checksum)) return 'checksum';
  const language = languageCodes[view.getUint8(header.language)];
  if (language === undefined) return 'language';
  const sections = readSections(bytes, u32);
  if (typeof sections === 'string') return sections;
  const part = (id: number): Uint8Array => sections.get(id) ?? new Uint8Array(0);
  const columns = new Map<number, Uint32Array>();
  for (const [id, found] of sections) {
    columns.set(id, new Uint32Array(found.buffer, found.byteOffset, found.length >>> 2));
  }
  return {
    language,
    unitCount: u32(header.unitCount),
    groupCount: u32(header.groupCount),
    termCount: u32(header.termCount),
    stemCount: u32(header.stemCount),
    wordCount: u32(header.wordCount),
    bytes: part,
    numbers: (id) => columns.get(id) ?? new Uint32Array(0),
  };
}

function readSections(bytes: Uint8Array, u32: (at: number) => number): Map<number, Uint8Array> | string {
  const count = u32(header.sectionCount);
  const begin = header.sections + count * sectionEntryBytes;
  if (begin > bytes.length) return 'section table';
  const sections = new Map<number, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const entry = header.sections + index * sectionEntryBytes;
    const offset = u32(entry + 4);
    const length = u32(entry + 8);
    if (offset % 4 !== 0 || offset < begin || offset + length > bytes.length) return `section ${u32(entry)}`;
    sections.set(u32(entry), bytes.subarray(offset, offset + length));
  }
  return sections;
}

/** Checks everything that is cheap to check, so that later reads stay in bounds. */
function findFlaw(parts: Parts): string | undefined {
  const { unitCount, groupCount, bytes, numbers } = parts;
  const perUnit = [sectionId.unitGroups, sectionId.unitLengths, sectionId.unitPlaces];
  if (perUnit.some((id) => bytes(id).length !== unitCount * 4)) return 'units';
  const facts = bytes(sectionId.unitFacts);
  if (facts.length !== unitCount * 3) return 'facts of units';
  if (bytes(sectionId.groupOffsets).length !== (groupCount + 1) * 4) return 'groups';
  if (bytes(sectionId.termIndex).length !== Math.ceil(parts.termCount / blockSize) * 8) return 'words';
  if (bytes(sectionId.stemIndex).length !== Math.ceil(parts.stemCount / blockSize) * 8) return 'stems';
  if (groupCount > unitCount) return 'more groups than units';
  if (numbers(sectionId.unitGroups).some((group) => group >= groupCount)) return 'group of a unit';
  for (let at = 0; at < facts.length; at += 3) {
    const isKnown =
      (facts[at] as number) < unitKindCodes.length &&
      (facts[at + 1] as number) < hitKindCodes.length &&
      ((facts[at + 2] as number) < countryCodes.length || facts[at + 2] === noCode);
    if (!isKnown) return 'facts of a unit';
  }
  return undefined;
}
