// Store of imported corrections beside the drafts: all of them, for every draft, with those that were declined.
import { ok, type Result } from '../../../core/base/result.ts';
import { z } from '../../../core/base/zod.ts';
import { mergeCorrections } from '../../../core/corrections/merge.ts';
import { type Report, reportIdOf } from '../../../core/corrections/report.ts';
import { readSealedFile, type SealedCorrection } from '../../../core/corrections/sealed.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { minisignChecker } from '../minisign/signature-file.ts';
import type { PersonalFolder } from '../personal/personal-folder.ts';

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
  /** Problems of reading and writing the files: then nothing was added. */
  add(corrections: readonly SealedCorrection[]): Promise<Result<Added>>;
  /** Puts reports aside, or takes them up again. */
  decline(reportIds: readonly string[], isDeclined: boolean): Promise<Result<void>>;
};

type Held = { readonly sealed: readonly SealedCorrection[]; readonly declined: ReadonlySet<string> };

/** Opens the folder of corrections; it is made when the first are brought in. */
export function openCorrectionStore(files: PersonalFolder): CorrectionStore {
  let held: Held | undefined;
  files.onLocked(() => {
    held = undefined;
  });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (now: Held) => Promise<Result<T>>): Promise<Result<T>> => {
    const done = last.then(async () => {
      if (held === undefined) {
        const read = await readStore(files);
        if (!read.ok) return read;
        held = read.value;
      }
      return await work(held);
    });
    last = done.catch(() => undefined);
    return done;
  };
  const write = async (name: string, text: string, next: Held): Promise<Result<void>> => {
    const written = await files.write(name, text);
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
async function readStore(files: PersonalFolder): Promise<Result<Held>> {
  const sealed = await files.read(sealedName);
  if (!sealed.ok) return sealed;
  const bytes = await files.read(declinedName);
  if (!bytes.ok) return bytes;
  const { good, faults } = readSealedFile(sealed.value?.toString('utf8') ?? '', minisignChecker);
  const declined = bytes.value && declinedSchema.safeParse(readJson(bytes.value));
  const damaged = [
    ...(sealed.value && faults.length > 0 ? [[sealedName, sealed.value] as const] : []),
    ...(bytes.value && declined?.success === false ? [[declinedName, bytes.value] as const] : []),
  ];
  for (const [name, content] of damaged) {
    const kept = await files.write(`damaged-${Date.now()}-${name}`, content);
    if (!kept.ok) return kept;
  }
  return ok({ sealed: mergeCorrections(good), declined: new Set(declined?.data?.reports ?? []) });
}
