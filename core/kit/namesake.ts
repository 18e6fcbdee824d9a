// Another key whose publisher has the name that a stranger claims: pointed out before anybody accepts the stranger's key.
import { fingerprintOf } from './fingerprint.ts';
import { type CountingKey, countingKeys, type KeyRing } from './key-ring.ts';
import type { KeyStatement } from './key-statement.ts';
import { isSameName } from './same-name.ts';

/** A key that counts under a name one could take for `name`, other than the key with `fingerprint`; those of the program come first. */
export function namesakeOf(
  name: string,
  fingerprint: string,
  ring: KeyRing,
  statements: readonly KeyStatement[],
): CountingKey | undefined {
  const others = countingKeys(ring, statements).filter(
    ({ publicKey, publisher }) => isSameName(publisher, name) && fingerprintOf(publicKey) !== fingerprint,
  );
  return others.find(({ kind }) => kind === 'trusted') ?? others[0];
}
