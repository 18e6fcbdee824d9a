// Rules for the paths of a kit, so that every disk can store its files and none escapes the folder.
import { deviceName } from '../base/file-name.ts';
import type { PathFault } from './path-fault.ts';

/** Maximum length of a path in a kit, in UTF-16 units: Windows counts these, and the parent folder needs room as well. */
export const maxPathLength = 180;
/** Maximum length of a single name, in bytes of UTF-8: the limit of Linux file systems. */
const maxNameBytes = 255;
/** Maximum number of names in a path. */
export const maxPathDepth = 12;

// No file system forbids `%`, but RFC 8493 writes it as %25 in manifests, and sha256sum would not find the file.
const forbidden = /[<>:"|?*%]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/;
// Format characters (direction marks, zero width, soft hyphen), line and paragraph separators.
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]/u;
const loneSurrogate = /\p{Cs}/u;
const drive = /^[A-Za-z]:/;

/**
 * The first rule that a path breaks; undefined if it is safe. Paths stay inside the bag (RFC 8493, 5.1). FAT32, exFAT, NTFS, APFS
 * and ext4 must all accept the names. Invisible characters are refused.
 */
export function pathFault(path: string): PathFault | undefined {
  if (path === '') return 'path-empty';
  if (loneSurrogate.test(path) || path.includes('\ufffd')) return 'path-not-unicode';
  if (path.startsWith('/') || path.startsWith('\\') || drive.test(path)) return 'path-absolute';
  if (path.includes('\\')) return 'path-backslash';
  const names = path.split('/');
  for (const name of names) {
    const fault = nameFault(name);
    if (fault) return fault;
  }
  if (path.length > maxPathLength) return 'path-too-long';
  if (names.length > maxPathDepth) return 'path-too-deep';
  return undefined;
}

function nameFault(name: string): PathFault | undefined {
  if (name === '') return 'path-empty-name';
  if (name === '.' || name === '..') return 'path-parent';
  if (control.test(name)) return 'path-control-character';
  if (invisible.test(name)) return 'path-invisible-character';
  if (forbidden.test(name)) return 'path-forbidden-character';
  if (name.endsWith('.') || name.endsWith(' ')) return 'path-trailing-dot-or-space';
  if (deviceName.test(name)) return 'path-reserved-name';
  if (name.normalize('NFC') !== name) return 'path-not-composed';
  if (new TextEncoder().encode(name).length > maxNameBytes) return 'path-name-too-long';
  return undefined;
}
