// Read a bag from one file. Every name, size and offset of the archive is checked before any content is read.

import { compareTexts } from '../../../core/base/compare-texts.ts';
import type { BagEntry, BagSource } from '../../../core/base/ports.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { declarationPath } from '../../../core/kit/bag-layout.ts';
import { refuseArchive } from './bag-archive/archive-fault.ts';
import { checkLayout } from './bag-archive/check-layout.ts';
import { findDirectory } from './bag-archive/end-record.ts';
import { type ArchiveFile, type FileMark, withArchiveFile } from './bag-archive/open-file.ts';
import { placeEntries } from './bag-archive/place-entries.ts';
import { mostRatio, readDirectory, smallBytes } from './bag-archive/read-directory.ts';
import { type EntryData, readEntry } from './bag-archive/read-entry.ts';

/** How kits in one file are called. */
export const archiveExtension = 'impactkit';

type Content = EntryData & { readonly path: string; readonly isLink: boolean };
type Archive = { readonly mark: FileMark; readonly contents: ReadonlyMap<string, Content> };

/**
 * Reads the bag in a zip file, ZIP64 or not. Besides the problems of every source: `archive-invalid`, `archive-entry-refused`,
 * `kit-too-many-files`, `disk-read-failed` with the name of the archive. Nothing is unpacked to a disk.
 */
export function openBagArchive(path: string): BagSource {
  let known: Archive | undefined;
  const withArchive = async <T>(
    work: (archive: Archive, file: ArchiveFile) => Promise<Result<T>>,
    signal?: AbortSignal,
  ): Promise<Result<T>> => {
    if (signal?.aborted) return fail({ code: 'stopped' });
    return await withArchiveFile(path, known?.mark, async (file) => {
      known ??= await readArchive(file, signal);
      return await work(known, file);
    });
  };
  const withContent = async <T>(
    place: string,
    work: (content: Content, file: ArchiveFile) => Promise<Result<T>>,
    signal?: AbortSignal,
  ): Promise<Result<T>> =>
    await withArchive(async ({ contents }, file) => {
      const content = contents.get(place);
      return !content || content.isLink ? fail(absent(place)) : await work(content, file);
    }, signal);
  return {
    list: (signal) => withArchive(async ({ contents }) => listOf(contents), signal),
    readSmall: (place, limitBytes) =>
      withContent(place, (content, file) => readWhole(file, content, limitBytes)),
    stream: (place, onChunk, signal) =>
      withContent(place, (content, file) => readEntry(file, content, onChunk, signal), signal),
  };
}

async function readArchive(file: ArchiveFile, signal: AbortSignal | undefined): Promise<Archive> {
  const place = await findDirectory(file);
  const entries = await readDirectory(file, place, signal);
  const placed = placeEntries(file.name, entries);
  const starts = await checkLayout(file, place, entries, signal);
  const contents = new Map<string, Content>();
  let totalBytes = 0;
  for (const [path, entry] of placed) {
    const { name, isLink, isDeflated, compressedBytes } = entry;
    const sizeBytes = isLink ? 0 : entry.sizeBytes;
    totalBytes += sizeBytes;
    contents.set(path, {
      path,
      name,
      isLink,
      isDeflated,
      sizeBytes,
      compressedBytes,
      dataAt: starts.get(entry) ?? 0,
    });
  }
  // Many small files can add up to what no single one may be.
  if (totalBytes > smallBytes && totalBytes > mostRatio * file.mark.sizeBytes) {
    refuseArchive(file.name, 'inflates-too-much');
  }
  return { mark: file.mark, contents };
}

function listOf(contents: ReadonlyMap<string, Content>): Result<readonly BagEntry[]> {
  const declaration = contents.get(declarationPath);
  if (!declaration || declaration.isLink) return fail(absent(declarationPath));
  const entries = [...contents.values()].map(({ path, sizeBytes, isLink }) => ({ path, sizeBytes, isLink }));
  return ok(entries.sort((one, other) => compareTexts(one.path, other.path)));
}

async function readWhole(
  file: ArchiveFile,
  content: Content,
  limitBytes: number,
): Promise<Result<Uint8Array>> {
  const { path, sizeBytes } = content;
  if (sizeBytes > limitBytes) return fail({ code: 'kit-too-large', file: path, sizeBytes, limitBytes });
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  const read = await readEntry(file, content, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return read.ok ? ok(bytes) : read;
}

function absent(file: string): Problem {
  return { code: 'bag-missing', file };
}
