import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSignedBy, signBytes } from '../../../../../main/disk/minisign/bare-signature.ts';
import { formatPublicKey, publicHalf, verifyingKey } from '../../../../../main/disk/minisign/key-bytes.ts';
import { makeSecretKey } from '../../../../../main/disk/minisign/secret-key-file.ts';
import { needPrograms } from '../../../../support/needed-programs.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const secret = makeSecretKey();
const half = publicHalf(secret);
const key = formatPublicKey(half);
const message = Buffer.from('Μαρία');
const signature = signBytes(message, secret);

it('A signature is right for its message and its key alone.', () => {
  expect(isSignedBy(message, signature, key)).toBe(true);
  expect(isSignedBy(Buffer.from('Maria'), signature, key)).toBe(false);
  expect(isSignedBy(message, signature, formatPublicKey(publicHalf(makeSecretKey())))).toBe(false);
});

it('What is no signature or no key is wrong, and nothing is thrown.', () => {
  for (const none of ['', 'AA==', signature.replace('==', ''), `${signature}\n`, signature.toLowerCase()])
    expect(isSignedBy(message, none, key)).toBe(false);
  for (const none of ['', 'RWQ', `RW${'/'.repeat(54)}`, `XX${key.slice(2)}`])
    expect(isSignedBy(message, signature, none)).toBe(false);
});

it('openssl finds the signature right, and wrong after a change.', () => {
  needPrograms('openssl');
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('key.pem'), verifyingKey(half).export({ type: 'spki', format: 'pem' }));
  writeFileSync(at('signature'), Buffer.from(signature, 'base64'));
  const verify = (text: string): boolean => {
    writeFileSync(at('message'), text);
    const files = ['-inkey', at('key.pem'), '-sigfile', at('signature'), '-in', at('message')];
    try {
      execFileSync('openssl', ['pkeyutl', '-verify', '-pubin', '-rawin', ...files], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  };
  expect(verify('Μαρία')).toBe(true);
  expect(verify('Μαρια')).toBe(false);
});
