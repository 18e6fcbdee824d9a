// Choice of the statements to store: only those about accepted keys, so that strangers cannot fill the storage.
import type { CheckedStatement, KeyStatement } from './key-statement.ts';
import { isSameMatter } from './key-statement.ts';

/** Maximum number of successors and of revocations stored for a key. Two successors make a dispute; more add nothing. */
const maxPerKey = 8;

/**
 * The statements among `seen` to store beside `kept`. `roots` are the accepted public keys. A statement concerns them if its signer
 * is one of them, or is joined to one by replacements.
 */
export function statementsToKeep(
  seen: readonly CheckedStatement[],
  kept: readonly KeyStatement[],
  roots: readonly string[],
): readonly CheckedStatement[] {
  const family = familyOf(roots, [...kept, ...seen]);
  const wanted: CheckedStatement[] = [];
  for (const statement of seen) {
    const present: readonly KeyStatement[] = [...kept, ...wanted];
    const same = present.filter((other) => isSameMatter(other, statement));
    const isOld = same.some((other) => !isAfter(statement, other));
    const others = present.filter(({ action, key }) => action === statement.action && key === statement.key);
    const isTooMany = same.length === 0 && others.length >= maxPerKey;
    if (!isOld && !isTooMany && signersOf(statement).some((key) => family.has(key))) wanted.push(statement);
  }
  return wanted;
}

/** The keys that sign a statement. */
function signersOf(statement: KeyStatement): readonly string[] {
  return statement.action === 'replace' ? [statement.key, statement.newKey] : [statement.signer];
}

/** Keys joined to the roots by replacements, in either direction. Both keys signed each replacement. */
function familyOf(roots: readonly string[], statements: readonly KeyStatement[]): ReadonlySet<string> {
  const family = new Set(roots);
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const statement of statements) {
      const signers = signersOf(statement);
      if (statement.action === 'replace' && signers.some((key) => family.has(key)))
        for (const key of signers) family.add(key);
    }
  }
  return family;
}

function isAfter(one: KeyStatement, other: KeyStatement): boolean {
  return one.action === 'replace' && other.action === 'replace' && one.number > other.number;
}
