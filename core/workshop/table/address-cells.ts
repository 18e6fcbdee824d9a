// E-mail and web addresses in cells. A cell may have several; invalid ones are left out with a note.

import { distinctBy } from '../../base/distinct-by.ts';
import { isEmail } from '../../contacts/hsds/formats.ts';
import { isSafeWebAddress } from '../../contacts/web-address.ts';
import type { CellFault } from '../contact-import.ts';

/** A note about a cell that a person should check. */
type AddressNote = { readonly fault: CellFault; readonly value: string; readonly detail?: string };
/** The addresses of a cell. */
export type AddressCell = { readonly addresses: readonly string[]; readonly notes: readonly AddressNote[] };

/** Commas and semicolons may be part of an address, but not before another address. */
const between = /[\s|]+|(?<![,;])[,;]+(?=(?:https?:\/\/|www\.)|$|[\s|])/i;
/** `example.org` and `www.example.org/page`: a name with a dot, ending in letters. */
const bareName = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/** The e-mail addresses of a cell. */
export function readEmailCell(cell: string): AddressCell {
  const notes: AddressNote[] = [];
  const addresses = cell
    .split(/[\s,;|/]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const address = word.replace(/^mailto:/i, '').replace(/^<(.*)>$/, '$1');
      if (isEmail(address)) return [address];
      notes.push({ fault: 'email-invalid', value: word });
      return [];
    });
  return { addresses: withoutTwins(addresses), notes };
}

/** The web addresses of a cell. `https://` is added if nothing else is possible, and the note says so. */
export function readWebCell(cell: string): AddressCell {
  const notes: AddressNote[] = [];
  const addresses = cell
    .split(between)
    .flatMap((word) => (isSafeWebAddress(word) || bareName.test(word) ? [word] : word.split(/[,;]+/)))
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (isSafeWebAddress(word)) return [word];
      const completed = `https://${word}`;
      if (bareName.test(word) && isSafeWebAddress(completed)) {
        notes.push({ fault: 'website-completed', value: word, detail: completed });
        return [completed];
      }
      notes.push({ fault: 'website-invalid', value: word });
      return [];
    });
  return { addresses: withoutTwins(addresses), notes };
}

function withoutTwins(addresses: readonly string[]): string[] {
  return distinctBy(addresses, (address) => address.toLowerCase());
}
