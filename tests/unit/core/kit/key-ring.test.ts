// The list of keys that ships with the program, and how a key is read aloud.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { keyRingOf, readTrustedKeys } from '../../../../core/kit/key-ring.ts';
import { publicKeyIn } from '../../../../core/kit/signature-trust.ts';
import { makePublisher } from '../../../support/make-kit.ts';

const read = (data: unknown) => readTrustedKeys(new TextEncoder().encode(JSON.stringify(data)), 'keys.json');

describe('the list of trusted keys', () => {
  it('that ships with the program can be read', () => {
    const path = new URL('../../../../resources/trusted-keys.json', import.meta.url);
    expect(readTrustedKeys(readFileSync(path), 'trusted-keys.json')).toMatchObject({ ok: true });
  });

  it('makes a ring in which withdrawn keys are trusted no longer', async () => {
    const [valid, withdrawn] = [(await makePublisher('A')).trusted, (await makePublisher('B')).trusted];
    const known = [(await makePublisher('C')).trusted];
    const list = read([valid, { ...withdrawn, isWithdrawn: true }]);
    if (!list.ok) throw new Error('the list is right');
    expect(keyRingOf(list.value, known)).toEqual({ trusted: [valid], known, withdrawn: [withdrawn.keyId] });
  });

  it.each([
    ['no list', {}, ''],
    ['a key id in small letters', [{ keyId: 'abcdef0123456789' }], '0.keyId'],
    ['a key that is too short', [{ publicKey: 'RWQ' }], '0.publicKey'],
    ['no publisher', [{ publisher: '' }], '0.publisher'],
    ['a field nobody knows', [{ more: 1 }], '0'],
  ])('is refused with %s, and the place is named', async (_, data, field) => {
    const { trusted } = await makePublisher();
    const filled = Array.isArray(data) ? data.map((item: object) => ({ ...trusted, ...item })) : data;
    const result = read(filled);
    expect(result).toMatchObject({ ok: false, problem: { code: 'key-invalid', file: 'keys.json' } });
    expect(!result.ok && 'reason' in result.problem && result.problem.reason.split(':')[0]).toBe(field);
  });
});

describe('a fingerprint', () => {
  it('is forty digits in eight groups, from the SHA-256 of the key as minisign writes it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { publicKey } = (await makePublisher()).trusted;
      const hex = createHash('sha256').update(publicKey).digest('hex').slice(0, 48);
      const digits = String(BigInt(`0x${hex}`) % 10n ** 40n).padStart(40, '0');
      expect(fingerprintOf(publicKey)).toMatch(/^\d{5}( \d{5}){7}$/);
      expect(fingerprintOf(publicKey).replaceAll(' ', '')).toBe(digits);
    }
  });

  it('stays the same over all versions of the program', () => {
    expect(fingerprintOf('RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3')).toBe(
      '00643 49560 35687 06855 60455 02338 51762 68051',
    );
  });

  it('changes with any character of the key', () => {
    const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
    fc.assert(
      fc.property(fc.nat(55), fc.constantFrom(...'ABCabc019+/'), (index, character) => {
        fc.pre(key[index] !== character);
        const changed = key.slice(0, index) + character + key.slice(index + 1);
        expect(fingerprintOf(changed)).not.toBe(fingerprintOf(key));
      }),
    );
  });
});

describe('the public key in a file', () => {
  const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';

  it.each([
    ['as minisign writes it', `untrusted comment: minisign public key 1\n${key}\n`],
    ['with CRLF', `untrusted comment: x\r\n${key}\r\n`],
    ['alone', key],
  ])('is found %s', (_, text) => {
    expect(publicKeyIn(text)).toBe(key);
  });

  it.each([undefined, '', 'untrusted comment: x\n', `${key}A\n`, ` ${key}\n`])(
    'is not found in %j',
    (text) => {
      expect(publicKeyIn(text)).toBeUndefined();
    },
  );
});
