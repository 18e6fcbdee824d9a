// Parsing of file names in a content folder: name, language and extension.

import { sha256 } from '@noble/hashes/sha2.js';
import { type Language, languages } from '../base/language.ts';
import { toPlainName } from '../kit/plain-name.ts';
import { pathFault } from '../kit/safe-path.ts';

/**
 * A parsed path: `reports/europe.en.md` has folder `reports`, name `europe`, language `en`, ending `md`. Language and ending may be
 * in capitals, as in `EUROPE.EN.MD`.
 */
export type ContentName = {
  readonly folder: string;
  readonly name: string;
  readonly language?: Language;
  readonly ending: string;
};

/** Parses a path of a content folder. */
export function divideName(path: string): ContentName {
  const slash = path.lastIndexOf('/');
  const folder = slash === -1 ? '' : path.slice(0, slash);
  const parts = path.slice(slash + 1).split('.');
  const ending = parts.length > 1 ? (parts.pop() ?? '').toLowerCase() : '';
  const code = parts.length > 1 ? parts.at(-1)?.toLowerCase() : undefined;
  const last = languages.find((language) => language === code);
  if (last) parts.pop();
  return { folder, name: parts.join('.'), ending, ...(last ? { language: last } : {}) };
}

/** The file beside `path` that differs only in its ending, such as the fields of a PDF; undefined if there is none. */
export function besideWith<File extends { readonly path: string }>(
  ending: string,
  path: string,
  files: readonly File[],
): File | undefined {
  const { folder, name, language } = divideName(path);
  // Most paths begin otherwise already, and there are as many as a folder has files.
  const begin = `${folder === '' ? name : `${folder}/${name}`}.`;
  return files.find((file) => {
    if (!file.path.startsWith(begin)) return false;
    const other = divideName(file.path);
    return other.name === name && other.language === language && other.ending === ending;
  });
}

/**
 * Makes an id from a given file name. If some letters are not allowed in an id, a few digits of the name's hash are added. So two
 * Greek names get two ids. No id is the name of a device such as `con`, which no file may have on Windows.
 */
export function idFromName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  const isWhole = /^[\sa-z0-9._()[\]-]*$/.test(plain) && pathFault(words) !== 'path-reserved-name';
  const short = words.slice(0, 60).replace(/[-.]+$/, '');
  return isWhole && short === words && short !== '' ? short : [short, hashOf(name)].filter(Boolean).join('-');
}

/** Makes a title from a name: `debian-reference` becomes «Debian reference». */
export function titleFromName(name: string): string {
  const words = toPlainName(name.replace(/[-_]+/g, ' ').replace(/\s+/g, ' ')) || hashOf(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function hashOf(name: string): string {
  const digest = sha256(new TextEncoder().encode(name.normalize('NFC')));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
