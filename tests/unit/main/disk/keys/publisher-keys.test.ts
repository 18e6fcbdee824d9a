// The keys a publisher signs with: made, kept, opened by minisign itself, brought back from paper, changed, removed.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyId } from '../../../../../core/base/ids.ts';
import { openPublisherKeys, type PublisherKeys } from '../../../../../main/disk/keys/publisher-keys.ts';
import { paperRows } from '../../../../../main/disk/minisign/paper-key.ts';
import { PersonalFiles } from '../../../../../main/disk/personal/personal-files.ts';
import type { PersonalFolder } from '../../../../../main/disk/personal/personal-folder.ts';
import { checkKit } from '../../../../support/check-kit.ts';
import { given } from '../../../../support/given.ts';
import { makeKit } from '../../../../support/make-kit.ts';
import { makeMinisignKey, runTool } from '../../../../support/public-tools.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const limits = { operations: 32_768, memoryBytes: 16 * 1024 * 1024 };
const passphrase = 'four plain words together';

function open(): { keys: PublisherKeys; files: PersonalFolder; folder: string; below: string } {
  const folder = temporaryFolder();
  const files = new PersonalFiles(folder).publisherKeys;
  const keys = openPublisherKeys(files, {
    limits,
    today: () => '2026-03-01',
  });
  return { keys, files, folder, below: join(folder, 'publisher-keys') };
}

describe('a publisher’s key', () => {
  it('is made, listed as the one in use, and opened only by its passphrase', async () => {
    const { keys } = open();
    expect(await keys.list()).toEqual([]);
    const made = given(await keys.make({ publisher: 'Harbour', passphrase }));
    expect(made).toMatchObject({
      publisher: 'Harbour',
      isInUse: true,
      standing: 'good',
      madeOn: '2026-03-01',
    });
    expect(made.fingerprint).toMatch(/^\d{5}(?: \d{5}){7}$/);
    expect(await keys.list()).toEqual([made]);
    expect((await keys.open(made.keyId, passphrase)).ok).toBe(true);
    expect(await keys.open(made.keyId, 'other')).toMatchObject({ problem: { code: 'key-passphrase-wrong' } });
    expect(await keys.open('0000000000000000' as KeyId, passphrase)).toMatchObject({
      problem: { code: 'key-invalid', reason: 'not-here' },
    });
  });

  it('lies encrypted in files only the owner can read, and minisign signs with them', async () => {
    const { keys, below } = open();
    const { keyId } = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const secret = join(below, `${keyId}.key`);
    if (process.platform !== 'win32') expect(statSync(secret).mode & 0o077).toBe(0);
    const names = readdirSync(below);
    for (const name of names) expect(readFileSync(join(below, name), 'utf8')).not.toContain(passphrase);
    const message = join(below, 'message.txt');
    writeFileSync(message, 'words');
    runTool('minisign', ['-S', '-s', secret, '-m', message], { input: `${passphrase}\n` });
    expect(runTool('minisign', ['-V', '-p', join(below, `${keyId}.pub`), '-m', message]).code).toBe(0);
  });

  it('signs kits, and what it signed last is noted', async () => {
    const { keys, below } = open();
    const made = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const kit = await makeKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned' });
    const signer = { keyId: made.keyId, passphrase };
    expect(await keys.signKit(kit.folder, signer)).toMatchObject({ ok: true, value: { version: '2026.1' } });
    const ring = { trusted: [made], known: [], withdrawn: [] };
    expect(await checkKit(kit, { ring })).toMatchObject({ problems: [], trust: { kind: 'trusted' } });
    expect(readFileSync(join(below, `${made.keyId}.json`), 'utf8')).toContain('"2026.1"');
    expect(await keys.signKit(kit.folder, { ...signer, passphrase: 'no' })).toMatchObject({ ok: false });
  });

  it('notes what it signs also when user data is locked meanwhile', async () => {
    const { keys, files } = open();
    files.open(Buffer.alloc(32, 7));
    const { keyId } = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const kit = await makeKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned' });
    const signing = keys.signKit(kit.folder, { keyId, passphrase });
    await files.lock();
    expect(await signing).toMatchObject({ ok: true });
    expect(await files.read(`${keyId}.json`)).toMatchObject({ problem: { code: 'passphrase-needed' } });
    files.open(Buffer.alloc(32, 7));
    expect(given(await files.read(`${keyId}.json`))?.toString('utf8')).toContain('"2026.1"');
  });

  it('comes back from the text of its paper backup, typed in groups and lines', async () => {
    const [first, second] = [open(), open()];
    const made = given(await first.keys.make({ publisher: 'Harbour', passphrase }));
    const sheet = given(await first.keys.sheet(made.keyId));
    expect(sheet).toMatchObject({ key: made, day: '2026-03-01' });
    const typed = sheet.secretText.replace(/(.{4})/g, '$1 ').replace(/(.{40})/g, '$1\n');
    const brought = { text: `Encrypted key:\n${typed}\n`, file: 'sheet', publisher: 'Harbour', passphrase };
    expect(await second.keys.bringBack({ ...brought, passphrase: 'wrong' })).toMatchObject({
      problem: { code: 'key-passphrase-wrong', file: 'sheet' },
    });
    expect(await second.keys.list()).toEqual([]);
    expect(given(await second.keys.bringBack(brought))).toMatchObject({
      keyId: made.keyId,
      publicKey: made.publicKey,
      isInUse: true,
    });
    // The sheet of the command line has numbered rows, each with a check.
    const rows = paperRows(`untrusted comment: key\n${sheet.secretText}\n`);
    expect(given(await open().keys.bringBack({ ...brought, text: rows.join('\n') })).keyId).toBe(made.keyId);
    const wrong = rows.with(1, rows[0] ?? '').join('\n');
    expect(await open().keys.bringBack({ ...brought, text: wrong })).toMatchObject({
      problem: { code: 'key-invalid', reason: expect.stringContaining('row 2') },
    });
    for (const text of ['', 'nothing', sheet.secretText.slice(0, -8)])
      expect(await second.keys.bringBack({ ...brought, text })).toMatchObject({
        problem: { code: 'key-invalid' },
      });
  });

  it('comes back from a file of minisign, encrypted or not, but never lies open here', async () => {
    const { keys, below } = open();
    const plain = makeMinisignKey(join(temporaryFolder(), 'plain'));
    const text = readFileSync(plain.secret, 'utf8');
    const brought = { text, file: 'plain.key', publisher: 'Harbour' };
    expect(await keys.bringBack({ ...brought, passphrase: 'short' })).toMatchObject({ ok: false });
    const { keyId } = given(await keys.bringBack({ ...brought, passphrase }));
    expect(readFileSync(join(below, `${keyId}.key`), 'utf8')).not.toBe(text);
    expect((await keys.open(keyId, passphrase)).ok).toBe(true);
    expect((await keys.open(keyId, 'short')).ok).toBe(false);
  });

  it('gets another passphrase, and the earlier one no longer opens it', async () => {
    const { keys } = open();
    const { keyId } = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const next = 'quite another set of words';
    expect(await keys.changePassphrase(keyId, 'wrong', next)).toMatchObject({ ok: false });
    expect(await keys.changePassphrase(keyId, passphrase, next)).toMatchObject({ ok: true });
    expect((await keys.open(keyId, passphrase)).ok).toBe(false);
    expect((await keys.open(keyId, next)).ok).toBe(true);
    expect(await keys.list()).toMatchObject([{ publisher: 'Harbour' }]);
  });

  it('may be one of several; the chosen one is in use, and one that is removed is gone', async () => {
    const { keys, below } = open();
    const one = given(await keys.make({ publisher: 'One', passphrase }));
    const two = given(await keys.make({ publisher: 'Two', passphrase }));
    expect(two.isInUse).toBe(false);
    expect(await keys.use(two.keyId)).toMatchObject({ ok: true });
    expect((await keys.list()).map(({ keyId }) => keyId)).toEqual([two.keyId, one.keyId]);
    expect(await keys.remove(two.keyId)).toMatchObject({ ok: true });
    expect(await keys.list()).toMatchObject([{ keyId: one.keyId, isInUse: true }]);
    expect(readdirSync(below).filter((name) => name.includes(two.keyId))).toEqual([]);
  });

  it('that is not there is named, whatever is to be done with it', async () => {
    const { keys } = open();
    const unknown = 'ABCDEF0123456789' as KeyId;
    const problem = { ok: false, problem: { code: 'key-invalid', reason: 'not-here' } };
    expect(await keys.use(unknown)).toMatchObject(problem);
    expect(await keys.sheet(unknown)).toMatchObject(problem);
    expect(await keys.changePassphrase(unknown, passphrase, 'quite another set')).toMatchObject(problem);
    expect(await keys.list()).toEqual([]);
  });

  it('keeps its place in the list when its notes are damaged', async () => {
    const { keys, below } = open();
    const { keyId } = given(await keys.make({ publisher: 'Harbour', passphrase }));
    writeFileSync(join(below, `${keyId}.json`), '{');
    expect(await keys.list()).toMatchObject([{ keyId, publisher: '' }]);
    expect((await keys.open(keyId, passphrase)).ok).toBe(true);
  });
});

describe('statements about own keys', () => {
  const day = '2026-03-01';

  it('replace a key: the new one is in use, the statement names the last kits and goes into every kit', async () => {
    const { keys } = open();
    const old = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const first = await makeKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned', version: '2026.1' });
    given(await keys.signKit(first.folder, { keyId: old.keyId, passphrase }));
    const next = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const [from, to] = [
      { keyId: old.keyId, passphrase },
      { keyId: next.keyId, passphrase },
    ];
    expect(await keys.replace({ ...from, passphrase: 'wrong' }, to)).toMatchObject({ ok: false });
    expect(await keys.replace(from, { ...to, passphrase: 'wrong' })).toMatchObject({ ok: false });
    expect(await keys.statements()).toEqual([]);
    expect(given(await keys.replace(from, to)).statement).toMatchObject({
      action: 'replace',
      key: old.publicKey,
      newKey: next.publicKey,
      publisher: 'Harbour',
      number: 1,
      day,
      lastKits: [{ kitId: 'org.example.kit', version: '2026.1' }],
    });
    expect(await keys.list()).toMatchObject([
      { keyId: next.keyId, isInUse: true, standing: 'good' },
      { keyId: old.keyId, isInUse: false, standing: 'replaced', replacedBy: next.keyId },
    ]);
    const second = await makeKit(join(temporaryFolder(), 'kit'), {
      publisher: 'unsigned',
      version: '2026.2',
    });
    given(await keys.signKit(second.folder, to));
    const ring = { trusted: [old], known: [], withdrawn: [] };
    expect(await checkKit(second, { ring })).toMatchObject({
      isAcceptable: true,
      trust: { publisher: 'Harbour', confirmedBy: old.keyId },
    });
    expect(given(await keys.replace(from, to)).statement).toMatchObject({ number: 2 });
  });

  it('name the replaced key where its notes, and with them its publisher, are lost', async () => {
    const { keys, below } = open();
    const old = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const next = given(await keys.make({ publisher: 'Harbour', passphrase }));
    writeFileSync(join(below, `${old.keyId}.json`), '{');
    const replaced = await keys.replace({ keyId: old.keyId, passphrase }, { keyId: next.keyId, passphrase });
    expect(given(replaced).statement).toMatchObject({ key: old.publicKey, publisher: old.keyId });
  });

  it('revoke a key, by itself or by the one that followed it, and a revoked one is in use no longer', async () => {
    const { keys } = open();
    const old = given(await keys.make({ publisher: 'Harbour', passphrase }));
    const signer = { keyId: old.keyId, passphrase };
    expect(await keys.revoke(old.keyId, 'lost', { ...signer, passphrase: 'no' })).toMatchObject({
      ok: false,
    });
    const { statement } = given(await keys.revoke(old.keyId, 'lost', signer));
    expect(statement).toMatchObject({ action: 'revoke', signer: old.publicKey, reason: 'lost', day });
    expect(await keys.list()).toMatchObject([{ keyId: old.keyId, isInUse: false, standing: 'revoked' }]);
    expect(await keys.revoke(old.keyId, 'two\nlines', signer)).toMatchObject({
      problem: { code: 'key-statement-invalid' },
    });
  });
});
