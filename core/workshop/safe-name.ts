// File names in a draft: the original name as far as every disk accepts it.
import { idFromName } from '../compose/content-names.ts';
import { pathFault } from '../kit/safe-path.ts';

/** Maximum length without extension, in UTF-16 units; the path and the extension need room as well. */
const maxNameLength = 80;

/** A name (without extension) that every disk accepts. Letters of all languages stay. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffd]/gu, '')
    .replace(/[<>:"/\\|?*%]+/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, maxNameLength)
    // A cut may leave half of a surrogate pair. Names that start with a dot are hidden and would not be read.
    .replace(/\p{Cs}$/u, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const isSafe = plain !== '' && pathFault(`${plain}.pdf`) === undefined;
  return isSafe ? plain : idFromName(name === '' ? 'file' : name);
}

/** The same name, or the first free one with a number appended. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
