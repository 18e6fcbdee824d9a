// Writer for the facts of units: columns of numbers, and the two parts of their keys.
import type { HitKind } from './answer.ts';
import { ByteWriter } from './byte-writer.ts';
import { countryCodes, hitKindCodes, noCode, noPlace, sectionId, unitKindCodes } from './segment-format.ts';
import type { SearchUnit } from './units.ts';
import type { WordStream } from './word-stream.ts';

/** A section of a segment. */
export type Section = readonly [id: number, bytes: Uint8Array];

/** Writes all sections about units; groups are numbered in order of first use. */
export function writeUnits(
  units: readonly SearchUnit[],
  stream: WordStream,
): { sections: Section[]; groupCount: number } {
  const groups = new Map<string, number>();
  const columns = {
    groups: new ByteWriter(),
    lengths: new ByteWriter(),
    places: new ByteWriter(),
    facts: new ByteWriter(),
  };
  const places = new ByteWriter();
  const encoder = new TextEncoder();
  units.forEach((unit, index) => {
    const hash = unit.key.indexOf('#');
    const name = hash < 0 ? unit.key : unit.key.slice(0, hash);
    const group = groups.get(name) ?? groups.size;
    groups.set(name, group);
    columns.groups.u32(group);
    columns.lengths.u32((stream.starts[index + 1] ?? 0) - (stream.starts[index] ?? 0));
    columns.places.u32(places.length);
    columns.facts.byte(unitKindCodes.indexOf(unit.kind));
    columns.facts.byte(hitKindCodes.indexOf(hitKindOf(unit)));
    columns.facts.byte(unit.country === undefined ? noCode : countryCodes.indexOf(unit.country));
    const place = hash < 0 ? undefined : encoder.encode(unit.key.slice(hash + 1));
    places.varint(place?.length ?? noPlace);
    if (place) places.bytes(place);
  });
  const offsets = new ByteWriter();
  const names = new ByteWriter();
  for (const name of groups.keys()) {
    offsets.u32(names.length);
    names.bytes(encoder.encode(name));
  }
  offsets.u32(names.length);
  const sections: Section[] = [
    [sectionId.unitGroups, columns.groups.view()],
    [sectionId.unitLengths, columns.lengths.view()],
    [sectionId.unitPlaces, columns.places.view()],
    [sectionId.unitFacts, columns.facts.view()],
    [sectionId.places, places.view()],
    [sectionId.groupOffsets, offsets.view()],
    [sectionId.groups, names.view()],
  ];
  const contents = new ByteWriter();
  units.forEach(({ isContents }, index) => {
    if (isContents) contents.u32(index);
  });
  if (contents.length > 0) sections.push([sectionId.contents, contents.view()]);
  return { sections, groupCount: groups.size };
}

function hitKindOf(unit: SearchUnit): HitKind {
  if (unit.kind === 'contact' || unit.kind === 'term' || unit.kind === 'note') return unit.kind;
  if (unit.resourceKind === undefined) throw new Error(`unit ${unit.key} does not say its kind of resource`);
  return unit.resourceKind;
}
