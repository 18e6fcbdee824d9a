// The library group of the contract: main decides which kit and which generation count, the page imports and reports.
import type { Problem } from '../base/problem.ts';
import type { Progress } from '../base/progress.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import type { ActiveKit, LibraryRecord } from '../library/installed-kit.ts';
import { call, event } from './contract-kind.ts';
import { kitId } from './kit-id.ts';

/** A kit that the page imports into the database of `generation`. */
export type ImportRequest = {
  /** Names the import and its database; no two imports have the same. */
  readonly generation: string;
  readonly kit: ActiveKit;
  /** Whether the kit had a library before that is lost or damaged. */
  readonly isRebuild: boolean;
};

/** What a complete import reports: rows of each store, and the SHA-256 of the hashes of its rows. */
export type ImportSummary = Pick<LibraryRecord, 'counts' | 'seals'>;

/** A kit in use and the generation that is its complete library. */
export type OpenedKit = { readonly kit: ActiveKit; readonly generation: string };

/** A kit whose library cannot be made, or whose record is lost; then its version is not known either. */
export type FailedKit = { readonly kitId: string; readonly version?: string; readonly problem: Problem };

/** The kits in use with their libraries, the first kit of the place first, the others by their ids. */
export type OpenedLibrary = {
  readonly kits: readonly OpenedKit[];
  /** Kits that cannot be shown, while at least one other can. */
  readonly failed: readonly FailedKit[];
  /** Why a kit that an earlier session installed was given up: its library cannot be made. */
  readonly givenUp?: Problem;
};

const generation = z.string().regex(/^[0-9a-f]{16}$/);
const count = z.int().min(0);
const longestItem = 4000;

const progress = z.strictObject({
  step: z.enum(['importing', 'finishing']),
  done: count,
  total: count,
  unit: z.enum(['files', 'bytes', 'pages', 'resources']),
  item: z.string().max(longestItem).optional(),
}) as unknown as z.ZodType<Progress>;

const outcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      counts: z.record(z.string(), count),
      seals: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
    }),
  }),
  z.strictObject({ ok: z.literal(false), problem: z.looseObject({ code: z.string() }) }),
]) as unknown as z.ZodType<Result<ImportSummary>>;

/** The group `library` of the contract. */
export const libraryGroup = {
  /** The generations that count, one for each kit with a library. */
  records: call<readonly LibraryRecord[]>()(z.undefined()),
  /**
   * Brings the library up for a page that was just loaded, or that tries again. `whole` are the generations of the records whose rows
   * are all there. Installs the starter kit where no kit is in use, and requests an import for each kit in use that has no library.
   * Ends what an earlier page began. Problems of installing and importing when no kit has a library, `stopped`.
   */
  open: call<OpenedLibrary>()(z.strictObject({ whole: z.array(generation).max(1000) })),
  /** Makes the library of a kit in use again, since the page read a row that is not what the kit says. */
  rebuild: call<void>()(kitId),
  /** Asks the page to import a kit. The page reports progress, then exactly one outcome. */
  importRequested: event<ImportRequest>(),
  /** Asks the page to stop the import into this generation; it still reports an outcome. */
  importCancelled: event<string>(),
  importProgressed: call<void>()(z.strictObject({ generation, progress })),
  /**
   * Reports the outcome of an import. Succeeds once the generation counts; with any problem it never will, and the page may delete it.
   * `call-refused` for a generation that nobody waits for.
   */
  importFinished: call<void>()(z.strictObject({ generation, outcome })),
  /** Whether the disk has room for one more write; the browser does not say why its database failed. */
  hasRoom: call<boolean>()(z.undefined()),
} as const;
