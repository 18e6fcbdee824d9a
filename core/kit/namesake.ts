// Another key whose publisher has the name that an unknown publisher claims. It is shown before the unknown key is accepted.
import { fingerprintOf } from './fingerprint.ts';
import { type CountingKey, countingKeys, type KeyRing } from './key-ring.ts';
import type { KeyStatement } from './key-statement.ts';
import { isSameName } from './same-name.ts';

/** A valid key whose name could be confused with `name`, other than the key with `fingerprint`. Shipped keys come first. */
export function namesakeOf(
  name: string,
  fingerprint: string,
  ring: KeyRing,
  statements: readonly KeyStatement[],
): CountingKey | undefined {
  const others = countingKeys(ring, statements).filter(
    ({ publicKey, publisher }) => isSameName(publisher, name) && fingerprintOf(publicKey) !== fingerprint,
  );
  return others.find(({ kind }) => kind !== 'known') ?? others[0];
}
