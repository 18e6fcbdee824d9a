// Name of an archive entry. Only names that every program reads alike are accepted.
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { isJunk } from '../../../../core/kit/junk.ts';
import type { PathFault } from '../../../../core/kit/path-fault.ts';
import { pathFault } from '../../../../core/kit/safe-path.ts';
import type { EntryFault } from './archive-fault.ts';

/** Longer than any path of a kit, with all its folders. */
const longestNameBytes = 1024;
const unicodePathId = 0x7075;
const utf8Flag = 0x800;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Names with these faults are refused even as junk: they are no leftovers of a system, they are attempts. */
const attempts: readonly PathFault[] = [
  'path-empty',
  'path-not-unicode',
  'path-absolute',
  'path-backslash',
  'path-empty-name',
  'path-parent',
  'path-control-character',
];

/** A name in composed form (NFC), without the slash at the end of folders; or what is wrong with it. */
type EntryName = { readonly path: string; readonly isFolder: boolean } | { readonly fault: EntryFault };

/** Reads the name of an entry. Names are UTF-8, whether or not the entry says so. */
export function entryName({ fileNameRaw, extraFields, generalPurposeBitFlag }: Entry): EntryName {
  if (fileNameRaw.length > longestNameBytes) return { fault: 'path-too-long' };
  const plain = decode(fileNameRaw);
  const other = otherName(fileNameRaw, extraFields);
  if (other?.name !== undefined && other.name !== plain && (generalPurposeBitFlag & utf8Flag) !== 0) {
    return { fault: 'entry-name-ambiguous' };
  }
  const name = other ? other.name : plain;
  if (name === undefined) return { fault: 'path-not-unicode' };
  const isFolder = name.endsWith('/');
  const path = (isFolder ? name.slice(0, -1) : name).normalize('NFC');
  const fault = pathFault(path);
  if (fault && (isJunk(path) ? attempts : everyFault(fault)).includes(fault)) return { fault };
  return { path, isFolder };
}

/** How a name that cannot be decoded is shown. */
export function shownName({ fileNameRaw }: Entry): string {
  return new TextDecoder().decode(fileNameRaw.subarray(0, longestNameBytes));
}

/** Length and depth count without the folder that the kit is in; they are looked at when that is known. */
function everyFault(fault: PathFault): readonly PathFault[] {
  return fault === 'path-too-long' || fault === 'path-too-deep' ? [] : [fault];
}

/** The name in the extra field of Info-ZIP; it counts only for the very name it was written beside. */
function otherName(
  raw: Buffer,
  fields: Entry['extraFields'],
): { readonly name: string | undefined } | undefined {
  const field = fields.find(({ id, data }) => id === unicodePathId && data.length >= 5 && data[0] === 1);
  if (!field || field.data.readUInt32LE(1) !== crc32(raw)) return undefined;
  return { name: decode(field.data.subarray(5)) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
