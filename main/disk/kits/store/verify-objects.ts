// Verify an installed kit: read every object again and compare it with its name.
import { compareTexts } from '../../../../core/base/compare-texts.ts';
import type { FileHash } from '../../../../core/base/ids.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import type { Report } from '../../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { hashFile } from '../../fs/hash-file.ts';
import type { InstalledKit } from './kit-record.ts';
import { objectPath } from './layout.ts';

/** What a long job on installed kits can be given. */
export type KitJob = { readonly report?: Report | undefined; readonly signal?: AbortSignal | undefined };

/** What reading everything again found. `problems` names every changed, missing or unreadable file, in the order of paths. */
export type InstalledCheck = {
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly problems: readonly Problem[];
};

/** Reads every object of a kit once. Fails only with `stopped`. */
export async function verifyObjects(
  root: string,
  kit: InstalledKit,
  { report, signal }: KitJob,
): Promise<Result<InstalledCheck>> {
  const files = Object.entries(kit.files).sort(([one], [other]) => compareTexts(one, other));
  const sizeBytes = files.reduce((sum, [, file]) => sum + file.sizeBytes, 0);
  const verdicts = new Map<FileHash, Verdict>();
  const problems: Problem[] = [];
  let done = 0;
  for (const [path, file] of files) {
    let read = 0;
    const tell = (): void =>
      report?.({ step: 'verifying', done, total: sizeBytes, unit: 'bytes', item: path });
    tell();
    const verdict =
      verdicts.get(file.hash) ??
      (await judge(root, file.hash, {
        file: path,
        signal,
        onBytes: (bytes) => {
          read += bytes;
          done += bytes;
          tell();
        },
      }));
    if (verdict === 'stopped' || signal?.aborted) return fail({ code: 'stopped' });
    verdicts.set(file.hash, verdict);
    done += file.sizeBytes - read;
    if (verdict !== 'sound') problems.push(problemOf(verdict, path));
  }
  report?.({ step: 'verifying', done: sizeBytes, total: sizeBytes, unit: 'bytes' });
  return ok({ fileCount: files.length, sizeBytes, problems });
}

type Verdict = 'sound' | 'stopped' | 'object-missing' | 'object-changed' | { readonly reason: string };

async function judge(root: string, hash: FileHash, job: Parameters<typeof hashFile>[1]): Promise<Verdict> {
  const found = await hashFile(objectPath(root, hash), job);
  if (found.ok) {
    if (found.value === undefined) return 'object-missing';
    return found.value === hash ? 'sound' : 'object-changed';
  }
  return found.problem.code === 'disk-read-failed' ? { reason: found.problem.reason } : 'stopped';
}

function problemOf(verdict: Exclude<Verdict, 'sound' | 'stopped'>, file: string): Problem {
  if (typeof verdict === 'string') return { code: verdict, file };
  return { code: 'disk-read-failed', file, reason: verdict.reason };
}
