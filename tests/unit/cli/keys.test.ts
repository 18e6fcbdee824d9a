// `kit keygen` and `kit sign`: keys are made once, protected if wanted, and sign only what is whole.
// @module-tag slow
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import { publicKeyIn } from '../../../core/kit/signature-trust.ts';
import { protectedKeyFile } from '../../../main/disk/minisign/secret-key-file.ts';
import { breakKit } from '../../support/break-kit.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { given } from '../../support/given.ts';
import { makeKit, makePublisher, writeKeys } from '../../support/make-kit.ts';
import { checkSignature, checkSums, runTool } from '../../support/public-tools.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const quick = { operations: 2 ** 15, memoryBytes: 2 ** 20 };

describe('kit keygen', () => {
  it('makes a key pair that minisign accepts, readable by its owner only, and warns that it has no passphrase', async () => {
    const path = join(temporaryFolder(), 'own.key');
    const { code, out, error, asked } = await runKit(['keygen', path]);
    expect(code).toBe(0);
    expect(asked).toEqual([]);
    expect(error).toContain('The secret key lies open in its file');
    const publicPath = path.replace(/key$/, 'pub');
    expect(out).toContain(`secret key: ${path}\npublic key: ${publicPath}\n`);
    const publicKey = publicKeyIn(readFileSync(publicPath, 'utf8')) ?? '';
    expect(out).toContain(`fingerprint: ${fingerprintOf(publicKey)}`);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    const words = ['-R', '-s', path, '-p', join(temporaryFolder(), 'derived.pub')];
    expect(runTool('minisign', words).code).toBe(0);
    expect(publicKeyIn(readFileSync(words[4] ?? '', 'utf8'))).toBe(publicKey);
  });

  it('answers with --json', async () => {
    const path = join(temporaryFolder(), 'own');
    const { document } = await runKitJson(['keygen', path]);
    const publicKey = publicKeyIn(readFileSync(`${path}.pub`, 'utf8')) ?? '';
    expect(document).toEqual({
      isGood: true,
      keyId: expect.stringMatching(/^[0-9A-F]{16}$/),
      publicKey,
      fingerprint: fingerprintOf(publicKey),
      secretKeyFile: path,
      publicKeyFile: `${path}.pub`,
    });
  });

  it('never overwrites a key, secret or public', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'own.key');
    await runKit(['keygen', path]);
    const before = readFileSync(path, 'utf8');
    const again = await runKit(['keygen', path]);
    expect(again).toMatchObject({ code: 1, error: 'own.key: it cannot be written, it is there already.\n' });
    expect(readFileSync(path, 'utf8')).toBe(before);
    writeFileSync(join(folder, 'other.pub'), 'precious');
    const other = await runKit(['keygen', join(folder, 'other.key')]);
    expect(other).toMatchObject({
      code: 1,
      error: 'other.pub: it cannot be written, it is there already.\n',
    });
    expect(existsSync(join(folder, 'other.key'))).toBe(false);
    expect(readFileSync(join(folder, 'other.pub'), 'utf8')).toBe('precious');
  });

  it('protects the key with a passphrase typed twice, and signs with it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'own.key');
    const made = await runKit(['keygen', path, '--passphrase'], { answers: ['κωδικός 1', 'κωδικός 1'] });
    expect(made).toMatchObject({ code: 0, error: '', asked: ['New passphrase: ', 'The same again: '] });
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const signed = await runKit(['sign', kit.folder, '--key', path], { answers: ['κωδικός 1'] });
    expect(signed).toMatchObject({ code: 0, asked: ['Passphrase of own.key: '] });
    expect((await runKit(['verify', kit.folder, '--key', join(folder, 'own.pub')])).code).toBe(0);
  });

  it.each([
    ['was not typed the same twice', ['one', 'other'], 'is missing or does not open the key'],
    ['is empty', ['', ''], 'is empty'],
    ['nobody can be asked for', [], 'is missing or does not open the key'],
  ])('makes no key when the passphrase %s', async (_, answers, why) => {
    const path = join(temporaryFolder(), 'own.key');
    const { code, error } = await runKit(['keygen', path, '--passphrase'], { answers });
    expect(code).toBe(1);
    expect(error).toBe(`passphrase: the passphrase ${why}.\n`);
    expect(existsSync(path)).toBe(false);
  });

  it('makes no key once it was stopped', async () => {
    const path = join(temporaryFolder(), 'own.key');
    expect(await runKit(['keygen', path], { signal: AbortSignal.abort() })).toMatchObject({ code: 3 });
    expect(existsSync(path)).toBe(false);
  });
});

describe('kit sign', () => {
  it('signs a kit so that we and the public tools accept it, and says what it signed', async () => {
    const folder = temporaryFolder();
    const publisher = await makePublisher();
    const key = await writeKeys(folder, publisher);
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const { code, out } = await runKit(['sign', kit.folder, '--key', key]);
    expect(code).toBe(0);
    expect(out).toBe(
      `signed with key ${publisher.trusted.keyId}\ntrusted comment: kit:org.example.kit version:2026.1 issued:2026-03-01\n`,
    );
    expect((await runKit(['verify', kit.folder, '--key', publisher.trusted.publicKey])).code).toBe(0);
    expect(checkSums(kit.folder).code).toBe(0);
    expect(checkSignature(kit.folder, publisher.trusted.publicKey).code).toBe(0);
    const { document } = await runKitJson(['sign', kit.folder, '--key', key]);
    expect(document).toMatchObject({
      isGood: true,
      kit: { kitId: 'org.example.kit', version: '2026.1', issued: '2026-03-01' },
      keyId: publisher.trusted.keyId,
      publicKey: publisher.trusted.publicKey,
    });
  });

  it('takes the passphrase from the first line of a file, whatever ends it', async () => {
    const folder = temporaryFolder();
    const { key } = await makePublisher();
    const path = join(folder, 'own.key');
    writeFileSync(path, given(await protectedKeyFile(key, 'a b', 'own.key', quick)));
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const passphraseFile = join(folder, 'passphrase');
    for (const text of ['a b', 'a b\n', 'a b\r\nmore\n']) {
      writeFileSync(passphraseFile, text);
      const words = ['sign', kit.folder, '--key', path, '--passphrase-file', passphraseFile];
      expect(await runKit(words)).toMatchObject({ code: 0, asked: [] });
    }
    writeFileSync(passphraseFile, 'wrong\n');
    const words = ['sign', kit.folder, '--key', path, '--passphrase-file', passphraseFile];
    expect(await runKit(words)).toMatchObject({
      code: 1,
      error: 'own.key: the passphrase is missing or does not open the key.\n',
    });
  });

  it('refuses a kit that is not whole, and names the file', async () => {
    const folder = temporaryFolder();
    const kit = await makeKit(join(folder, 'kit'));
    const key = await writeKeys(folder, kit.publisher);
    await breakKit(kit, 'flipped-byte');
    const { code, error, out } = await runKit(['sign', kit.folder, '--key', key]);
    expect({ code, error, out }).toEqual({
      code: 1,
      error: 'data/checklists/c1.en.md: the file was changed.\n',
      out: '',
    });
  });

  it.each([
    ['no key named', [], 2],
    ['a key that is not there', ['--key', 'none.key'], 4],
    ['a public key', ['--key', 'test.pub'], 1],
  ])('does nothing with %s', async (_, words, expected) => {
    const folder = temporaryFolder();
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    await writeKeys(folder, kit.publisher);
    const paths = words.map((word) => (word.startsWith('--') ? word : join(folder, word)));
    expect((await runKit(['sign', kit.folder, ...paths])).code).toBe(expected);
    expect(existsSync(join(kit.folder, 'tagmanifest-sha256.txt.minisig'))).toBe(false);
  });
});
