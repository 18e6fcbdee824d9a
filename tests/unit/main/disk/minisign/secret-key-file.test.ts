// Secret key files: what is read, what is refused, and that a passphrase opens exactly its own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, type SecretKey, toBase64 } from '../../../../../main/disk/minisign/key-bytes.ts';
import { scryptParameters, sensitiveLimits } from '../../../../../main/disk/minisign/scrypt-stream.ts';
import {
  makeSecretKey,
  needsPassphrase,
  openKeyFile,
  protectedKeyFile,
  readSecretKey,
} from '../../../../../main/disk/minisign/secret-key-file.ts';
import { given } from '../../../../support/given.ts';

const quick = { operations: 2 ** 15, memoryBytes: 2 ** 20 };
const invalid = (reason: string) => ({ ok: false, problem: { code: 'key-invalid', file: 'a.key', reason } });
const protectedFile = async (key: SecretKey, passphrase: string): Promise<string> =>
  given(await protectedKeyFile(key, passphrase, 'a.key', quick));
const wrongPassphrase = { ok: false, problem: { code: 'key-passphrase-wrong', file: 'a.key' } };

describe('a secret key file', () => {
  it('without passphrase gives its key back', async () => {
    const key = makeSecretKey();
    const text = openKeyFile(key);
    expect(needsPassphrase(text)).toBe(false);
    expect(await readSecretKey(text, 'a.key', undefined)).toEqual({ ok: true, value: key });
    expect(await readSecretKey(text.replaceAll('\n', '\r\n'), 'a.key', 'needless')).toEqual({
      ok: true,
      value: key,
    });
  });

  it('with a passphrase gives its key back to that passphrase alone', async () => {
    const passphrase = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(passphrase, passphrase, async (right, wrong) => {
        fc.pre(right !== wrong);
        const key = makeSecretKey();
        const text = await protectedFile(key, right);
        expect(needsPassphrase(text)).toBe(true);
        expect(await readSecretKey(text, 'a.key', right)).toEqual({ ok: true, value: key });
        expect(await readSecretKey(text, 'a.key', wrong)).toEqual(wrongPassphrase);
        expect(await readSecretKey(text, 'a.key', undefined)).toEqual(wrongPassphrase);
      }),
      { numRuns: 15 },
    );
  });

  it('with a passphrase is not tried with an empty one', async () => {
    const text = await protectedFile(makeSecretKey(), 'a');
    expect(await readSecretKey(text, 'a.key', '')).toEqual({
      ok: false,
      problem: { code: 'key-passphrase-empty', file: 'a.key' },
    });
  });

  it('with a passphrase does not hold its key, and looks different each time', async () => {
    const key = makeSecretKey();
    const [one, other] = [await protectedFile(key, 'a'), await protectedFile(key, 'a')];
    expect(one).not.toBe(other);
    const bytes = Buffer.from(fromBase64(one.split('\n')[1] ?? '') ?? []);
    expect(bytes.includes(Buffer.from(key.bytes.slice(0, 8)))).toBe(false);
  });

  it('with a changed byte is refused, whatever the byte', async () => {
    const text = await protectedFile(makeSecretKey(), 'a');
    const [comment = '', body = ''] = text.split('\n');
    const bytes = fromBase64(body) ?? new Uint8Array();
    // The limits say how long to try; a changed one may be fair and slow, and is left out.
    const places = fc.nat(bytes.length - 1).filter((index) => index < 38 || index >= 54);
    await fc.assert(
      fc.asyncProperty(places, async (index) => {
        const changed = bytes.map((byte, at) => (at === index ? byte ^ 1 : byte));
        const read = await readSecretKey(`${comment}\n${toBase64(changed)}\n`, 'a.key', 'a');
        expect(read.ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['nothing', ''],
    [
      'a public key',
      'untrusted comment: minisign public key\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n',
    ],
    ['no comment', `${toBase64(new Uint8Array(158))}\n`],
    ['zeros', `untrusted comment: x\n${toBase64(new Uint8Array(158))}\n`],
    ['what is no base64', `untrusted comment: x\n${'*'.repeat(212)}\n`],
  ])('that holds %s is none', async (_, text) => {
    expect(needsPassphrase(text)).toBeUndefined();
    expect(await readSecretKey(text, 'a.key', 'a')).toEqual(invalid('not-a-secret-key'));
  });

  it.each([
    ['memory', { operations: 2 ** 20, memoryBytes: 2 ** 31 }],
    ['time', { operations: 2 ** 40, memoryBytes: 2 ** 24 }],
    ['hardly any memory', { operations: 2 ** 20, memoryBytes: 1024 }],
  ])('that asks for an absurd amount of %s is refused without trying', async (_, limits) => {
    const text = await protectedFile(makeSecretKey(), 'a');
    const [comment = '', body = ''] = text.split('\n');
    const bytes = Buffer.from(body, 'base64');
    bytes.writeBigUInt64LE(BigInt(limits.operations), 38);
    bytes.writeBigUInt64LE(BigInt(limits.memoryBytes), 46);
    expect(await readSecretKey(`${comment}\n${toBase64(bytes)}\n`, 'a.key', 'a')).toEqual(
      invalid('limits-too-high'),
    );
  });
});

describe('the parameters of scrypt', () => {
  it.each([
    // Worked out with libsodium's pickparams.
    [sensitiveLimits, { cost: 2 ** 20, parallel: 1 }],
    [
      { operations: 524_288, memoryBytes: 16_777_216 },
      { cost: 2 ** 14, parallel: 1 },
    ],
    [
      { operations: 32_768, memoryBytes: 1_048_576 },
      { cost: 2 ** 10, parallel: 1 },
    ],
    [
      { operations: 33_554_432, memoryBytes: 16_777_216 },
      { cost: 2 ** 14, parallel: 64 },
    ],
  ])('for %j are %j', (limits, parameters) => {
    expect(scryptParameters(limits)).toEqual(parameters);
  });
});
