// Key id of a public key, from its 56 characters.
import type { KeyId } from '../base/ids.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const markBytes = 2;
const idBytes = 8;

/** The id as minisign prints it: the eight bytes after the algorithm mark, in reverse order. Throws if the text is no public key. */
export function keyIdIn(publicKey: string): KeyId {
  if (!/^[A-Za-z0-9+/]{56}$/.test(publicKey)) throw new Error('not the 56 characters of a public key');
  const bits = [...publicKey].map((letter) => letters.indexOf(letter).toString(2).padStart(6, '0')).join('');
  const bytes = Array.from({ length: idBytes }, (_, index) => {
    const begin = (markBytes + index) * 8;
    return Number.parseInt(bits.slice(begin, begin + 8), 2)
      .toString(16)
      .padStart(2, '0');
  });
  return bytes.reverse().join('').toUpperCase() as KeyId;
}
