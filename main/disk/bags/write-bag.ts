// Write a kit to a folder: beside its place first, whole or not at all.
import { basename, resolve } from 'node:path';
import type { FileHash } from '../../../core/base/ids.ts';
import type { Report } from '../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { declarationText } from '../../../core/kit/bag-declaration.ts';
import { formatBagInfo } from '../../../core/kit/bag-info.ts';
import {
  bagInfoPath,
  declarationPath,
  kitLimits,
  manifestPath,
  publisherKeyPath,
  signaturePath,
  tagManifestPath,
} from '../../../core/kit/bag-layout.ts';
import { bagInfoElements } from '../../../core/kit/kit-info.ts';
import { formatStatement } from '../../../core/kit/kit-statement.ts';
import { formatManifest } from '../../../core/kit/manifest.ts';
import type { CheckedFile } from '../../../core/kit/verdict.ts';
import { plainReader } from '../fs/content-disk.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { ProblemError, readProblem } from '../fs/problem.ts';
import { makeStagedFolder, type StagedFolder } from '../fs/staged-folder.ts';
import { publicHalf, publicKeyFile, type SecretKey } from '../minisign/key-bytes.ts';
import { signMessage } from '../minisign/signature-file.ts';
import { type BagPlan, type PlannedFile, planProblem } from './bag-plan.ts';

/** How a bag is written. */
type WriteBagOptions = {
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
 * Writes a bag. It grows in a folder beside its place, is synced to the disk, and takes its name last. So nobody ever sees half a
 * kit. `folder-not-empty`, `path-unsafe`, `kit-too-large`, `disk-full`, `disk-read-failed` (a planned file), `disk-write-failed`,
 * `stopped`; after each of them the folder is as it was.
 */
export async function writeBag(
  folder: string,
  plan: BagPlan,
  options: WriteBagOptions = {},
): Promise<Result<WrittenBag>> {
  const problem = planProblem(plan);
  if (problem) return fail(problem);
  const { disk = realDisk, replaces = false } = options;
  const target = resolve(folder);
  return await makeStagedFolder(target, { disk, replaces, reportAs: basename(target) }, async (staged) => {
    const writer = new BagWriter(staged, plan, options);
    return ok({ folder: target, treeHash: await writer.write(), files: writer.files });
  });
}

/** Writes the files of a bag; problems are thrown as `ProblemError`. */
class BagWriter {
  readonly files = new Map<string, CheckedFile>();
  readonly #staged: StagedFolder;
  readonly #plan: BagPlan;
  readonly #options: WriteBagOptions;
  #done = 0;

  constructor(staged: StagedFolder, plan: BagPlan, options: WriteBagOptions) {
    this.#staged = staged;
    this.#plan = plan;
    this.#options = options;
  }

  /** Writes all files; the tag manifest's hash. */
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
    const { hash } = await this.#write({ path: tagManifestPath, content: tagManifest });
    if (key) {
      const signature = signMessage(tagManifest, key, formatStatement(info));
      await this.#write({ path: signaturePath, content: Buffer.from(signature) });
    }
    return hash;
  }

  async #add(file: PlannedFile): Promise<void> {
    if (this.#options.signal?.aborted) throw new ProblemError({ code: 'stopped' });
    const total = this.#plan.payload.length + this.#plan.tags.length;
    this.#options.report?.({ step: 'writing', done: this.#done, total, unit: 'files', item: file.path });
    this.files.set(file.path, await this.#write(file));
    this.#done += 1;
  }

  async #addText(path: string, text: string): Promise<void> {
    this.files.set(path, await this.#write({ path, content: Buffer.from(text) }));
  }

  async #write(file: PlannedFile): Promise<CheckedFile> {
    let sizeBytes = 0;
    const written = await this.#staged.write(file.path, async (take) => {
      for await (const bytes of chunksOf(file, this.#options.signal)) {
        sizeBytes += bytes.length;
        const limitBytes = kitLimits.fileBytes;
        if (sizeBytes > limitBytes)
          return fail({ code: 'kit-too-large', file: file.path, sizeBytes, limitBytes });
        await take(bytes);
      }
      return ok(undefined);
    });
    if (!written.ok) throw new ProblemError(written.problem);
    return written.value;
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
    const { absolutePath, reader = plainReader } = file.content;
    for await (const chunk of reader.stream(absolutePath)) {
      if (signal?.aborted) throw new ProblemError({ code: 'stopped' });
      yield chunk;
    }
  } catch (error) {
    throw new ProblemError(readProblem(error, file.path));
  }
}
