// Decides how a file that somebody gave is called in a draft: as it was, as far as every disk can keep that.
import { idFromName } from '../compose/content-names.ts';
import { pathFault } from '../kit/safe-path.ts';

/** Longest name without ending, in UTF-16 units; the path above it and the ending need room as well. */
const maxNameLength = 80;

/** A name (without ending) that every disk can keep. Letters of all languages stay. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffd]/gu, '')
    .replace(/[<>:"/\\|?*%]+/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, maxNameLength)
    // A cut may leave half of a pair; names that begin with a dot are hidden and would not be read.
    .replace(/\p{Cs}$/u, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const isSafe = plain !== '' && pathFault(`${plain}.pdf`) === undefined;
  return isSafe ? plain : idFromName(name === '' ? 'file' : name);
}

/** The same name, or the first with a number behind it that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const wish = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(wish)) return wish;
  }
}
