// Decides how the kit in use is written as the content of a new draft: every byte read through its hash.
import { dirname, join } from 'node:path';
import type { BagSource } from '../../core/base/ports.ts';
import type { Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { Catalogue, KitFile } from '../../core/kit/catalogue.ts';
import { derivedPagesSchema } from '../../core/kit/catalogue.ts';
import { readJson } from '../../core/kit/json-text.ts';
import { parseKnown } from '../../core/kit/known-fields.ts';
import { readContents, readInstalledCatalogue } from '../../core/library/kit-changes/read-contents.ts';
import { type ContentEntry, contentOfKit, type ReadKit } from '../../core/workshop/content-of-kit.ts';
import { writeSynced } from '../disk/atomic-write.ts';
import type { DiskOps, OpenFile } from '../disk/disk-ops.ts';
import { writeProblem } from '../disk/disk-problem.ts';
import { nodeHasher } from '../disk/node-hasher.ts';
import type { DraftRecord } from './draft-record.ts';

const textLimitBytes = 64 * 1024 ** 2;

/** A kit to begin with. The source is that of a kit that was verified. */
export type KitJob = {
  readonly source: BagSource;
  readonly disk: DiskOps;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  readonly report: Report;
  readonly signal: AbortSignal;
};

/** Writes a kit as content into an empty folder; the pages of its PDFs. What reading the kit fails with; `disk-full`, `disk-write-failed`, `stopped`. */
export async function writeContentOfKit(content: string, job: KitJob): Promise<Result<DraftRecord['pages']>> {
  job.report({ step: 'reading', done: 0, total: 1, unit: 'files' });
  const kit = await readKit(job.source);
  if (!kit.ok) return kit;
  const entries = contentOfKit(kit.value, job.today);
  const folders = new Set<string>([content]);
  const pages: Record<string, { sizeBytes: number; pages: number }> = {};
  for (const [done, entry] of entries.entries()) {
    if (job.signal.aborted) return fail({ code: 'stopped' });
    job.report({ step: 'copying', done, total: entries.length, unit: 'files', item: entry.file });
    const written = await writeEntry(content, entry, folders, job);
    if (!written.ok) return written;
    if (entry.pages !== undefined) pages[entry.file] = { sizeBytes: written.value, pages: entry.pages };
  }
  try {
    for (const folder of [...folders].sort().reverse()) await job.disk.syncFolder(folder);
    return ok(pages);
  } catch (error) {
    return fail(writeProblem(error, 'content'));
  }
}

async function readKit(source: BagSource): Promise<Result<ReadKit>> {
  const catalogue = await readInstalledCatalogue(source);
  if (!catalogue.ok) return catalogue;
  const contents = await readContents(source, catalogue.value, nodeHasher);
  if (!contents.ok) return contents;
  const texts = new Map<string, string>();
  for (const { path } of textsOf(catalogue.value)) {
    const read = await source.readSmall(path, textLimitBytes);
    if (!read.ok) return read;
    texts.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.value));
  }
  const anchors = new Map<string, Readonly<Record<string, number>>>();
  for (const { id, derived } of catalogue.value.resources) {
    const read = derived && (await source.readSmall(derived.path, textLimitBytes));
    if (read && !read.ok) return read;
    const pages = parseKnown(derivedPagesSchema, read && readJson(read.value));
    anchors.set(id, pages.data?.anchors ?? {});
  }
  const { contacts, terms } = contents.value;
  return ok({
    catalogue: catalogue.value,
    contacts,
    terms,
    texts,
    anchorsOf: (id) => anchors.get(id) ?? {},
  });
}

function textsOf({ resources, aid }: Catalogue): KitFile[] {
  const texts = resources.flatMap(({ file, lessons = [], quiz }) => [
    ...(file?.mediaType === 'text/markdown' ? [file] : []),
    ...lessons.map((lesson) => lesson.file),
    ...(quiz ? [quiz] : []),
  ]);
  return aid ? [...texts, aid] : texts;
}

/** Writes a file; its size. */
async function writeEntry(
  content: string,
  entry: ContentEntry,
  folders: Set<string>,
  { source, disk, signal }: KitJob,
): Promise<Result<number>> {
  const target = join(content, entry.file);
  let file: OpenFile | undefined;
  try {
    const folder = dirname(target);
    if (!folders.has(folder)) await disk.makeFolder(folder);
    for (let at = folder; at.length > content.length; at = dirname(at)) folders.add(at);
    if ('text' in entry) {
      await writeSynced(disk, target, entry.text);
      return ok(Buffer.byteLength(entry.text));
    }
    const output = await disk.create(target);
    file = output;
    let sizeBytes = 0;
    const take = async (bytes: Uint8Array): Promise<void> => {
      await output.write(bytes);
      sizeBytes += bytes.length;
    };
    const read = await source.stream(entry.from, take, signal);
    if (!read.ok) return read;
    await output.sync();
    return ok(sizeBytes);
  } catch (error) {
    return fail(writeProblem(error, entry.file));
  } finally {
    await file?.close().catch(() => undefined);
  }
}
