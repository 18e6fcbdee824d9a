// What the public tools say of our kits and keys, and what we say of theirs.
// @module-tag slow
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrustedKey } from '../../../../../core/base/ports.ts';
import { formatStatement } from '../../../../../core/kit/kit-statement.ts';
import { publicKeyIn } from '../../../../../core/kit/signature-trust.ts';
import {
  formatPublicKey,
  keyIdOf,
  parsePublicKey,
  publicHalf,
  publicKeyFile,
} from '../../../../../main/disk/minisign/key-bytes.ts';
import {
  makeSecretKey,
  openKeyFile,
  protectedKeyFile,
  readSecretKey,
} from '../../../../../main/disk/minisign/secret-key-file.ts';
import { breakKit, flipByte } from '../../../../support/break-kit.ts';
import { checkKit } from '../../../../support/check-kit.ts';
import { given } from '../../../../support/given.ts';
import { checklistPath, type MadeKit, makeKit } from '../../../../support/make-kit.ts';
import {
  checkSignature,
  checkSums,
  makeMinisignKey,
  runTool,
  signWithMinisign,
} from '../../../../support/public-tools.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const names = {
  'data/reports/Ευρώπη - το κοινό πλαίσιο.el.pdf': '%PDF',
  'data/reports/Avaliação (2026) & mais.pt.pdf': '%PDF',
  'data/derived/r1/pages.json': '{}',
  'data/none.bin': '',
};
const madeKit = (): Promise<MadeKit> =>
  makeKit(join(temporaryFolder(), 'kit'), { files: names, tags: { 'START-HERE.html': '<p>' } });

function trustedIn(publicPath: string, publisher = 'Partner'): TrustedKey {
  const publicKey = publicKeyIn(readFileSync(publicPath, 'utf8')) ?? '';
  const key = parsePublicKey(publicKey);
  if (!key) throw new Error('minisign wrote a key we cannot read');
  return { keyId: keyIdOf(key.keyNumber), publicKey, publisher };
}

const ringWith = (key: TrustedKey) => ({ trusted: [key], known: [], withdrawn: [] });

describe('a signed kit, to the public tools,', () => {
  it('is good: sha256sum accepts both manifests and minisign the signature with its statement', async () => {
    const kit = await madeKit();
    expect(checkSums(kit.folder)).toEqual({ code: 0, text: '' });
    const { code, text } = checkSignature(kit.folder, kit.publisher.trusted.publicKey);
    expect(code).toBe(0);
    expect(text).toContain('Signature and comment signature verified');
    expect(text).toContain('kit:org.example.kit version:2026.1 issued:2026-03-01');
    const withFile = ['-V', '-p', 'publisher.pub', '-m', 'tagmanifest-sha256.txt', '-H'];
    expect(runTool('minisign', withFile, { cwd: kit.folder }).code).toBe(0);
  });

  it('names every file in one of the manifests, but for the two that come last', async () => {
    const kit = await madeKit();
    const listed = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].flatMap((name) =>
      readFileSync(join(kit.folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(66)),
    );
    const check = await checkKit(kit);
    const last = ['tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.minisig'];
    expect([...listed, ...last].sort()).toEqual([...check.files.keys()].sort());
  });

  it.each([checklistPath, 'bag-info.txt', 'publisher.pub', 'START-HERE.html', 'manifest-sha256.txt'])(
    'is bad when a byte of %s was changed',
    async (path) => {
      const kit = await madeKit();
      flipByte(kit.folder, path, 2);
      const { code, text } = checkSums(kit.folder);
      expect(code).not.toBe(0);
      expect(text).toMatch(new RegExp(`${path}: FAILED|improperly formatted`));
    },
  );

  it('is bad when the list or the signature was changed, or another key is asked for', async () => {
    const kit = await madeKit();
    const { publicKey } = kit.publisher.trusted;
    flipByte(kit.folder, 'tagmanifest-sha256.txt', 3);
    expect(checkSignature(kit.folder, publicKey).code).not.toBe(0);
    const other = await madeKit();
    expect(checkSignature(other.folder, publicKey).code).not.toBe(0);
    await breakKit(other, 'wrong-signature');
    expect(checkSignature(other.folder, other.publisher.trusted.publicKey).code).not.toBe(0);
  });
});

describe('a kit signed by minisign', () => {
  const unsigned = (): Promise<MadeKit> => makeKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned' });

  it.each([
    ['as it does by itself', false],
    ['in its older way', true],
  ])('%s is accepted', async (_, isLegacy) => {
    const kit = await unsigned();
    const key = makeMinisignKey(join(temporaryFolder(), 'partner'));
    expect(signWithMinisign(kit.folder, { path: key.secret, isLegacy }, formatStatement(kit.info)).code).toBe(
      0,
    );
    const check = await checkKit(kit, { ring: ringWith(trustedIn(key.public)) });
    expect(check.problems).toEqual([]);
    expect(check.trust).toMatchObject({ kind: 'trusted', publisher: 'Partner' });
  });

  it('is refused when its comment does not state the kit, or says more than minisign writes by itself', async () => {
    const kit = await unsigned();
    const key = makeMinisignKey(join(temporaryFolder(), 'partner'));
    const ring = ringWith(trustedIn(key.public));
    signWithMinisign(kit.folder, { path: key.secret }, 'version 2026.1 of the kit');
    expect((await checkKit(kit, { ring })).problems).toMatchObject([{ code: 'signature-mismatch' }]);
    const words = ['-S', '-s', key.secret, '-t', formatStatement(kit.info), '-m', 'tagmanifest-sha256.txt'];
    expect(runTool('minisign', [...words, '-c', 'checked by the ministry'], { cwd: kit.folder }).code).toBe(
      0,
    );
    expect((await checkKit(kit, { ring })).problems).toMatchObject([
      { code: 'signature-bad', reason: 'comment-not-signed' },
    ]);
  });
});

describe('a key that minisign made', () => {
  it('is read with its passphrase, and what we sign with it minisign accepts', async () => {
    const passphrase = 'καλημέρα, mundo 1';
    const files = makeMinisignKey(join(temporaryFolder(), 'partner'), passphrase);
    const text = readFileSync(files.secret, 'utf8');
    const read = await readSecretKey(text, 'partner.key', passphrase);
    if (!read.ok) throw new Error('the passphrase is right');
    const trusted = trustedIn(files.public);
    const publisher = { key: read.value, trusted };
    const kit = await makeKit(join(temporaryFolder(), 'kit'), { publisher });
    expect(checkSignature(kit.folder, trusted.publicKey).code).toBe(0);
    expect(readFileSync(join(kit.folder, 'publisher.pub'), 'utf8')).toBe(readFileSync(files.public, 'utf8'));
  });

  it('without passphrase is read, and written again byte for byte', async () => {
    const files = makeMinisignKey(join(temporaryFolder(), 'partner'));
    const text = readFileSync(files.secret, 'utf8');
    const read = await readSecretKey(text, 'partner.key', undefined);
    if (!read.ok) throw new Error('an open key needs nothing');
    expect(openKeyFile(read.value)).toBe(text);
  });
});

describe('a key that we made', () => {
  it('is one minisign signs with, open or protected with a passphrase', async () => {
    const folder = temporaryFolder();
    const key = makeSecretKey();
    const passphrase = 'um segredo só nosso';
    // What minisign asks for by itself takes seconds and a gigabyte; it goes by what the file says.
    const limits = { operations: 2 ** 19, memoryBytes: 2 ** 24 };
    const paths = { open: join(folder, 'open.key'), protected: join(folder, 'protected.key') };
    writeFileSync(paths.open, openKeyFile(key));
    writeFileSync(paths.protected, given(await protectedKeyFile(key, passphrase, 'protected.key', limits)));
    writeFileSync(join(folder, 'own.pub'), publicKeyFile(publicHalf(key)));
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const ring = ringWith(trustedIn(join(folder, 'own.pub')));
    for (const given of [{ path: paths.open }, { path: paths.protected, passphrase }]) {
      expect(signWithMinisign(kit.folder, given, formatStatement(kit.info)).code).toBe(0);
      expect((await checkKit(kit, { ring })).problems).toEqual([]);
    }
    const wrong = { path: paths.protected, passphrase: 'wrong' };
    expect(signWithMinisign(kit.folder, wrong, formatStatement(kit.info)).code).not.toBe(0);
  });

  it('has the public key minisign derives from it', async () => {
    const folder = temporaryFolder();
    const key = makeSecretKey();
    const path = join(folder, 'own.key');
    writeFileSync(path, openKeyFile(key));
    expect(runTool('minisign', ['-R', '-s', path, '-p', join(folder, 'own.pub')]).code).toBe(0);
    const derived = publicKeyIn(readFileSync(join(folder, 'own.pub'), 'utf8'));
    expect(derived).toBe(formatPublicKey(publicHalf(key)));
  });
});
