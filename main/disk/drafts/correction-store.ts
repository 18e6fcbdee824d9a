// Store of imported corrections beside the drafts: all of them, for every draft, with those that were declined.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import { mergeCorrections } from '../../../core/corrections/merge.ts';
import { type Report, reportIdOf } from '../../../core/corrections/report.ts';
import { readSealedFile, type SealedCorrection } from '../../../core/corrections/sealed.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { writeFileAtomically, writeNewFile } from '../fs/atomic-file.ts';
import { type DiskOps, readIfThere } from '../fs/ops.ts';
import { personalDisk } from '../fs/overwriting-disk.ts';
import { readProblem } from '../fs/problem.ts';
import { minisignChecker } from '../minisign/signature-file.ts';

const sealedName = 'all.corrections';
const declinedName = 'put-aside.json';
const declinedSchema = z.object({
  schema: z.literal('impact-kit/corrections-put-aside'),
  shape: z.literal(1),
  reports: z.array(z.string()),
});

/** How many of the corrections given were not there before. */
type Added = { readonly added: number; readonly known: number };

/** Everything brought in so far. Calls are answered one after the other; what is answered is on the disk. */
export type CorrectionStore = {
  reports(): Promise<Result<readonly Report[]>>;
  /** `disk-full`, `disk-write-failed`, `disk-read-failed`: then nothing was added. */
  add(corrections: readonly SealedCorrection[]): Promise<Result<Added>>;
  /** Puts reports aside, or takes them up again. */
  decline(reportIds: readonly string[], isDeclined: boolean): Promise<Result<void>>;
};

type Held = { readonly sealed: readonly SealedCorrection[]; readonly declined: ReadonlySet<string> };

/** Opens the folder of corrections; it is made when the first are brought in. */
export function openCorrectionStore(folder: string, disk: DiskOps = personalDisk): CorrectionStore {
  let held: Held | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (now: Held) => Promise<Result<T>>): Promise<Result<T>> => {
    const done = last.then(async () => {
      if (held === undefined) {
        const read = await readStore(folder, disk);
        if (!read.ok) return read;
        held = read.value;
      }
      return await work(held);
    });
    last = done.catch(() => undefined);
    return done;
  };
  const write = async (name: string, text: string, next: Held): Promise<Result<void>> => {
    const written = await writeFileAtomically(join(folder, name), text, { disk, makesFolder: true });
    if (written.ok) held = next;
    return written;
  };
  return {
    reports: () => inTurn(async ({ sealed, declined }) => ok(sealed.map((one) => toReport(one, declined)))),
    add: (corrections) =>
      inTurn(async (now) => {
        const before = new Set(now.sealed.map(reportIdOf));
        const sealed = mergeCorrections(now.sealed, corrections);
        const added = sealed.filter((one) => !before.has(reportIdOf(one))).length;
        const known = new Set(corrections.map(reportIdOf)).size - added;
        if (added === 0) return ok({ added, known });
        const text = sealed.map((one) => one.text).join('');
        const written = await write(sealedName, text, { ...now, sealed });
        return written.ok ? ok({ added, known }) : written;
      }),
    decline: (reportIds, isDeclined) =>
      inTurn(async (now) => {
        const declined = new Set(now.declined);
        for (const id of reportIds) {
          if (isDeclined) declined.add(id);
          else declined.delete(id);
        }
        const value = { schema: 'impact-kit/corrections-put-aside', shape: 1, reports: [...declined].sort() };
        return await write(declinedName, `${JSON.stringify(value, undefined, 1)}\n`, { ...now, declined });
      }),
  };
}

function toReport(sealed: SealedCorrection, declined: ReadonlySet<string>): Report {
  const reportId = reportIdOf(sealed);
  const { correction, keyId } = sealed;
  return { reportId, correction, keyId, isDeclined: declined.has(reportId) };
}

/** What is damaged is left out, and the file as it was is kept aside before it is ever written again. */
async function readStore(folder: string, disk: DiskOps): Promise<Result<Held>> {
  try {
    const keepAside = (name: string, bytes: Uint8Array) =>
      writeNewFile(disk, join(folder, `damaged-${Date.now()}-${name}`), bytes);
    const sealed = await readIfThere(disk, join(folder, sealedName));
    const bytes = await readIfThere(disk, join(folder, declinedName));
    const { good, faults } = readSealedFile(sealed?.toString('utf8') ?? '', minisignChecker);
    const declined = bytes && declinedSchema.safeParse(readJson(bytes));
    if (sealed && faults.length > 0) await keepAside(sealedName, sealed);
    if (declined && !declined.success) await keepAside(declinedName, bytes);
    return ok({ sealed: mergeCorrections(good), declined: new Set(declined?.data?.reports ?? []) });
  } catch (error) {
    return fail(readProblem(error, sealedName));
  }
}
