// `kit signfile`: the signature of a list of hashes, judged by minisign.
// @module-tag slow
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protectedKeyFile } from '../../../main/disk/minisign/secret-key-file.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { given } from '../../support/given.ts';
import { makeKit, makePublisher, writeKeys } from '../../support/make-kit.ts';
import { runTool } from '../../support/public-tools.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Less memory than for a real key, so that the test is quick. */
const quick = { operations: 2 ** 15, memoryBytes: 2 ** 20 };

async function listWithKey() {
  const folder = temporaryFolder();
  const publisher = await makePublisher();
  const key = await writeKeys(folder, publisher);
  const list = join(folder, 'SHA256SUMS');
  writeFileSync(list, `${'0'.repeat(64)}  impact-kit.zip\n`);
  const verify = () => runTool('minisign', ['-V', '-P', publisher.trusted.publicKey, '-m', list]);
  return { folder, publisher, key, list, verify };
}

describe('kit signfile', () => {
  it('signs a list so that minisign accepts it, and refuses one that was changed', async () => {
    const { key, list, verify } = await listWithKey();
    const { code, out } = await runKit(['signfile', list, '--key', key, '--release', '1.2.3']);
    expect(code).toBe(0);
    expect(out).toContain('trusted comment: file:SHA256SUMS release:1.2.3\n');
    const good = verify();
    expect(good).toMatchObject({ code: 0, text: expect.stringContaining('file:SHA256SUMS release:1.2.3') });
    writeFileSync(list, `${'1'.repeat(64)}  impact-kit.zip\n`);
    expect(verify().code).not.toBe(0);
  });

  it('signs with a protected key and its passphrase, and replaces an earlier signature', async () => {
    const { folder, publisher, key, list, verify } = await listWithKey();
    writeFileSync(key, given(await protectedKeyFile(publisher.key, 'a long passphrase', 'test.key', quick)));
    writeFileSync(join(folder, 'passphrase'), 'a long passphrase\n');
    writeFileSync(`${list}.minisig`, 'of an earlier release');
    const args = ['signfile', list, '--key', key, '--passphrase-file', join(folder, 'passphrase')];
    expect((await runKitJson(args)).document).toMatchObject({
      isGood: true,
      trustedComment: 'file:SHA256SUMS',
      signatureFile: `${list}.minisig`,
    });
    expect(verify().code).toBe(0);
  });

  it('makes no signature that would be valid for a kit', async () => {
    const { folder, publisher, key } = await listWithKey();
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const manifest = join(kit.folder, 'tagmanifest-sha256.txt');
    await runKit(['signfile', manifest, '--key', key]);
    expect(readFileSync(`${manifest}.minisig`, 'utf8')).toContain('trusted comment: file:');
    const { code, error } = await runKit(['verify', kit.folder, '--key', publisher.trusted.publicKey]);
    expect(code).toBe(1);
    expect(error).toContain('the signature was made for "file:tagmanifest-sha256.txt"');
  });

  it.each([
    [['--release', 'not a version'], 'is no version of a release'],
    [[], 'The command needs --key'],
  ])('writes nothing when it is called with %j', async (options, fault) => {
    const { list, key } = await listWithKey();
    const withKey = options.length === 0 ? [] : ['--key', key];
    const { code, error } = await runKit(['signfile', list, ...withKey, ...options]);
    expect(code).toBe(2);
    expect(error).toContain(fault);
    expect(existsSync(`${list}.minisig`)).toBe(false);
  });
});
