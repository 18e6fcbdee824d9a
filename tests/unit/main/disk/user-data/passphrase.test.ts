import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newRecoveryKey,
  secretOfRecoveryKey,
} from '../../../../../main/disk/user-data/passphrase/recovery-key.ts';
import {
  isSealedFile,
  sealFile,
  unsealFile,
} from '../../../../../main/disk/user-data/passphrase/sealed-file.ts';
import { keyFor, seal, unseal } from '../../../../../main/disk/user-data/passphrase/sealing.ts';
import {
  affordableCost,
  isCostReadable,
  leastCost,
  stretch,
} from '../../../../../main/disk/user-data/passphrase/stretch.ts';

const none = Buffer.alloc(0);
const cheap = { memoryKiB: 32, passes: 2 };

describe('Encrypted bytes', () => {
  it('are those of AES-256-GCM (case 14 of its specification).', () => {
    const { bytes } = seal(Buffer.alloc(32), Buffer.alloc(16), none, Buffer.alloc(12));
    expect(bytes.toString('hex')).toBe('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919');
  });

  it('open with the same key, nonce and context, and with no other.', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.uint8Array({ maxLength: 50 }),
        fc.nat(),
        (plain, context, at) => {
          const key = keyFor(Buffer.from('secret'), 'a test');
          const sealed = seal(key, plain, context);
          expect(unseal(key, sealed, context)).toEqual(Buffer.from(plain));
          const changed = Buffer.from(sealed.bytes);
          changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1;
          expect(unseal(key, { nonce: sealed.nonce, bytes: changed }, context)).toBeUndefined();
          expect(unseal(key, sealed, Buffer.concat([context, Buffer.from('x')]))).toBeUndefined();
          expect(unseal(keyFor(Buffer.from('secret'), 'another'), sealed, context)).toBeUndefined();
          expect(
            unseal(key, { nonce: sealed.nonce.subarray(1), bytes: sealed.bytes }, context),
          ).toBeUndefined();
          expect(
            unseal(key, { nonce: sealed.nonce, bytes: sealed.bytes.subarray(0, 15) }, context),
          ).toBeUndefined();
        },
      ),
    );
  });

  it('have keys of HKDF with SHA-256, which stay the same in every version.', () => {
    const key = keyFor(Buffer.alloc(32, 7), 'vault records');
    expect(key.toString('hex')).toBe('ae087274259d6b93171415958899efd772f8974c452bc7906716a407720753f3');
  });

  it('make a file that opens under its own name only.', () => {
    const key = Buffer.alloc(32, 1);
    const file = sealFile(key, 'damaged-1', Buffer.from('words'));
    expect(isSealedFile(file)).toBe(true);
    expect(file.includes('words')).toBe(false);
    expect(unsealFile(key, 'damaged-1', file)?.toString()).toBe('words');
    expect(unsealFile(key, 'damaged-2', file)).toBeUndefined();
    expect(unsealFile(key, 'damaged-1', Buffer.from('words'))).toBeUndefined();
  });
});

describe('A passphrase', () => {
  it('becomes the key that Argon2id of its authors makes of it.', async () => {
    const key = await stretch('password', Buffer.from('somesalt'), { memoryKiB: 65_536, passes: 2 });
    expect(key.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('becomes the key that another implementation makes of it, whatever its letters.', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom('Ελένη', 'чай', '👩‍👧 é'),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.uint8Array({ minLength: 16, maxLength: 16 }), async (text, salt) => {
        const options = { m: cheap.memoryKiB, t: cheap.passes, p: 1, dkLen: 32 };
        const other = argon2id(Buffer.from(text.normalize('NFKC'), 'utf8'), salt, options);
        expect(await stretch(text, salt, cheap)).toEqual(Buffer.from(other));
      }),
      { numRuns: 10 },
    );
  });

  it('is the same however a keyboard composes its letters.', async () => {
    const salt = Buffer.alloc(16);
    expect(await stretch('é'.normalize('NFD'), salt, cheap)).toEqual(await stretch('é', salt, cheap));
  });

  it('costs as much as fits into about a second, and never less than 64 MiB and three passes.', async () => {
    const costAt = async (msPerMiB: number): Promise<number> => {
      let ms = 0;
      const cost = await affordableCost(
        () => ms,
        async ({ memoryKiB }) => {
          ms += (memoryKiB / 1024) * msPerMiB;
        },
      );
      expect(cost.passes).toBe(leastCost.passes);
      return cost.memoryKiB / 1024;
    };
    expect([await costAt(2), await costAt(6), await costAt(10), await costAt(100)]).toEqual([
      256, 128, 64, 64,
    ]);
  });

  it('costs the least where more memory cannot be had.', async () => {
    const cost = await affordableCost(
      () => 0,
      async ({ memoryKiB }) => {
        if (memoryKiB > 65_536) throw new Error('no memory');
      },
    );
    expect(cost).toEqual(leastCost);
  });

  it('is not tried at a cost that protects nothing or stops the program.', () => {
    const readable = [
      { memoryKiB: 19_456, passes: 2 },
      { memoryKiB: 1_048_576, passes: 10 },
    ];
    const refused = [
      { memoryKiB: 19_455, passes: 3 },
      { memoryKiB: 65_536, passes: 1 },
      { memoryKiB: 1_048_577, passes: 3 },
      { memoryKiB: 65_536, passes: 11 },
      { memoryKiB: 65_536.5, passes: 3 },
    ];
    expect(readable.map(isCostReadable)).toEqual([true, true]);
    expect(refused.some(isCostReadable)).toBe(false);
  });
});

describe('A recovery key', () => {
  it('holds the secret it was made of, however it is typed.', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (secret) => {
        const key = newRecoveryKey(Buffer.from(secret));
        expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = [
          key,
          key.toLowerCase(),
          key.replaceAll('-', ' '),
          key.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l'),
        ];
        for (const text of typed) expect(secretOfRecoveryKey(text)).toEqual(Buffer.from(secret));
      }),
    );
  });

  it('with one letter typed wrong, two exchanged, or one missing is refused.', () => {
    const key = newRecoveryKey(Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
    const plain = key.replaceAll('-', '');
    for (let at = 0; at < plain.length; at += 1) {
      const wrong = plain[at] === 'A' ? 'B' : 'A';
      expect(secretOfRecoveryKey(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeUndefined();
      expect(secretOfRecoveryKey(plain.slice(0, at) + plain.slice(at + 1))).toBeUndefined();
    }
    expect(secretOfRecoveryKey('')).toBeUndefined();
    expect(secretOfRecoveryKey('Ω'.repeat(28))).toBeUndefined();
  });
});
