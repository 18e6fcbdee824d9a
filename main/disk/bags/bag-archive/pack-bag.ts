// Pack a verified kit into one file: beside its place first, read back, whole or not at all.
import { once } from 'node:events';
import { basename, resolve } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Report } from '../../../../core/base/progress.ts';
import { ok, type Result } from '../../../../core/base/result.ts';
import { type DiskOps, realDisk } from '../../fs/ops.ts';
import { ProblemError } from '../../fs/problem.ts';
import { makeStagedFile } from '../../fs/staged-folder.ts';
import { openBagArchive } from '../bag-archive.ts';
import { type CheckedBag, type CopiedFile, changed, filesOf, readAgain } from './checked-bag.ts';
import { isWorthPacking } from './packing.ts';

/** How a kit is packed. */
type PackOptions = {
  /** Takes the place of a file that is there. */
  readonly replaces?: boolean;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly disk?: DiskOps;
};

/** A kit in one file. */
type PackedBag = { readonly file: string; readonly fileCount: number; readonly sizeBytes: number };

type PackJob = PackOptions & CheckedBag & { readonly files: readonly CopiedFile[] };

/**
 * Packs the files of a kit that was verified into `file`, in a folder that names kit and version. The same kit gives the same
 * bytes. Fails with `folder-not-empty` when something is there, `payload-changed` when a file is no longer what was verified, and
 * problems of the source. Also with `disk-full`, `disk-read-failed`, `disk-write-failed` and `stopped`. After a failure the place
 * is as it was.
 */
export async function packBag(
  bag: CheckedBag,
  file: string,
  options: PackOptions = {},
): Promise<Result<PackedBag>> {
  const { disk = realDisk, replaces = false } = options;
  const target = resolve(file);
  return await makeStagedFile(target, { disk, replaces }, async (staging) => {
    const files = await filesOf(bag, options.signal);
    if (!files.ok) return files;
    const job = { ...bag, ...options, files: files.value };
    const sizeBytes = await writeArchive(job, staging, disk);
    await readBack(job, staging);
    return ok({ file: target, fileCount: files.value.length, sizeBytes });
  });
}

async function writeArchive(job: PackJob, staging: string, disk: DiskOps): Promise<number> {
  const packed = new Set<CopiedFile>();
  for (const file of job.files) if (await isWorthPacking(job.source, file, job.signal)) packed.add(file);
  const zip = new ZipFile();
  // yazl declares less than the stream is.
  const bytes = zip.outputStream as Readable;
  const giveUp = (error: unknown): void => void bytes.destroy(error as Error);
  // The loop below learns of it; once the loop has ended for another reason, nobody listens any more.
  bytes.on('error', () => undefined);
  const feeding = new Feeding(job);
  zip.on('error', giveUp);
  for (const file of job.files) {
    const fields = { ...fixedFields(job), size: file.sizeBytes, compress: packed.has(file) };
    zip.addReadStreamLazy(`${topFolder(job)}/${file.path}`, fields, (give) => {
      report(job, job.files.indexOf(file), file);
      give(undefined, feeding.open(file, giveUp));
    });
  }
  zip.end();
  const output = await disk.create(staging);
  let sizeBytes = 0;
  try {
    for await (const piece of bytes) {
      await output.write(piece as Uint8Array);
      sizeBytes += (piece as Uint8Array).length;
    }
    await output.sync();
  } finally {
    await feeding.end();
    await output.close();
  }
  return sizeBytes;
}

/** Hands the files to the archive, one at a time. */
class Feeding {
  readonly #job: PackJob;
  #content = new PassThrough();
  #fed: Promise<void> = Promise.resolve();

  constructor(job: PackJob) {
    this.#job = job;
  }

  /** The bytes of a file; whatever is wrong with them goes to `giveUp`. */
  open(file: CopiedFile, giveUp: (error: unknown) => void): Readable {
    const content = new PassThrough();
    this.#content = content;
    this.#fed = this.#feed(file, content).catch(giveUp);
    return content;
  }

  /** Lets go of a file that nobody takes any further. */
  async end(): Promise<void> {
    this.#content.destroy();
    await this.#fed;
  }

  /** Ends the content only when it was right to the last byte: a wrong one must never become a whole entry. */
  async #feed(file: CopiedFile, content: PassThrough): Promise<void> {
    const { source, signal } = this.#job;
    const isLost = once(content, 'close');
    const read = await readAgain(
      source,
      file,
      async (bytes) => {
        if (content.destroyed) throw new ProblemError({ code: 'stopped' });
        // The source uses its bytes again.
        if (!content.write(Uint8Array.from(bytes))) await Promise.race([once(content, 'drain'), isLost]);
      },
      signal,
    );
    if (!read.ok) throw new ProblemError(read.problem);
    content.end();
  }
}

/** What an archive says of a file beside its bytes: nothing of this machine or this moment. */
function fixedFields({ check }: PackJob) {
  const [year, month, day] = (check.kit?.issued ?? '1980-01-01').split('-').map(Number);
  return {
    // yazl writes the time as the clock of this place shows it.
    mtime: new Date(year ?? 1980, (month ?? 1) - 1, day ?? 1),
    mode: 0o100644,
    forceDosTimestamp: true,
  };
}

/** The folder that unpacking the file by hand makes. */
function topFolder({ check }: PackJob): string {
  return check.kit ? `${check.kit.kitId}-${check.kit.version}` : 'kit';
}

/** Reads what is on the disk now, as the one will who gets the file. */
async function readBack(job: PackJob, staging: string): Promise<void> {
  const { files, signal } = job;
  const source = openBagArchive(staging);
  const listed = await source.list(signal);
  if (!listed.ok) throw new ProblemError(listed.problem);
  if (listed.value.length !== files.length) throw new ProblemError(changed(basename(staging)));
  for (const file of files) {
    const read = await readAgain(source, { ...file, place: file.path }, () => undefined, signal);
    if (!read.ok) throw new ProblemError(read.problem);
  }
  report(job, files.length);
}

function report({ report: tell, files }: PackJob, done: number, file?: CopiedFile): void {
  const item = file === undefined ? {} : { item: file.path };
  tell?.({ step: 'writing', done, total: files.length, unit: 'files', ...item });
}
