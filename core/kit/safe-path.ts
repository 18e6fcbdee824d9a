// Decides which paths a kit may use, so that every file can lie on every disk and nowhere else.
import type { PathFault } from './path-fault.ts';

/** Longest path inside a kit, in UTF-16 units: Windows counts these, and the folder above needs room as well. */
export const maxPathLength = 180;
/** Longest single name, in bytes of UTF-8: the limit of Linux file systems. */
export const maxNameBytes = 255;
/** Most names in one path. */
export const maxPathDepth = 12;

// `%` is not forbidden by any file system, but RFC 8493 writes it as %25 in manifests, where sha256sum would not find the file.
const forbidden = /[<>:"|?*%]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/;
// Format characters (direction marks, zero width, soft hyphen), line and paragraph separators.
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]/u;
const reserved = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .]|$)/i;
const loneSurrogate = /\p{Cs}/u;
const drive = /^[A-Za-z]:/;

/**
 * Names the first rule a path breaks, or undefined when it is safe. Rules: RFC 8493 section 5.1 (paths stay inside the bag), the
 * names that FAT32, exFAT, NTFS, APFS and ext4 all accept, and nothing that a person could not see.
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
  if (reserved.test(name)) return 'path-reserved-name';
  if (name.normalize('NFC') !== name) return 'path-not-composed';
  if (new TextEncoder().encode(name).length > maxNameBytes) return 'path-name-too-long';
  return undefined;
}
