// Save everything that a person made as one encrypted file, and bring it back: checked to its end before anything is put in place.
import { createReadStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../../../core/base/language.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { measurePassphrase, minCharacters, minWords } from '../../../core/kit/passphrase.ts';
import { fromPortable } from '../../../core/user-data/portable-data.ts';
import type { UserData } from '../../../core/user-data/user-data.ts';
import type { VaultSecret } from '../../../core/user-data/vault.ts';
import { type DiskOps, ownerOnly, ownerOnlyFolder, quietly, realDisk } from '../fs/ops.ts';
import { errorCode, ProblemError, readProblem, writeProblem } from '../fs/problem.ts';
import { removeSiblings, siblingPath } from '../fs/sibling-names.ts';
import { makeStagedFile } from '../fs/staged-folder.ts';
import { isOfMadeKit } from '../personal/drafts-folder.ts';
import {
  BackupError,
  type BackupHead,
  bytesOf,
  type ReadBackup,
  readBackup,
  writeBackup,
} from '../user-data/copies/backup-file.ts';
import { type CopyKeys, userDataEntry, userDataName } from '../user-data/copies/rolling-copies.ts';
import { affordableCost } from '../user-data/passphrase/stretch.ts';
import { areKeysAuthentic, dataKeyOf, makeKeys } from '../user-data/passphrase/vault-keys.ts';
import type { CostOf } from '../user-data/vault-access.ts';
import {
  carriedFiles,
  isCarried,
  type PersonalPlace,
  putCarriedFiles,
  type ReadFiles,
} from './carried-files.ts';

/** The ending of a backup's name. */
export const backupEnding = 'impactdata';
/** What is being brought back is beside this folder, from where whatever a kill leaves of it is erased and removed with drafts. */
const stagedBeside = 'workshop';
/** A draft, by the path of any file in it, and that path in the draft. */
const draftOf = /^(workshop\/[0-9a-f]{16})\/(.+)/;
/** Keys, notes about them, registers: none is larger. */
const largestSmallFile = 64 * 1024 * 1024;

/** What a backup is made of. */
type Saved = {
  readonly data: UserData;
  /** Where the person's other files are; absent when this session keeps none. */
  readonly personal?: PersonalPlace | undefined;
  /** What opens it: what opens the vault, or a passphrase for this file. */
  readonly keys: CopyKeys;
};

/** Keys for a backup of a vault without a passphrase. `passphrase-unfit`. */
export async function keysFor(
  passphrase: string,
  language: Language,
  costOf: CostOf = affordableCost,
): Promise<Result<CopyKeys>> {
  if (measurePassphrase(passphrase) === 'short')
    return fail({ code: 'passphrase-unfit', fewest: minCharacters, words: minWords });
  // The recovery key is shown to nobody: of this file there is only the passphrase.
  const { keys, dataKey } = await makeKeys(passphrase, await costOf(), language);
  return ok({ keys, dataKey });
}

/**
 * Writes a backup over whatever the person chose to replace. `disk-full`, `disk-write-failed`, `disk-read-failed`: then what was there is
 * still there.
 */
export async function saveBackup(
  path: string,
  { data, personal, keys: { keys, dataKey } }: Saved,
  disk: DiskOps = realDisk,
): Promise<Result<void>> {
  const head = { madeAt: new Date().toISOString(), lock: { keys } };
  const save = () =>
    makeStagedFile(path, { disk, replaces: true }, async (staging) => {
      await writeWhole(disk, staging, writeBackup(head, dataKey, entriesOf(data, personal, disk)));
      return ok(undefined);
    });
  // Drafts are large: what is locked meanwhile must not cut them off.
  return await (personal ? personal.files.drafts.during(save) : save());
}

async function* entriesOf(data: UserData, personal: PersonalPlace | undefined, disk: DiskOps) {
  yield userDataEntry(data);
  if (personal !== undefined) yield* carriedFiles(personal, disk);
}

/** A backup that the person chose; nothing in it but its day is readable yet. */
export type ChosenBackup = {
  readonly name: string;
  readonly madeAt: string;
  /**
   * Reads and checks all of it; nothing is changed yet. `passphrase-wrong`, `recovery-key-wrong`, `backup-invalid`, `backup-too-new`,
   * `disk-read-failed`, `disk-full`, `disk-write-failed`.
   */
  open(secret: VaultSecret): Promise<Result<OpenedBackup>>;
};

/** A backup that was read whole. */
type OpenedBackup = {
  readonly data: UserData;
  /** Puts its files into the person's folder. `disk-full`, `disk-write-failed`. */
  putFiles(): Promise<Result<void>>;
  /** Removes what was read; must be called in the end. */
  close(): Promise<void>;
};

/** Looks at a file. `backup-invalid`, `backup-too-new`, `disk-read-failed`. */
export async function chooseBackup(
  path: string,
  personal: PersonalPlace | undefined,
  disk: DiskOps = realDisk,
): Promise<Result<ChosenBackup>> {
  const name = basename(path);
  return await orBackupProblem(name, async () => {
    const { head } = await readingHead(path);
    return ok({ name, madeAt: head.madeAt, open: (secret) => openBackup(path, secret, { personal, disk }) });
  });
}

async function readingHead(path: string): Promise<ReadBackup> {
  const stream = createReadStream(path);
  try {
    return await readBackup(stream);
  } finally {
    stream.destroy();
  }
}

async function openBackup(
  path: string,
  secret: VaultSecret,
  { personal, disk }: { readonly personal: PersonalPlace | undefined; readonly disk: DiskOps },
): Promise<Result<OpenedBackup>> {
  return await orBackupProblem(basename(path), async () => {
    const stream = createReadStream(path);
    const staging = personal && siblingPath(join(personal.folder, stagedBeside), 'part');
    const draftDisk = personal?.files.drafts.disk ?? disk;
    const close = async (): Promise<void> => {
      if (staging !== undefined) await quietly(draftDisk.remove(staging));
    };
    try {
      const backup = await readBackup(stream);
      const dataKey = await keyOf(backup.head, secret);
      if (!dataKey.ok) return dataKey;
      if (personal) await removeSiblings([join(personal.folder, stagedBeside)], ['part'], draftDisk);
      const { data, files } = await readAll(backup, dataKey.value, staging, { disk, draftDisk });
      return ok({ data, putFiles: () => putFiles(personal, files, staging, disk), close });
    } catch (error) {
      await close();
      throw error;
    } finally {
      stream.destroy();
    }
  });
}

async function keyOf({ lock }: BackupHead, secret: VaultSecret): Promise<Result<Buffer>> {
  if ('key' in lock) return ok(Buffer.from(lock.key, 'hex'));
  const dataKey = await dataKeyOf(lock.keys, secret);
  if (!dataKey)
    return fail({
      code: 'passphrase' in secret ? 'passphrase-wrong' : 'recovery-key-wrong',
      waitSeconds: 0,
    });
  if (!areKeysAuthentic(lock.keys, dataKey)) throw new BackupError('invalid');
  return ok(dataKey);
}

async function readAll(
  backup: ReadBackup,
  dataKey: Buffer,
  staging: string | undefined,
  { disk, draftDisk }: { readonly disk: DiskOps; readonly draftDisk: DiskOps },
): Promise<{ readonly data: UserData; readonly files: ReadFiles }> {
  let data: UserData | undefined;
  const small = new Map<string, Buffer>();
  const drafts = new Set<string>();
  for await (const entry of backup.entries(dataKey)) {
    const { name, sizeBytes } = entry;
    const [, draft, pathInDraft = ''] = draftOf.exec(name) ?? [];
    if (name === userDataName) {
      const found = fromPortable((await bytesOf(entry)).toString('utf8'));
      if (typeof found === 'string') throw new BackupError(found === 'too-new' ? 'too-new' : 'invalid');
      data = found;
    } else if (!isCarried(name)) throw new BackupError('invalid');
    else if (draft !== undefined) {
      drafts.add(draft);
      // Without a place its bytes are read, which checks them, and forgotten.
      if (staging === undefined) for await (const piece of entry.bytes) void piece;
      else {
        await disk.makeFolder(dirname(join(staging, name)), { mode: ownerOnlyFolder });
        const ownDisk = isOfMadeKit(pathInDraft) ? disk : draftDisk;
        await writeWhole(ownDisk, join(staging, name), entry.bytes);
      }
    } else {
      if (sizeBytes > largestSmallFile) throw new BackupError('invalid');
      small.set(name, await bytesOf(entry));
    }
  }
  if (!data) throw new BackupError('invalid');
  return { data, files: { small, drafts } };
}

/** Writes a new file and syncs it. */
async function writeWhole(disk: DiskOps, path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await disk.create(path, { mode: ownerOnly });
  try {
    for await (const piece of bytes) await file.write(piece);
    await file.sync();
  } finally {
    await quietly(file.close());
  }
}

async function putFiles(
  personal: PersonalPlace | undefined,
  files: ReadFiles,
  staging: string | undefined,
  disk: DiskOps,
): Promise<Result<void>> {
  if (!personal || staging === undefined) return ok(undefined);
  try {
    await putCarriedFiles(personal, files, staging, disk);
    return ok(undefined);
  } catch (error) {
    return fail(
      error instanceof ProblemError ? error.problem : writeProblem(error, basename(personal.folder)),
    );
  }
}

async function orBackupProblem<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError)
      return fail({ code: error.reason === 'too-new' ? 'backup-too-new' : 'backup-invalid', file });
    if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(errorCode(error))) return fail(writeProblem(error, file));
    return fail(readProblem(error, file));
  }
}
