// Decides which statements about keys a program remembers: those that touch keys it goes by, so that strangers cannot fill its memory.
import type { CheckedStatement, KeyStatement } from './key-statement.ts';
import { isSameMatter } from './key-statement.ts';

/** The most different keys one key may be said to hand on to, and be revoked by: two make a dispute, more add nothing. */
const maxPerKey = 8;

/**
 * Of the statements `seen`, those to keep beside those that are `kept` already. `roots` are the public keys the program goes by. A
 * statement counts as touching them when it is signed by one of them or by a key that a line of replacements joins to one.
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

/** Keys joined to the roots by replacements, in either direction; both keys have signed each of them. */
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
