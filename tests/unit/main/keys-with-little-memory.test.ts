// Keys on a computer with little memory: a passphrase is stretched with less, but never with less than 64 MiB.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { openPublisherKeys } from '../../../main/disk/keys/publisher-keys.ts';
import { fromBase64 } from '../../../main/disk/minisign/key-bytes.ts';
import { PersonalFiles } from '../../../main/disk/personal/personal-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const mebibyte = 1024 * 1024;
let [freeBytes, tried]: [number, number[]] = [0, []];
beforeEach(() => {
  tried = [];
});

vi.mock('node:crypto', async (actual) => {
  const crypto = await actual<typeof import('node:crypto')>();
  const scrypt = (
    passphrase: string,
    salt: Uint8Array,
    length: number,
    options: { readonly N: number; readonly r: number },
    answer: (error: Error | null, bytes: Buffer) => void,
  ): void => {
    const neededBytes = 128 * options.N * options.r;
    tried.push(neededBytes / mebibyte);
    if (neededBytes > freeBytes) answer(new Error('memory limit exceeded'), Buffer.alloc(0));
    // The work itself proves nothing here.
    else answer(null, crypto.scryptSync(passphrase, salt, length, { N: 2, r: 1, p: 1 }));
  };
  return { ...crypto, scrypt };
});

const given = { publisher: 'Harbour', passphrase: 'four plain words together' };

it('A key is made with a quarter of the usual memory where there is no more.', async () => {
  freeBytes = 64 * mebibyte;
  const keys = openPublisherKeys(new PersonalFiles(temporaryFolder()).publisherKeys);
  const made = await keys.make(given);
  if (!made.ok) throw new Error(made.problem.code);
  expect(tried).toEqual([256, 128, 64]);
  const sheet = await keys.sheet(made.value.keyId);
  const bytes = Buffer.from(fromBase64(sheet.ok ? sheet.value.secretText : '') ?? []);
  expect(Number(bytes.readBigUInt64LE(46)) / mebibyte).toBe(64);
});

it('No key is made where less is free, and the one that is there stays as it was.', async () => {
  const folder = temporaryFolder();
  const keys = openPublisherKeys(new PersonalFiles(folder).publisherKeys);
  freeBytes = 256 * mebibyte;
  const made = await keys.make(given);
  if (!made.ok) throw new Error(made.problem.code);
  const { keyId } = made.value;
  const names = readdirSync(join(folder, 'publisher-keys'));
  const sheet = await keys.sheet(keyId);
  freeBytes = 63 * mebibyte;
  tried = [];
  const short = { ok: false, problem: { code: 'key-memory-short' } };
  expect(await keys.make(given)).toMatchObject(short);
  expect(tried).toEqual([256, 128, 64]);
  expect(readdirSync(join(folder, 'publisher-keys')).sort()).toEqual(names.sort());
  expect(await keys.sheet(keyId)).toEqual(sheet);
});

it('An empty passphrase makes, opens and changes nothing, and nothing is stretched for it.', async () => {
  freeBytes = 256 * mebibyte;
  const folder = temporaryFolder();
  const keys = openPublisherKeys(new PersonalFiles(folder).publisherKeys);
  const empty = { ok: false, problem: { code: 'key-passphrase-empty' } };
  expect(await keys.make({ ...given, passphrase: '' })).toMatchObject(empty);
  expect(await keys.list()).toEqual([]);
  const made = await keys.make(given);
  if (!made.ok) throw new Error(made.problem.code);
  const { keyId } = made.value;
  const sheet = await keys.sheet(keyId);
  tried = [];
  expect(await keys.open(keyId, '')).toMatchObject(empty);
  expect(await keys.signKit(folder, { keyId, passphrase: '' })).toMatchObject(empty);
  expect(await keys.revoke(keyId, '', { keyId, passphrase: '' })).toMatchObject(empty);
  expect(await keys.changePassphrase(keyId, '', 'other words of some length')).toMatchObject(empty);
  expect(tried).toEqual([]);
  expect(await keys.changePassphrase(keyId, given.passphrase, '')).toMatchObject(empty);
  expect(await keys.sheet(keyId)).toEqual(sheet);
});
