// Three rolling copies of user data, from three days on which it changed: for the day on which the vault itself is lost or damaged.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { canonicalJson } from '../../../../core/base/canonical-json.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { fromPortable, toPortable } from '../../../../core/user-data/portable-data.ts';
import type { UserData } from '../../../../core/user-data/user-data.ts';
import type { VaultCopies, VaultCopy } from '../../../../core/user-data/vault.ts';
import { removeTemporariesOf, replaceFile, writeNewFile } from '../../fs/atomic-file.ts';
import { type DiskOps, ownerOnly, ownerOnlyFolder, quietly } from '../../fs/ops.ts';
import { writeProblem } from '../../fs/problem.ts';
import { makeSyncedFolder } from '../../fs/synced-folder.ts';
import {
  type BackupEntry,
  BackupError,
  type BackupHead,
  type BackupLock,
  bytesOf,
  entryOf,
  once,
  openLock,
  type ReadBackup,
  readBackup,
  writeBackup,
} from './backup-file.ts';

/** The files. */
const copyNames = ['copy-1', 'copy-2', 'copy-3'] as const;
type CopyName = (typeof copyNames)[number];

/** The name of user data in a backup. */
export const userDataName = 'user-data.json';
/** Between two copies pass this many hours at least: each is of another day. */
const hoursBetween = 20;
const hourMs = 3_600_000;

/** What encrypts the vault; undefined without a passphrase. */
export type CopyKeys = Exclude<BackupLock, { key: string }> & { readonly dataKey: Buffer };

/** The vault that is copied. */
type CopiedVault = {
  data(): UserData;
  keys(): CopyKeys | undefined;
  isLocked(): boolean;
  /** Does one thing while no event is stored. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

type Held = { readonly name: CopyName; readonly copy: ReadBackup };
type Copy = { readonly name: CopyName; readonly head: BackupHead; readonly data: UserData };

/** The copies of one vault; none without a folder for them. The disk overwrites what it removes. */
export class RollingCopies implements VaultCopies {
  readonly #folder: string | undefined;
  readonly #disk: DiskOps;
  readonly #now: () => Date;
  readonly #vault: CopiedVault;

  constructor(folder: string | undefined, disk: DiskOps, now: () => Date, vault: CopiedVault) {
    this.#folder = folder;
    this.#disk = disk;
    this.#now = now;
    this.#vault = vault;
  }

  async list(): Promise<readonly VaultCopy[]> {
    if (this.#vault.isLocked()) return [];
    const copies = await this.#vault.alone(() => this.#read(this.#vault.keys()));
    return copies.map(({ name, head, data }) => ({ name, madeAt: head.madeAt, data }));
  }

  async make(): Promise<Result<void>> {
    try {
      await this.#vault.alone(() => this.#make());
      return ok(undefined);
    } catch (error) {
      return fail(writeProblem(error, 'copies'));
    }
  }

  /** Makes the copy of the day where something changed. For a caller with which no event is stored; rejects as the disk does. */
  async makeIfDue(): Promise<void> {
    if (await this.#isDue()) await this.#make();
  }

  /** The head of every copy that has one; cheap, since nothing is decrypted. */
  async #heads(): Promise<readonly Held[]> {
    const held: Held[] = [];
    for (const [name, path] of this.#paths()) {
      // One bad sector must not end the making of copies.
      const bytes = await this.#disk.read(path).catch(() => undefined);
      const copy = bytes && (await unlessBroken(() => readBackup(once(bytes))));
      if (copy) held.push({ name, copy });
    }
    return held;
  }

  /** Every copy that can be read, the newest first. */
  async #read(keys: CopyKeys | undefined): Promise<readonly Copy[]> {
    const copies: Copy[] = [];
    for (const { name, copy } of await this.#heads()) {
      const data = await dataIn(copy, keys);
      if (data) copies.push({ name, head: copy.head, data });
    }
    // Clocks play no part in the order: sequences only grow.
    return copies.sort((one, other) => other.data.sequence - one.data.sequence);
  }

  /** Whether no copy is of this day. Every start asks that, so it must not decrypt anything. */
  async #isDue(): Promise<boolean> {
    const now = this.#now().getTime();
    const heads = await this.#heads();
    return heads.every(({ copy }) => Math.abs(now - Date.parse(copy.head.madeAt)) >= hoursBetween * hourMs);
  }

  /**
   * Makes a copy in the place of one that cannot be read, or else of the oldest. Rejects when it could not be written, or not read
   * again as it was written; the others are as before.
   */
  async #make(): Promise<void> {
    if (this.#folder === undefined || this.#vault.isLocked()) return;
    const [data, keys] = [this.#vault.data(), this.#vault.keys()];
    const copies = await this.#read(keys);
    if (data.sequence === (copies[0]?.data.sequence ?? 0)) return;
    const free = copyNames.find((name) => !copies.some((copy) => copy.name === name));
    const name = free ?? copies.at(-1)?.name ?? copyNames[0];
    await makeSyncedFolder(this.#disk, this.#folder, { mode: ownerOnlyFolder, isEnforced: true });
    await this.#removeTemporaries();
    const path = join(this.#folder, name);
    await replaceFile(this.#disk, path, await copyOf(data, this.#now().toISOString(), keys), ownerOnly);
    const bytes = await this.#disk.read(path);
    const written = await unlessBroken(async () => await dataIn(await readBackup(once(bytes)), keys));
    if (isDeepStrictEqual(written, data)) return;
    await quietly(this.#disk.remove(path));
    throw Object.assign(new Error('a copy differs from what was written'), { code: 'EIO' });
  }

  /**
   * Writes copies anew: after `change`, or under other keys. What was there is overwritten before, since it may hold what must not be
   * read any more. A copy that cannot be written anew is gone. One that stays as it is stays where it is.
   */
  async rewrite(
    from: CopyKeys | undefined,
    to: CopyKeys | undefined,
    change?: (data: UserData) => UserData,
  ): Promise<void> {
    const heads = await this.#heads();
    for (const [name, path] of this.#paths()) {
      const copy = heads.find((one) => one.name === name)?.copy;
      const isUnderTo = copy !== undefined && lockText(copy.head.lock) === lockText(to);
      if (isUnderTo && !change) continue;
      const data = copy && (await dataIn(copy, from));
      const next = data && (change?.(data) ?? data);
      if (isUnderTo && next && next === data) continue;
      if (!copy && !(await this.#disk.identityOf(path))) continue;
      await this.#disk.remove(path);
      if (copy && next)
        await quietly(writeNewFile(this.#disk, path, await copyOf(next, copy.head.madeAt, to), ownerOnly));
    }
    await this.#removeTemporaries();
  }

  async #removeTemporaries(): Promise<void> {
    const paths = this.#paths().map(([, path]) => path);
    if (paths.length > 0) await removeTemporariesOf(paths, this.#disk);
  }

  #paths(): readonly (readonly [CopyName, string])[] {
    const folder = this.#folder;
    return folder === undefined ? [] : copyNames.map((name) => [name, join(folder, name)]);
  }
}

/** The user data in a copy; undefined when it is damaged, of a newer program, or of another vault. */
async function dataIn(
  { head, entries }: ReadBackup,
  keys: CopyKeys | undefined,
): Promise<UserData | undefined> {
  const dataKey = 'key' in head.lock ? Buffer.from(head.lock.key, 'hex') : keys?.dataKey;
  if (!dataKey) return undefined;
  return await unlessBroken(async () => {
    let data: ReturnType<typeof fromPortable> = 'damaged';
    // To its end, which proves that nothing is cut off.
    for await (const entry of entries(dataKey)) data = fromPortable((await bytesOf(entry)).toString('utf8'));
    return typeof data === 'string' ? undefined : data;
  });
}

/** What is read in a copy; undefined when it is none, damaged, or of a newer program. */
async function unlessBroken<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BackupError) return undefined;
    throw error;
  }
}

async function copyOf(data: UserData, madeAt: string, keys: CopyKeys | undefined): Promise<Buffer> {
  const { lock, dataKey } = keys ? { lock: { keys: keys.keys }, dataKey: keys.dataKey } : openLock();
  const pieces: Buffer[] = [];
  for await (const piece of writeBackup({ madeAt, lock }, dataKey, [userDataEntry(data)])) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** User data as a file of a backup. */
export function userDataEntry(data: UserData): BackupEntry {
  return entryOf(userDataName, Buffer.from(toPortable(data), 'utf8'));
}

/** What two locks that open with the same secrets share. */
function lockText(lock: BackupLock | CopyKeys | undefined): string {
  if (!lock || 'key' in lock) return '';
  return canonicalJson({ passphrase: lock.keys.passphrase, recovery: lock.keys.recovery });
}
