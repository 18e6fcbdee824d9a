// Validity of publishers' keys, from the accepted keys and the stored statements. Clocks are never used.
import { compareTexts } from '../base/compare-texts.ts';
import { compareVersions } from './compare.ts';
import type { KeyStatement, LastKit, ReplaceStatement } from './key-statement.ts';

/**
 * The state of a key by statements. `replaced` by one key. `disputed` if it named several valid successors; then none of them is
 * valid. Both kinds sign nothing newer than `lastKits`. `revoked` is permanent and covers everything.
 */
export type KeyStanding =
  | { readonly kind: 'good' }
  | { readonly kind: 'replaced'; readonly by: string; readonly lastKits: readonly LastKit[] }
  | { readonly kind: 'disputed'; readonly by: readonly string[]; readonly lastKits: readonly LastKit[] }
  | { readonly kind: 'revoked'; readonly reason: string };

/** The state of each key (56 characters) by statements with valid signatures. Their order does not matter. */
export function standingsOf(
  statements: readonly KeyStatement[],
  withdrawn: (publicKey: string) => boolean = () => false,
): (publicKey: string) => KeyStanding {
  const book = openBook(statements);
  return (key) => {
    const reason = withdrawn(key) ? '' : revocationOf(book, key);
    if (reason !== undefined) return { kind: 'revoked', reason };
    const [first, ...others] = book.replaced.get(key) ?? [];
    if (!first) return { kind: 'good' };
    const lastKits = others.reduce((kits, other) => lowest(kits, other.lastKits), first.lastKits);
    const isGone = (next: string): boolean => withdrawn(next) || revocationOf(book, next) !== undefined;
    const next = [first, ...others].map(({ newKey }) => newKey);
    const living = next.filter((publicKey) => !isGone(publicKey));
    if (living.length > 1) return { kind: 'disputed', by: living, lastKits };
    return { kind: 'replaced', by: living[0] ?? first.newKey, lastKits };
  };
}

/**
 * The direct successor of `key`, valid in its place. Undefined if `key` is not replaced or is disputed, or if the successor is
 * revoked. Also undefined if `key` revoked itself: a key that may be stolen cannot name a successor.
 */
export function successorOf(
  key: string,
  statements: readonly KeyStatement[],
  withdrawn: (publicKey: string) => boolean = () => false,
): string | undefined {
  if (withdrawn(key)) return undefined;
  const book = openBook(statements);
  if ((book.revoked.get(key) ?? []).some(({ signer }) => signer === key)) return undefined;
  const isGone = (next: string): boolean => withdrawn(next) || revocationOf(book, next) !== undefined;
  const living = (book.replaced.get(key) ?? []).map(({ newKey }) => newKey).filter((next) => !isGone(next));
  return living.length === 1 ? living[0] : undefined;
}

/** The keys that are valid through `root`, nearest first, without `root`. A cycle ends where it began. */
export function heirsOf(
  root: string,
  statements: readonly KeyStatement[],
  withdrawn: (publicKey: string) => boolean = () => false,
): readonly string[] {
  const heirs: string[] = [];
  let next = successorOf(root, statements, withdrawn);
  while (next !== undefined && next !== root && !heirs.includes(next)) {
    heirs.push(next);
    next = successorOf(next, statements, withdrawn);
  }
  return heirs;
}

/** Whether a replaced key signed a kit before it was replaced, according to its own last statement. */
export function isBeforeReplacement(
  lastKits: readonly LastKit[],
  kit: { readonly kitId: string; readonly version: string },
): boolean {
  return lastKits.some(
    ({ kitId, version }) => kitId === kit.kitId && compareVersions(kit.version, version) <= 0,
  );
}

type Book = {
  /** By old key, one for each new key: the statement with the highest number. */
  readonly replaced: ReadonlyMap<string, readonly ReplaceStatement[]>;
  /** By key. */
  readonly revoked: ReadonlyMap<string, readonly { readonly signer: string; readonly reason: string }[]>;
};

function openBook(statements: readonly KeyStatement[]): Book {
  const replaced = new Map<string, ReplaceStatement[]>();
  const revoked = new Map<string, { signer: string; reason: string }[]>();
  for (const statement of statements) {
    if (statement.action === 'revoke') {
      const { key, signer, reason } = statement;
      revoked.set(key, [...(revoked.get(key) ?? []), { signer, reason }]);
      continue;
    }
    const others = replaced.get(statement.key) ?? [];
    const same = others.find(({ newKey }) => newKey === statement.newKey);
    const kept = others.filter(({ newKey }) => newKey !== statement.newKey);
    const counting = same ? laterOf(statement, same) : statement;
    replaced.set(
      statement.key,
      [...kept, counting].sort((one, other) => compareTexts(one.newKey, other.newKey)),
    );
  }
  return { replaced, revoked };
}

/** The later of two statements about the same keys. If their numbers are equal, only what both allow. */
function laterOf(one: ReplaceStatement, other: ReplaceStatement): ReplaceStatement {
  if (one.number !== other.number) return one.number > other.number ? one : other;
  return { ...one, lastKits: lowest(one.lastKits, other.lastKits) };
}

/** Who revoked a key: the key itself, or one of its successors. */
function revocationOf({ replaced, revoked }: Book, key: string): string | undefined {
  const claims = revoked.get(key) ?? [];
  if (claims.length === 0) return undefined;
  const line = new Set([key]);
  for (const member of line) for (const { newKey } of replaced.get(member) ?? []) line.add(newKey);
  const reasons = claims.filter(({ signer }) => line.has(signer)).map(({ reason }) => reason);
  return reasons.sort()[0];
}

/** The kits in both lists, each with the older version. */
function lowest(ones: readonly LastKit[], others: readonly LastKit[]): readonly LastKit[] {
  return ones.flatMap((one) => {
    const other = others.find(({ kitId }) => kitId === one.kitId);
    if (!other) return [];
    return [compareVersions(one.version, other.version) <= 0 ? one : other];
  });
}
