// Construction of a segment from units: inverted index, sorted dictionaries, one buffer.
import type { Language } from '../base/language.ts';
import { ByteWriter } from './byte-writer.ts';
import { foldingVersion } from './fold.ts';
import {
  checksumOf,
  header,
  languageCodes,
  sectionEntryBytes,
  sectionId,
  segmentFormat,
  segmentMagic,
} from './segment-format.ts';
import type { SearchUnit } from './units.ts';
import { gatherWords, headBit, type WordStream } from './word-stream.ts';
import { compareKeys, type DictionaryEntry, writeDictionary } from './write-dictionary.ts';
import { PostingsWriter } from './write-postings.ts';
import { type Section, writeUnits } from './write-units.ts';

/** Makes the segment of units in one `language`. The same units in the same order give the same bytes. */
export function buildSegment(units: readonly SearchUnit[], language: Language): Uint8Array<ArrayBuffer> {
  const stream = gatherWords(units, language);
  const order = sortedForms(stream.forms);
  const terms = writeDictionary(termEntries(stream, order));
  const stems = writeDictionary(stemEntries(stream, order));
  const unitSections = writeUnits(units, stream);
  const sections: Section[] = [
    ...unitSections.sections,
    [sectionId.terms, terms.keys.view()],
    [sectionId.termIndex, terms.index.view()],
    [sectionId.postings, terms.data.view()],
    [sectionId.stems, stems.keys.view()],
    [sectionId.stemIndex, stems.index.view()],
    [sectionId.stemTerms, stems.data.view()],
  ];
  return assemble(sections, {
    language,
    unitCount: units.length,
    groupCount: unitSections.groupCount,
    termCount: stream.forms.length,
    stemCount: new Set(stream.stems.flatMap((found) => [...found])).size,
    wordCount: stream.words.length,
  });
}

/** Form numbers in dictionary order. */
function sortedForms(forms: readonly string[]): number[] {
  return forms.map((_, index) => index).sort((a, b) => compareKeys(forms[a] ?? '', forms[b] ?? ''));
}

function* termEntries(stream: WordStream, order: readonly number[]): Generator<DictionaryEntry> {
  const { places, starts } = placesByForm(stream);
  const writer = new PostingsWriter(stream);
  for (const form of order) {
    yield { key: stream.forms[form] ?? '', ...writer.write(places.subarray(starts[form], starts[form + 1])) };
  }
}

/** Positions in the stream, grouped by form; `starts` has the start of each form's group. */
function placesByForm(stream: WordStream): { places: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(stream.forms.length + 1);
  for (const word of stream.words) starts[(word & ~headBit) + 1] = (starts[(word & ~headBit) + 1] ?? 0) + 1;
  for (let form = 0; form < stream.forms.length; form += 1) {
    starts[form + 1] = (starts[form + 1] ?? 0) + (starts[form] ?? 0);
  }
  const next = starts.slice();
  const places = new Uint32Array(stream.words.length);
  stream.words.forEach((word, place) => {
    const form = word & ~headBit;
    const at = next[form] ?? 0;
    places[at] = place;
    next[form] = at + 1;
  });
  return { places, starts };
}

function* stemEntries(stream: WordStream, order: readonly number[]): Generator<DictionaryEntry> {
  const terms = new Map<string, number[]>();
  order.forEach((form, term) => {
    for (const stem of stream.stems[form] ?? []) {
      const known = terms.get(stem);
      if (known) known.push(term);
      else terms.set(stem, [term]);
    }
  });
  const writer = new ByteWriter();
  for (const stem of [...terms.keys()].sort(compareKeys)) {
    const numbers = terms.get(stem) ?? [];
    writer.clear();
    let before = 0;
    for (const number of numbers) {
      writer.varint(number - before);
      before = number;
    }
    yield { key: stem, count: numbers.length, data: writer.view() };
  }
}

type Counts = {
  readonly language: Language;
  readonly unitCount: number;
  readonly groupCount: number;
  readonly termCount: number;
  readonly stemCount: number;
  readonly wordCount: number;
};

function assemble(sections: readonly Section[], counts: Counts): Uint8Array<ArrayBuffer> {
  const start = header.sections + sections.length * sectionEntryBytes;
  const offsets: number[] = [];
  let length = start;
  for (const [, bytes] of sections) {
    offsets.push(length);
    length += Math.ceil(bytes.length / 4) * 4;
  }
  const segment = new Uint8Array(length);
  const view = new DataView(segment.buffer);
  view.setUint32(header.magic, segmentMagic, true);
  view.setUint16(header.format, segmentFormat, true);
  view.setUint16(header.folding, foldingVersion, true);
  view.setUint8(header.language, languageCodes.indexOf(counts.language));
  view.setUint32(header.unitCount, counts.unitCount, true);
  view.setUint32(header.groupCount, counts.groupCount, true);
  view.setUint32(header.termCount, counts.termCount, true);
  view.setUint32(header.stemCount, counts.stemCount, true);
  view.setUint32(header.wordCount, counts.wordCount, true);
  view.setUint32(header.byteLength, length, true);
  view.setUint32(header.sectionCount, sections.length, true);
  sections.forEach(([id, bytes], index) => {
    const entry = header.sections + index * sectionEntryBytes;
    view.setUint32(entry, id, true);
    view.setUint32(entry + 4, offsets[index] ?? 0, true);
    view.setUint32(entry + 8, bytes.length, true);
    segment.set(bytes, offsets[index] ?? 0);
  });
  view.setUint32(header.checksum, checksumOf(new Uint32Array(segment.buffer)), true);
  return segment;
}
