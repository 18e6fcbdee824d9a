// Validity of keys by statements: chains, cycles, disputes, revocations, in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heirsOf, isBeforeReplacement, standingsOf, successorOf } from '../../../../core/kit/key-standing.ts';
import type { KeyStatement, LastKit } from '../../../../core/kit/key-statement.ts';

const key = (name: string): string => name.repeat(56);
const [a, b, c, d] = [key('A'), key('B'), key('C'), key('D')];

function replaced(from: string, to: string, lastKits: readonly LastKit[] = [], number = 1): KeyStatement {
  const publisher = 'Harbour';
  return { action: 'replace', key: from, newKey: to, publisher, number, day: '2026-03-01', lastKits };
}

function revoked(of: string, signer = of): KeyStatement {
  return { action: 'revoke', key: of, signer, reason: 'lost', day: '2026-03-01' };
}

const kit = (version: string, kitId = 'org.example.kit'): LastKit => ({ kitId, version });

describe('a key', () => {
  it('that nobody says anything about is good and has no heir', () => {
    expect(standingsOf([])(a)).toEqual({ kind: 'good' });
    expect(heirsOf(a, [])).toEqual([]);
  });

  it('hands on along a chain, and each link but the last is replaced', () => {
    const chain = [replaced(b, c), replaced(a, b), replaced(c, d)];
    expect(heirsOf(a, chain)).toEqual([b, c, d]);
    expect([a, b, c, d].map((each) => standingsOf(chain)(each).kind)).toEqual([
      'replaced',
      'replaced',
      'replaced',
      'good',
    ]);
  });

  it('that comes back in a loop stays replaced, and the loop ends', () => {
    const loop = [replaced(a, b), replaced(b, c), replaced(c, a)];
    expect(heirsOf(a, loop)).toEqual([b, c]);
    for (const each of [a, b, c]) expect(standingsOf(loop)(each).kind).toBe('replaced');
  });

  it('that names two successors is disputed, and neither follows', () => {
    const two = [replaced(a, b, [kit('2026.2')]), replaced(a, c, [kit('2026.1'), kit('1.0', 'other')])];
    expect(standingsOf(two)(a)).toEqual({ kind: 'disputed', by: [b, c], lastKits: [kit('2026.1')] });
    expect(heirsOf(a, two)).toEqual([]);
  });

  it('whose one successor of two is revoked is followed by the other', () => {
    const two = [replaced(a, b), replaced(a, c), revoked(b)];
    expect(standingsOf(two)(a)).toMatchObject({ kind: 'replaced', by: c });
    expect(heirsOf(a, two)).toEqual([c]);
  });

  it('that revoked itself hands on nothing, before or after', () => {
    const all = [revoked(a), replaced(a, b)];
    expect(standingsOf(all)(a)).toEqual({ kind: 'revoked', reason: 'lost' });
    expect(heirsOf(a, all)).toEqual([]);
  });

  it('that its successor revoked is revoked, and the successor still follows', () => {
    const all = [replaced(a, b), revoked(a, b)];
    expect(standingsOf(all)(a).kind).toBe('revoked');
    expect(heirsOf(a, all)).toEqual([b]);
    const later = [replaced(a, b), replaced(b, c), revoked(a, c)];
    expect(standingsOf(later)(a).kind).toBe('revoked');
    expect(heirsOf(a, later)).toEqual([b, c]);
  });

  it('is not revoked by a stranger, nor by the key it replaced', () => {
    expect(standingsOf([revoked(a, b)])(a)).toEqual({ kind: 'good' });
    expect(standingsOf([replaced(a, b), revoked(b, a)])(b)).toEqual({ kind: 'good' });
  });

  it('that is revoked does not follow, and what it hands on does not count', () => {
    const all = [replaced(a, b), replaced(b, c), revoked(b)];
    expect(heirsOf(a, all)).toEqual([]);
    expect(standingsOf(all)(a)).toMatchObject({ kind: 'replaced' });
    expect(standingsOf(all)(b).kind).toBe('revoked');
  });

  it('that came with the program and was withdrawn is revoked and hands on nothing', () => {
    const isWithdrawn = (publicKey: string): boolean => publicKey === a;
    expect(standingsOf([replaced(a, b)], isWithdrawn)(a).kind).toBe('revoked');
    expect(successorOf(a, [replaced(a, b)], isWithdrawn)).toBeUndefined();
    expect(successorOf(b, [replaced(b, a)], isWithdrawn)).toBeUndefined();
  });

  it('takes its last kits from the statement with the larger number, and the stricter of two with one', () => {
    const first = replaced(a, b, [kit('2026.1')]);
    const second = replaced(a, b, [kit('2026.3')], 2);
    const third = replaced(a, b, [kit('2026.2')], 2);
    for (const statements of [
      [first, second, third],
      [third, second, first],
    ])
      expect(standingsOf(statements)(a)).toMatchObject({ kind: 'replaced', lastKits: [kit('2026.2')] });
  });

  it('signed a kit before it was replaced only when the statement names it, by numbers of versions', () => {
    const last = [kit('2026.10')];
    expect(isBeforeReplacement(last, kit('2026.9'))).toBe(true);
    expect(isBeforeReplacement(last, kit('2026.10'))).toBe(true);
    expect(isBeforeReplacement(last, kit('2026.11'))).toBe(false);
    expect(isBeforeReplacement(last, kit('2026.1', 'other'))).toBe(false);
    expect(isBeforeReplacement([], kit('2026.1'))).toBe(false);
  });
});

const keys = fc.constantFrom(a, b, c, d);
const anyStatement: fc.Arbitrary<KeyStatement> = fc.oneof(
  fc
    .record({
      from: keys,
      to: keys,
      version: fc.constantFrom('1.1', '1.2'),
      number: fc.integer({ min: 1, max: 2 }),
    })
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, version, number }) => replaced(from, to, [kit(version)], number)),
  fc.record({ of: keys, signer: keys }).map(({ of, signer }) => revoked(of, signer)),
);
const anyStatements = fc.array(anyStatement, { maxLength: 8 });

describe('whatever is stated', () => {
  it('in any order, and however often, gives the same', () => {
    fc.assert(
      fc.property(anyStatements, fc.infiniteStream(fc.nat()), (statements, order) => {
        const mixed = [...statements, ...statements]
          .map((statement) => ({ statement, at: order.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ statement }) => statement);
        for (const each of [a, b, c, d]) {
          expect(standingsOf(mixed)(each)).toEqual(standingsOf(statements)(each));
          expect(heirsOf(each, mixed)).toEqual(heirsOf(each, statements));
        }
      }),
    );
  });

  it('a revoked key stays revoked, and is nobody’s heir', () => {
    fc.assert(
      fc.property(anyStatements, anyStatement, (statements, more) => {
        for (const each of [a, b, c, d]) {
          if (standingsOf(statements)(each).kind !== 'revoked') continue;
          expect(standingsOf([...statements, more])(each).kind).toBe('revoked');
          for (const root of [a, b, c, d]) expect(heirsOf(root, statements)).not.toContain(each);
        }
      }),
    );
  });

  it('a key that was replaced or disputed is never good again', () => {
    fc.assert(
      fc.property(anyStatements, anyStatement, (statements, more) => {
        for (const each of [a, b, c, d])
          if (standingsOf(statements)(each).kind !== 'good')
            expect(standingsOf([...statements, more])(each).kind).not.toBe('good');
      }),
    );
  });
});
