// Decides which publishers' keys count, from the keys a program goes by and the statements it has seen. Clocks play no part.
import { compareVersions } from './compare.ts';
import type { KeyStatement, LastKit, ReplaceStatement } from './key-statement.ts';

/**
 * What the statements say of a key. `replaced` by one key or, when it named two that could both count, `disputed` by all of them:
 * then none of them counts. Both sign nothing newer than `lastKits`. `revoked` holds for ever and for everything.
 */
export type KeyStanding =
  | { readonly kind: 'good' }
  | { readonly kind: 'replaced'; readonly by: string; readonly lastKits: readonly LastKit[] }
  | { readonly kind: 'disputed'; readonly by: readonly string[]; readonly lastKits: readonly LastKit[] }
  | { readonly kind: 'revoked'; readonly reason: string };

/** Says of each key (56 characters) what statements with right signatures make of it. Their order does not matter. */
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
 * The key that followed `key` and counts in its place by one step; undefined when there is none: not replaced, disputed, the new key
 * revoked, or the old one revoked by itself - what a key that may be in wrong hands hands on does not count.
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

/** The keys that count through `root`, nearest first, `root` itself left out. A loop ends where it began. */
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

/** Says whether a replaced key signed a kit before it was replaced, as far as its own last word tells. */
export function isBeforeReplacement(
  lastKits: readonly LastKit[],
  kit: { readonly kitId: string; readonly version: string },
): boolean {
  return lastKits.some(
    ({ kitId, version }) => kitId === kit.kitId && compareVersions(kit.version, version) <= 0,
  );
}

type Book = {
  /** By old key, one for each new key: the one with the largest number. */
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
      [...kept, counting].sort((one, other) => (one.newKey < other.newKey ? -1 : 1)),
    );
  }
  return { replaced, revoked };
}

/** The later of two statements about the same keys; with one number, what both of them allow. */
function laterOf(one: ReplaceStatement, other: ReplaceStatement): ReplaceStatement {
  if (one.number !== other.number) return one.number > other.number ? one : other;
  return { ...one, lastKits: lowest(one.lastKits, other.lastKits) };
}

/** Why a key is revoked: by itself, or by a key that followed it, however far down. */
function revocationOf({ replaced, revoked }: Book, key: string): string | undefined {
  const claims = revoked.get(key) ?? [];
  if (claims.length === 0) return undefined;
  const line = new Set([key]);
  for (const member of line) for (const { newKey } of replaced.get(member) ?? []) line.add(newKey);
  const reasons = claims.filter(({ signer }) => line.has(signer)).map(({ reason }) => reason);
  return reasons.sort()[0];
}

/** The kits that both lists have, each with the older version. */
function lowest(ones: readonly LastKit[], others: readonly LastKit[]): readonly LastKit[] {
  return ones.flatMap((one) => {
    const other = others.find(({ kitId }) => kitId === one.kitId);
    if (!other) return [];
    return [compareVersions(one.version, other.version) <= 0 ? one : other];
  });
}
