// Write the kit in use as the content of a new draft. Every byte is checked against its hash.
import type { BagSource } from '../../../core/base/ports.ts';
import type { Report } from '../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { Catalogue, KitFile } from '../../../core/kit/catalogue.ts';
import { derivedPagesSchema } from '../../../core/kit/catalogue.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { parseKnown } from '../../../core/kit/known-fields.ts';
import { plainBytes } from '../../../core/kit/plain-bytes.ts';
import type { CheckedFile } from '../../../core/kit/verdict.ts';
import { readContents, readInstalledCatalogue } from '../../../core/library/kit-changes/read-contents.ts';
import { type ContentEntry, contentOfKit, type ReadKit } from '../../../core/workshop/content-of-kit.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import type { DiskOps } from '../fs/ops.ts';
import { writeProblem } from '../fs/problem.ts';
import { StagedFolder } from '../fs/staged-folder.ts';
import type { DraftRecord } from './draft-record.ts';

const textLimitBytes = 64 * 1024 ** 2;

/** A kit to begin with. The source is that of a kit that was verified. */
type KitJob = {
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
  const staged = new StagedFolder(content, job.disk);
  const pages: Record<string, { sizeBytes: number; pages: number }> = {};
  for (const [done, entry] of entries.entries()) {
    if (job.signal.aborted) return fail({ code: 'stopped' });
    job.report({ step: 'copying', done, total: entries.length, unit: 'files', item: entry.file });
    const written = await writeEntry(staged, entry, job);
    if (!written.ok) return written;
    if (entry.pages !== undefined)
      pages[entry.file] = { sizeBytes: written.value.sizeBytes, pages: entry.pages };
  }
  try {
    await staged.sync();
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
    const plain = read && derived ? plainBytes(derived, read.value) : undefined;
    if (typeof plain === 'string')
      return fail({ code: 'kit-file-refused', file: derived?.path ?? id, reason: plain });
    const pages = parseKnown(derivedPagesSchema, plain && readJson(plain));
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

async function writeEntry(
  staged: StagedFolder,
  entry: ContentEntry,
  { source, signal }: KitJob,
): Promise<Result<CheckedFile>> {
  return 'text' in entry
    ? await staged.writeBytes(entry.file, entry.text)
    : await staged.write(entry.file, (take) => source.stream(entry.from, take, signal));
}
