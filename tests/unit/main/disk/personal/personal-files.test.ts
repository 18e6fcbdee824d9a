// Files that a person keeps beside user data: encrypted with it, bound to their names, never lost without a word.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../../../../core/base/result.ts';
import type { Vault } from '../../../../../core/user-data/vault.ts';
import { openCopyKey } from '../../../../../main/disk/corrections/copy-key.ts';
import { seal } from '../../../../../main/disk/corrections/seal.ts';
import { openCorrectionStore } from '../../../../../main/disk/drafts/correction-store.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { openPublisherKeys } from '../../../../../main/disk/keys/publisher-keys.ts';
import { makeSecretKey } from '../../../../../main/disk/minisign/secret-key-file.ts';
import { PersonalFiles } from '../../../../../main/disk/personal/personal-files.ts';
import { addToRegister, readRegister } from '../../../../../main/disk/sticks/register-file.ts';
import { isSealedFile } from '../../../../../main/disk/user-data/passphrase/sealed-file.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { WindowPlaceKeeper } from '../../../../../main/window-bounds.ts';
import { correction, line } from '../../../../support/frozen-makers.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const passphrase = 'blue river under nine bridges';
const marker = 'Rosemarinus-4711';
const limits = { operations: 32_768, memoryBytes: 16 * 1024 * 1024 };
/** `x` has ten digits, so that no cipher text holds it by chance. */
const place = { bounds: { x: 4711471147, y: 60, width: 1280, height: 800 }, isMaximized: true };

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

type Opened = { readonly files: PersonalFiles; readonly vault: Vault };

async function open(personal: string, disk: DiskOps = realDisk): Promise<Opened> {
  const files = new PersonalFiles(personal, disk);
  const costOf = async () => ({ memoryKiB: 19 * 1024, passes: 2 });
  const vault = given(await openVault(join(personal, 'vault'), { files, disk, costOf }));
  onTestFinished(() => vault.close());
  return { files, vault };
}

/** Writes one of each kind. */
async function fill(files: PersonalFiles): Promise<void> {
  given(await addToRegister(files.sticks, [{ ...line, name: marker }]));
  given(await openCopyKey(files.own)());
  const keys = openPublisherKeys(files.publisherKeys, { limits });
  const made = given(await keys.make({ publisher: marker, passphrase }));
  const next = given(await keys.make({ publisher: marker, passphrase }));
  given(await keys.replace({ keyId: made.keyId, passphrase }, { keyId: next.keyId, passphrase }));
  given(await new WindowPlaceKeeper(files.own).keep(place));
  const store = openCorrectionStore(files.corrections);
  given(await store.add([seal({ ...correction, remark: marker } as never, makeSecretKey())]));
  given(await store.decline([given(await store.reports())[0]?.reportId ?? ''], true));
}

/** All that is there, as JSON. */
async function contents(files: PersonalFiles): Promise<string> {
  const keys = openPublisherKeys(files.publisherKeys, { limits });
  return JSON.stringify([
    given(await readRegister(files.sticks)),
    given(await files.own.read('corrections.key'))?.toString('utf8'),
    [await keys.list(), await keys.statements()],
    await new WindowPlaceKeeper(files.own).read(),
    given(await openCorrectionStore(files.corrections).reports()),
  ]);
}

/** Paths of all files below a folder. */
function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What of these files can be read without a passphrase: words of a person, and the form that each file has. */
function readable(personal: string): string[] {
  const words = [
    marker,
    String(place.bounds.x),
    'minisign encrypted secret',
    '"sha256"',
    'action: replace',
    'reports',
  ];
  return pathsBelow(personal)
    .filter((path) => !/publisher-keys[\\/]\w+\.(?:key|pub)$/.test(path))
    .filter((path) => words.some((word) => readFileSync(path).includes(word)))
    .map((path) => path.slice(personal.length + 1));
}

describe('Files of a person under a passphrase', () => {
  it('have no readable word on the disk, and are all there once it is typed again.', async () => {
    const personal = temporaryFolder();
    const { files, vault } = await open(personal);
    await fill(files);
    const before = await contents(files);
    writeFileSync(join(personal, '.window.json.0123456789ab.tmp'), marker);
    writeFileSync(join(personal, 'sticks', 'damaged-1-register.jsonl'), marker);
    expect(readable(personal).length).toBeGreaterThan(6);
    given(await vault.access.protect(passphrase));
    expect(readable(personal)).toEqual([]);
    expect(await contents(files)).toBe(before);
    await fill(files);
    expect(readable(personal)).toEqual([]);
    const after = await contents(files);
    expect(given(await readRegister(files.sticks))).toHaveLength(2);
    await vault.access.lock();
    expect(await readRegister(files.sticks)).toEqual({ ok: false, problem: { code: 'passphrase-needed' } });
    expect(await addToRegister(files.sticks, [line])).toMatchObject({
      problem: { code: 'passphrase-needed' },
    });
    expect(await new WindowPlaceKeeper(files.own).read()).toBeUndefined();
    given(await vault.access.unlock({ passphrase }));
    expect(await contents(files)).toBe(after);
    await vault.close();
    const again = await open(personal);
    expect(await openCopyKey(again.files.own)()).toMatchObject({ problem: { code: 'passphrase-needed' } });
    given(await again.vault.access.unlock({ passphrase }));
    expect(await contents(again.files)).toBe(after);
    given(await again.vault.access.unprotect(passphrase));
    expect(await contents(again.files)).toBe(after);
    expect(pathsBelow(personal).filter((path) => isSealedFile(readFileSync(path)))).toEqual([]);
    expect(readFileSync(join(personal, 'sticks', 'damaged-1-register.jsonl'), 'utf8')).toBe(marker);
    await again.vault.close();
    expect(await contents((await open(personal)).files)).toBe(after);
  });

  it('overwrite their readable bytes where these are removed.', async () => {
    const personal = temporaryFolder();
    /** Files that were removed, still open. */
    const removed: number[] = [];
    const disk: DiskOps = {
      ...realDisk,
      remove: async (path) => {
        if (existsSync(path) && !path.includes('vault')) removed.push(openSync(path, 'r'));
        await realDisk.remove(path);
      },
    };
    const { files, vault } = await open(personal, disk);
    await fill(files);
    removed.length = 0;
    given(await vault.access.protect(passphrase));
    expect(removed.length).toBeGreaterThan(6);
    const left = removed.map((file) => readFileSync(file, 'latin1'));
    removed.forEach(closeSync);
    expect(left.filter((bytes) => /[^\0]/.test(bytes))).toEqual([]);
  });

  it('open under no other name, and not when a byte was changed: then they are named and put aside.', async () => {
    const personal = temporaryFolder();
    const { files, vault } = await open(personal);
    await fill(files);
    given(await files.corrections.write('register.jsonl', 'another'));
    given(await vault.access.protect(passphrase));
    await vault.close();
    const path = join(personal, 'sticks', 'register.jsonl');
    const whole = readFileSync(path);
    const changed = Buffer.from(whole);
    changed[whole.length - 1] = (whole.at(-1) ?? 0) ^ 1;
    const another = readFileSync(join(personal, 'workshop', 'corrections', 'register.jsonl'));
    for (const bytes of [changed, whole.subarray(0, 100), another]) {
      writeFileSync(path, bytes);
      rmSync(join(personal, 'vault', 'lock'), { force: true });
      const again = await open(personal);
      given(await again.vault.access.unlock({ passphrase }));
      const problem = again.files.problem();
      expect(problem).toMatchObject({ code: 'personal-file-damaged', file: 'register.jsonl' });
      const kept = problem && 'kept' in problem ? problem.kept : '';
      expect(readFileSync(join(dirname(path), kept))).toEqual(bytes);
      expect(given(await readRegister(again.files.sticks))).toEqual([]);
      // Damage that is met later is answered in its place.
      given(await addToRegister(again.files.sticks, [line]));
      writeFileSync(path, bytes);
      expect(await addToRegister(again.files.sticks, [line])).toMatchObject({
        problem: { code: 'personal-file-damaged' },
      });
      expect(await addToRegister(again.files.sticks, [line])).toMatchObject({ ok: true });
      expect(again.files.sticks.damaged).toHaveLength(2);
      await again.vault.close();
    }
  });

  it('are put aside once, whatever is asked for afterwards.', async () => {
    const personal = temporaryFolder();
    const { files, vault } = await open(personal);
    await fill(files);
    given(await vault.access.protect(passphrase));
    const folder = join(personal, 'publisher-keys', 'statements');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), readFileSync(join(personal, 'window.json')));
    const keys = openPublisherKeys(files.publisherKeys, { limits });
    for (let times = 0; times < 3; times += 1) expect(await keys.statements()).toEqual([]);
    await vault.access.lock();
    given(await vault.access.unlock({ passphrase }));
    expect(readdirSync(folder)).toEqual([files.publisherKeys.damaged[0]?.kept]);
    given(await vault.access.unprotect(passphrase));
    expect(readdirSync(folder)).toEqual([files.publisherKeys.damaged[0]?.kept]);
  });

  it('count when they are found readable, and are encrypted at once.', async () => {
    const personal = temporaryFolder();
    const { files, vault } = await open(personal);
    given(await vault.access.protect(passphrase));
    mkdirSync(join(personal, 'sticks'));
    const path = join(personal, 'sticks', 'register.jsonl');
    const text = `${JSON.stringify({ version: 1, ...line, name: marker })}\n`;
    writeFileSync(path, text);
    expect(given(await readRegister(files.sticks))[0]?.name).toBe(marker);
    expect(readable(personal)).toEqual([]);
    writeFileSync(path, text);
    await vault.access.lock();
    given(await vault.access.unlock({ passphrase }));
    expect(readable(personal)).toEqual([]);
    writeFileSync(path, text);
    given(await addToRegister(files.sticks, [line]));
    expect(readable(personal)).toEqual([]);
    expect(given(await readRegister(files.sticks))).toHaveLength(2);
  });

  it('are written to the end by a job that runs when user data is locked, and by nothing afterwards.', async () => {
    const { files, vault } = await open(temporaryFolder());
    given(await vault.access.protect(passphrase));
    await files.sticks.during(async () => {
      await vault.access.lock();
      given(await addToRegister(files.sticks, [line]));
      expect(await files.own.read('window.json')).toMatchObject({ problem: { code: 'passphrase-needed' } });
      expect(await files.corrections.write('all.corrections', '')).toMatchObject({
        problem: { code: 'passphrase-needed' },
      });
    });
    expect(await addToRegister(files.sticks, [line])).toMatchObject({ ok: false });
    given(await vault.access.unlock({ passphrase }));
    expect(given(await readRegister(files.sticks))).toHaveLength(1);
    // A job that ends after the passphrase was typed again leaves everything open.
    await files.sticks.during(async () => {
      await vault.access.lock();
      given(await vault.access.unlock({ passphrase }));
    });
    given(await addToRegister(files.sticks, [line]));
  });

  it('are left alone while user data does not open.', async () => {
    const personal = temporaryFolder();
    const { files, vault } = await open(personal);
    await fill(files);
    given(await vault.access.protect(passphrase));
    await vault.close();
    const path = join(personal, 'corrections.key');
    const before = readFileSync(path);
    const without = new PersonalFiles(personal);
    const refused = { ok: false, problem: { code: 'personal-file-encrypted', file: 'corrections.key' } };
    expect(await openCopyKey(without.own)()).toEqual(refused);
    expect(await without.own.write('corrections.key', 'new')).toEqual(refused);
    expect(await addToRegister(without.sticks, [line])).toMatchObject({
      problem: { code: 'personal-file-encrypted' },
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('come back when a program was killed between the old and the new one.', async () => {
    const personal = temporaryFolder();
    const { files } = await open(personal);
    await fill(files);
    const before = await contents(files);
    const path = join(personal, 'corrections.key');
    renameSync(path, join(personal, '.corrections.key.0123456789ab.old'));
    expect(await contents(new PersonalFiles(personal))).toBe(before);
    expect(existsSync(path)).toBe(true);
  });
});
