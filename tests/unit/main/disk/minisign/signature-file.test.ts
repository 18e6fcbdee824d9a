// Signature files: what a checker says of right, foreign and damaged ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minisignChecker, signMessage } from '../../../../../main/disk/minisign/signature-file.ts';
import { makePublisher } from '../../../../support/make-kit.ts';

const message = new TextEncoder().encode('the list of files');
const signed = async (comment = 'kit:a version:1.0 issued:2026-01-01') => {
  const { key, trusted } = await makePublisher();
  return { text: signMessage(message, key, comment), key, trusted };
};

describe('a signature', () => {
  it('is good under its key, with the comment it covers', async () => {
    const { text, trusted } = await signed();
    const other = (await makePublisher()).trusted;
    expect(minisignChecker.check(message, text, [other, trusted])).toEqual({
      kind: 'good',
      keyId: trusted.keyId,
      publicKey: trusted.publicKey,
      trustedComment: 'kit:a version:1.0 issued:2026-01-01',
    });
    expect(minisignChecker.check(message, text.replaceAll('\n', '\r\n'), [trusted])).toMatchObject({
      kind: 'good',
    });
  });

  it('is of an unknown key when that key is not among those asked for', async () => {
    const { text, trusted } = await signed();
    const other = (await makePublisher()).trusted;
    const unknown = { kind: 'unknown-key', keyId: trusted.keyId };
    expect(minisignChecker.check(message, text, [])).toEqual(unknown);
    expect(minisignChecker.check(message, text, [other])).toEqual(unknown);
  });

  it('is found good even when another key bears the same id', async () => {
    const { text, key, trusted } = await signed();
    const namesake = (await makePublisher()).trusted;
    const bytes = Buffer.from(namesake.publicKey, 'base64');
    bytes.set(key.keyNumber, 2);
    const keys = [{ ...namesake, keyId: trusted.keyId, publicKey: bytes.toString('base64') }, trusted];
    expect(minisignChecker.check(message, text, keys)).toMatchObject({
      kind: 'good',
      publicKey: trusted.publicKey,
    });
  });

  it('is bad over any other message', async () => {
    const { text, trusted } = await signed();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (other) => {
        expect(minisignChecker.check(other, text, [trusted])).toEqual({
          kind: 'bad',
          reason: 'message-differs',
          keyId: trusted.keyId,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is bad with another comment, though the message is right', async () => {
    const { text, trusted } = await signed();
    expect(minisignChecker.check(message, text.replace('version:1.0', 'version:2.0'), [trusted])).toEqual({
      kind: 'bad',
      reason: 'comment-differs',
      keyId: trusted.keyId,
    });
  });

  it.each([
    ['nothing at all', () => '', 'not-a-signature'],
    ['a line more', (text: string) => `${text}more\n`, 'not-a-signature'],
    ['an empty line more', (text: string) => `${text}\n`, 'not-a-signature'],
    ['a line less', (text: string) => text.split('\n').slice(0, 3).join('\n'), 'not-a-signature'],
    ['base64 that goes on', (text: string) => text.replace('\ntrusted', 'AAAA\ntrusted'), 'not-a-signature'],
    [
      'words of its own in the first line',
      (text: string) => text.replace('IMPACT Kit', 'the ministry'),
      'comment-not-signed',
    ],
    ['no comment', (text: string) => text.replace('trusted comment: kit', 'comment: kit'), 'comment-missing'],
    ['another algorithm', (text: string) => text.replace('\nRU', '\nRX'), 'algorithm-unknown'],
    [
      'a comment with control characters',
      (text: string) => text.replace('kit:a', 'kit:a\u001b[2J'),
      'comment-malformed',
    ],
  ])('file with %s is none', async (_, change, reason) => {
    const { text, trusted } = await signed();
    expect(minisignChecker.check(message, change(text), [trusted])).toEqual({ kind: 'bad', reason });
  });

  it.each(['two\nlines', 'a\rb', 'x'.repeat(8200)])(
    'is not made with a comment minisign could not read',
    async (comment) => {
      await expect(signed(comment)).rejects.toThrow('a trusted comment is one short line');
    },
  );
});
