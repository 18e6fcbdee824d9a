// Comparison of a kit's files with its manifests, reading each file once.

import { readingLimits } from '../base/reading-limits.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { cataloguePath, isPackedPath, isPagePath, kitLimits } from './bag-layout.ts';
import type { Listed } from './compare-lists.ts';
import { gunzip } from './gzip.ts';
import { isPageSafe } from './page-code.ts';
import type { FindingsSoFar, VerifyJob } from './verify-job.ts';

/** Data kept while hashing: the catalogue's bytes, if they match the manifest. */
type HashedFiles = { readonly catalogue?: Uint8Array };

/**
 * Hashes files one after the other. A changed file is added to `changed`, an unreadable one becomes a problem, and hashing
 * continues. With `isUnpacked` every packed file is also unpacked once, and one that may not be becomes a problem. Fails if the job is stopped or the source fails otherwise (for example a full disk while bytes are stored).
 */
export async function hashFiles(
  job: VerifyJob,
  files: readonly Listed[],
  gathered: FindingsSoFar,
  { isUnpacked }: { readonly isUnpacked: boolean },
): Promise<Result<HashedFiles>> {
  const total = files.reduce((sum, { entry }) => sum + entry.sizeBytes, 0);
  let done = 0;
  let catalogue: Uint8Array | undefined;
  const report = (item: string): void =>
    job.report?.({ step: job.step ?? 'verifying', done, total, unit: 'bytes', item });
  for (const { path, entry, hash } of files) {
    if (job.signal?.aborted) return fail({ code: 'stopped' });
    report(path);
    const stream = job.hasher.start();
    const parts: Uint8Array[] = [];
    const isPacked = isUnpacked && isPackedPath(path);
    const keptBytes =
      path === cataloguePath
        ? kitLimits.catalogueBytes
        : isPagePath(path)
          ? kitLimits.pageBytes
          : isPacked
            ? readingLimits.jsonBytes
            : 0;
    let sizeBytes = 0;
    const read = await job.source.stream(
      entry.path,
      (bytes) => {
        stream.update(bytes);
        sizeBytes += bytes.length;
        done += bytes.length;
        if (sizeBytes <= keptBytes) parts.push(bytes.slice());
        report(path);
      },
      job.signal,
    );
    if (!read.ok && read.problem.code !== 'disk-read-failed') return read;
    if (!read.ok) gathered.problems.push(read.problem);
    else if (stream.digest() !== hash) gathered.changed.push(path);
    else {
      gathered.files.set(path, { hash, sizeBytes });
      if (isPacked) {
        const unpacked = sizeBytes > keptBytes ? 'too-large' : gunzip(join(parts), readingLimits.jsonBytes);
        if (typeof unpacked === 'string')
          gathered.problems.push({ code: 'kit-file-refused', file: path, reason: unpacked });
      }
      if (isPagePath(path)) notePage(path, { bytes: join(parts), sizeBytes }, gathered);
      if (path !== cataloguePath) continue;
      const limitBytes = kitLimits.catalogueBytes;
      if (sizeBytes <= limitBytes) catalogue = join(parts);
      else gathered.problems.push({ code: 'kit-too-large', file: path, sizeBytes, limitBytes });
    }
  }
  return ok(catalogue === undefined ? {} : { catalogue });
}

/** Browsers open the page straight from a stick, so nothing may run on it but a program's own script. */
function notePage(
  path: string,
  { bytes, sizeBytes }: { readonly bytes: Uint8Array; readonly sizeBytes: number },
  gathered: FindingsSoFar,
): void {
  const limitBytes = kitLimits.pageBytes;
  if (sizeBytes > limitBytes)
    gathered.problems.push({ code: 'kit-too-large', file: path, sizeBytes, limitBytes });
  else if (!isPageSafe(new TextDecoder().decode(bytes)))
    gathered.problems.push({ code: 'kit-file-refused', file: path, reason: 'active' });
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
