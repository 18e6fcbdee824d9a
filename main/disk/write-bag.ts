// Decides how a kit is written to a folder: beside its place first, whole or not at all.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileHash } from '../../core/base/ids.ts';
import type { Problem } from '../../core/base/problem.ts';
import type { Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { declarationText } from '../../core/kit/bag-declaration.ts';
import { formatBagInfo } from '../../core/kit/bag-info.ts';
import {
  bagInfoPath,
  declarationPath,
  kitLimits,
  manifestPath,
  publisherKeyPath,
  signaturePath,
  tagManifestPath,
} from '../../core/kit/bag-layout.ts';
import { bagInfoElements } from '../../core/kit/kit-info.ts';
import { formatStatement } from '../../core/kit/kit-statement.ts';
import { formatManifest } from '../../core/kit/manifest.ts';
import type { CheckedFile } from '../../core/kit/verdict.ts';
import { type BagPlan, type PlannedFile, planProblem } from './bag-plan.ts';
import { type DiskOps, realDisk } from './disk-ops.ts';
import { errorCode, readProblem, writeProblem } from './disk-problem.ts';
import { publicHalf, publicKeyFile, type SecretKey } from './minisign/key-bytes.ts';
import { signMessage } from './minisign/signature-file.ts';
import { nodeHasher } from './node-hasher.ts';

/** How a bag is written. */
export type WriteBagOptions = {
  /** Signs the kit; without it the bag is complete but unsigned. */
  readonly key?: SecretKey | undefined;
  /** Takes the place of what is in the folder; otherwise the folder must be absent or empty. */
  readonly replaces?: boolean;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly disk?: DiskOps;
};

/** A written bag. `files` holds all files but tag manifest and signature. */
export type WrittenBag = {
  readonly folder: string;
  readonly treeHash: FileHash;
  readonly files: ReadonlyMap<string, CheckedFile>;
};

/**
 * Writes a bag. It grows in a folder beside its place, is brought onto the disk, and takes its name last, so that nobody ever sees
 * half a kit. `folder-not-empty`, `path-unsafe`, `kit-too-large`, `disk-full`, `disk-read-failed` (a planned file), `disk-write-failed`,
 * `stopped`; after each of them the folder is as it was.
 */
export async function writeBag(
  folder: string,
  plan: BagPlan,
  options: WriteBagOptions = {},
): Promise<Result<WrittenBag>> {
  const disk = options.disk ?? realDisk;
  const target = resolve(folder);
  const problem = planProblem(plan) ?? (options.replaces ? undefined : await occupied(target));
  if (problem) return fail(problem);
  const staging = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await removeLeftovers(target, disk);
    await disk.makeFolder(staging);
    const writer = new BagWriter(staging, plan, options, disk);
    const treeHash = await writer.write();
    await takePlace(staging, target, disk);
    return ok({ folder: target, treeHash, files: writer.files });
  } catch (error) {
    await disk.remove(staging).catch(() => undefined);
    if (error instanceof Stop) return fail(error.problem);
    return fail(writeProblem(error, basename(target)));
  }
}

/** Carries a known problem out of nested steps to the one place that cleans up. */
class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

class BagWriter {
  readonly files = new Map<string, CheckedFile>();
  readonly #staging: string;
  readonly #plan: BagPlan;
  readonly #options: WriteBagOptions;
  readonly #disk: DiskOps;
  readonly #folders = new Set<string>();
  #done = 0;

  constructor(staging: string, plan: BagPlan, options: WriteBagOptions, disk: DiskOps) {
    this.#staging = staging;
    this.#plan = plan;
    this.#options = options;
    this.#disk = disk;
  }

  /** Writes all files and brings them onto the disk; the tag manifest's hash. */
  async write(): Promise<FileHash> {
    const { info, payload, tags } = this.#plan;
    for (const file of payload) await this.#add(file);
    const oxum = this.#oxum();
    const manifest = this.#manifest();
    for (const file of tags) await this.#add(file);
    await this.#addText(declarationPath, declarationText);
    await this.#addText(bagInfoPath, formatBagInfo(bagInfoElements(info, oxum)));
    await this.#addText(manifestPath, manifest);
    const { key } = this.#options;
    if (key) await this.#addText(publisherKeyPath, publicKeyFile(publicHalf(key)));
    const tagManifest = Buffer.from(this.#tagManifest());
    await this.#write({ path: tagManifestPath, content: tagManifest });
    if (key) {
      const signature = signMessage(tagManifest, key, formatStatement(info));
      await this.#write({ path: signaturePath, content: Buffer.from(signature) });
    }
    for (const at of [...this.#folders].sort().reverse()) await this.#disk.syncFolder(at);
    const hash = nodeHasher.start();
    hash.update(tagManifest);
    return hash.digest();
  }

  async #add(file: PlannedFile): Promise<void> {
    if (this.#options.signal?.aborted) throw new Stop({ code: 'stopped' });
    const total = this.#plan.payload.length + this.#plan.tags.length;
    this.#options.report?.({ step: 'writing', done: this.#done, total, unit: 'files', item: file.path });
    this.files.set(file.path, await this.#write(file));
    this.#done += 1;
  }

  async #addText(path: string, text: string): Promise<void> {
    this.files.set(path, await this.#write({ path, content: Buffer.from(text) }));
  }

  async #write(file: PlannedFile): Promise<CheckedFile> {
    const place = join(this.#staging, file.path);
    await this.#makeFolders(dirname(place));
    const output = await this.#disk.create(place);
    const hash = nodeHasher.start();
    let sizeBytes = 0;
    try {
      for await (const bytes of chunksOf(file, this.#options.signal)) {
        hash.update(bytes);
        sizeBytes += bytes.length;
        if (sizeBytes > kitLimits.fileBytes) {
          throw new Stop({
            code: 'kit-too-large',
            file: file.path,
            sizeBytes,
            limitBytes: kitLimits.fileBytes,
          });
        }
        await output.write(bytes);
      }
      await output.sync();
    } finally {
      await output.close();
    }
    return { hash: hash.digest(), sizeBytes };
  }

  async #makeFolders(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await this.#disk.makeFolder(folder);
    for (let at = folder; at.startsWith(this.#staging); at = dirname(at)) this.#folders.add(at);
  }

  #oxum(): { sizeBytes: number; fileCount: number } {
    const sizes = [...this.files.values()].map(({ sizeBytes }) => sizeBytes);
    return { sizeBytes: sizes.reduce((sum, size) => sum + size, 0), fileCount: sizes.length };
  }

  #manifest(): string {
    return formatManifest([...this.files].map(([path, { hash }]) => ({ path, hash })));
  }

  #tagManifest(): string {
    const payload = new Set(this.#plan.payload.map(({ path }) => path));
    const entries = [...this.files].filter(([path]) => !payload.has(path));
    return formatManifest(entries.map(([path, { hash }]) => ({ path, hash })));
  }
}

async function* chunksOf(file: PlannedFile, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  if (file.content instanceof Uint8Array) {
    yield file.content;
    return;
  }
  try {
    for await (const chunk of createReadStream(file.content.absolutePath, { highWaterMark: 1024 * 1024 })) {
      if (signal?.aborted) throw new Stop({ code: 'stopped' });
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(readProblem(error, file.path));
  }
}

/** `folder-not-empty` when something is in the place a folder should take. */
export async function occupied(target: string): Promise<Problem | undefined> {
  try {
    if (!(await stat(target)).isDirectory()) return { code: 'folder-not-empty', file: basename(target) };
    return (await readdir(target)).length === 0
      ? undefined
      : { code: 'folder-not-empty', file: basename(target) };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : readProblem(error, basename(target));
  }
}

/** What earlier runs that were killed left beside the target; a bag that had stepped aside for them comes back first. */
export async function removeLeftovers(target: string, disk: DiskOps): Promise<void> {
  const parent = dirname(target);
  await disk.makeFolder(parent);
  const isLeftover = (name: string): boolean =>
    name.startsWith(`.${basename(target)}.`) && /\.[0-9a-f]{12}\.(?:part|old)$/.test(name);
  const names = await readdir(parent);
  const leftovers = names.filter(isLeftover);
  const aside = leftovers.find((name) => name.endsWith('.old'));
  if (aside !== undefined && !names.includes(basename(target)))
    await disk.rename(join(parent, aside), target);
  for (const name of leftovers) await disk.remove(join(parent, name));
}

/**
 * A folder cannot be renamed over another everywhere: the old one steps aside first and is removed last. When any of it fails, the
 * old one is back in its place.
 */
export async function takePlace(staging: string, target: string, disk: DiskOps): Promise<void> {
  const aside = staging.replace(/\.part$/, '.old');
  const hadOld = await isThere(target);
  try {
    if (hadOld) await disk.rename(target, aside);
    await disk.rename(staging, target);
    await disk.syncFolder(dirname(target));
  } catch (error) {
    if (!(await isThere(staging)) && (await isThere(target))) await disk.rename(target, staging);
    if (hadOld && (await isThere(aside))) await disk.rename(aside, target);
    throw error;
  }
  // The new one is in place; what cannot be removed now is removed when the next one is written.
  if (hadOld) await disk.remove(aside).catch(() => undefined);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
