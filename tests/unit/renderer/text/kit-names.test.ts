// Names of kits: titles, told apart where two are equal.
import { describe, expect, test } from 'vitest';
import type { KitTrust } from '../../../../core/library/installed-kit.ts';
import { kitNames } from '../../../../renderer/text/kit-names.ts';

function kit(kitId: string, title: string, publisher: string | undefined, version = '2026.1') {
  const trust: KitTrust =
    publisher === undefined
      ? { kind: 'unknown-key', claimedPublisher: 'Ministry' }
      : { kind: 'trusted', publisher };
  return { kitId, kit: { version, trust }, catalogue: { title: { en: title } } };
}
const namesOf = (...kits: readonly ReturnType<typeof kit>[]) =>
  [...kitNames(kits, 'en').values()].map(({ text }) => text);

describe('Kits are called by their titles', () => {
  test('alone while these differ', () => {
    expect(namesOf(kit('a', 'Starter', 'One'), kit('b', 'Partner', 'One'))).toEqual(['Starter', 'Partner']);
  });

  test('with their publishers, else versions, else ids, where titles are equal', () => {
    expect(
      namesOf(kit('a', 'Numbers', 'One'), kit('b', 'Numbers', 'Two'), kit('c', 'Partner', 'Two')),
    ).toEqual(['Numbers (One)', 'Numbers (Two)', 'Partner']);
    expect(namesOf(kit('a', 'Numbers', 'One'), kit('b', 'Numbers', 'One', '2026.2'))).toEqual([
      'Numbers (One, 2026.1)',
      'Numbers (One, 2026.2)',
    ]);
    expect(namesOf(kit('org.a', 'Numbers', 'One'), kit('org.b', 'Numbers', 'One'))).toEqual([
      'Numbers (org.a)',
      'Numbers (org.b)',
    ]);
  });

  test('and never by a publisher that nobody verified', () => {
    expect(namesOf(kit('org.a', 'Numbers', 'Ministry'), kit('org.b', 'Numbers', undefined))).toEqual([
      'Numbers (Ministry)',
      'Numbers (org.b)',
    ]);
  });
});
