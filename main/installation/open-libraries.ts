// Bring up the libraries of all kits in use: open whole ones, make the others, and give up a kit on trial that gets none.
import type { Problem } from '../../core/base/problem.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { FailedKit, OpenedKit, OpenedLibrary } from '../../core/ipc/library-group.ts';
import type { ActiveKit, LibraryRecord } from '../../core/library/installed-kit.ts';
import type { KitInstaller } from '../disk/kits/installer/kit-installer.ts';

/** How an import goes about it. */
export type ImportOptions = { readonly isRebuild: boolean; readonly signal: AbortSignal };

/** The generation that is the complete library of a kit now, or why there is none. */
export type LibraryEnd = Result<string> | 'page-gone';

/** What opening works with. */
type OpeningParts = {
  readonly kits: Pick<KitInstaller, 'installed' | 'lost' | 'onTrial'>;
  readonly records: readonly LibraryRecord[];
  /** Generations that the page found complete. */
  readonly whole: readonly string[];
  readonly signal: AbortSignal;
  readonly importKit: (kit: ActiveKit, options: ImportOptions) => Promise<LibraryEnd>;
  readonly importOnTrial: (kit: ActiveKit, options: ImportOptions) => Promise<LibraryEnd>;
  /** Gives up the kit on trial. Returns what is in use in its place; nothing where it had been added. */
  readonly giveUp: () => Promise<Result<ActiveKit | undefined>>;
  /** Has the browser throw its databases away; whether it did. */
  readonly resetDatabases: (() => Promise<boolean>) | undefined;
};

/** Nobody hears the answer to a page that is gone. */
export function answerOf(end: LibraryEnd): Result<string> {
  return end === 'page-gone' ? fail({ code: 'stopped' }) : end;
}

function lostKit(kitId: string): FailedKit {
  return { kitId, problem: { code: 'kit-record-lost', kitId } };
}

/** Opens the libraries one after another. Fails when no kit gets one, and with `stopped` when the page is gone. */
export async function openLibraries(parts: OpeningParts): Promise<Result<OpenedLibrary>> {
  const opening = new Opening(parts);
  for (const kit of parts.kits.installed()) {
    const problem = await opening.openKit(kit);
    if (problem) return fail(problem);
  }
  return opening.end();
}

class Opening {
  readonly #parts: OpeningParts;
  /** Records whose database the page can read. */
  readonly #readable: readonly LibraryRecord[];
  readonly #opened: OpenedKit[] = [];
  readonly #failed: FailedKit[] = [];
  #givenUp: Problem | undefined;

  constructor(parts: OpeningParts) {
    this.#parts = parts;
    this.#readable = parts.records.filter(({ generation }) => parts.whole.includes(generation));
  }

  end(): Result<OpenedLibrary> {
    const kits = this.#opened;
    const lost = this.#parts.kits.lost().map((kitId) => lostKit(kitId));
    const failed = [...this.#failed, ...lost];
    const givenUp = this.#givenUp;
    const problem = givenUp ?? failed[0]?.problem;
    if (kits.length === 0 && problem) return fail(problem);
    return ok({ kits, failed, ...(givenUp ? { givenUp } : {}) });
  }

  /** Opens one kit. Returns a problem only where opening cannot go on; then all stays as it is. */
  async openKit(kit: ActiveKit): Promise<Problem | undefined> {
    const generation = this.#generationOf(kit);
    if (generation !== undefined) {
      this.#opened.push({ kit, generation });
      return undefined;
    }
    const { kits, records, signal, importKit, importOnTrial } = this.#parts;
    // A session that ended in the middle of an update left the library of the version before.
    const isOnTrial = kits.onTrial()?.kitId === kit.kitId;
    const isRebuild = records.some(({ kitId }) => kitId === kit.kitId);
    const end = await this.#make(() => (isOnTrial ? importOnTrial : importKit)(kit, { isRebuild, signal }));
    const made = answerOf(end);
    if (made.ok) {
      this.#opened.push({ kit, generation: made.value });
      return undefined;
    }
    const { problem } = made;
    if (end === 'page-gone' || (problem.code === 'stopped' && this.#isUnread)) return problem;
    if (isOnTrial) await this.#openBefore(kit, problem);
    else this.#fail(kit, problem);
    return undefined;
  }

  /** The complete library of exactly this version. */
  #generationOf({ treeHash }: ActiveKit): string | undefined {
    return this.#readable.find((record) => record.treeHash === treeHash)?.generation;
  }

  /** Nobody reads a library yet. */
  get #isUnread(): boolean {
    return this.#readable.length === 0 && this.#opened.length === 0;
  }

  async #make(importIt: () => Promise<LibraryEnd>): Promise<LibraryEnd> {
    const { signal, resetDatabases } = this.#parts;
    const end = await importIt();
    const isRefused = end !== 'page-gone' && !end.ok && end.problem.code === 'library-refused';
    // Damaged files may keep the browser from opening any database. Nobody reads one, and each is only a copy.
    const isReset = isRefused && this.#isUnread && !signal.aborted && (await resetDatabases?.());
    return isReset ? await importIt() : end;
  }

  /** Where a kit that an earlier session left on trial gets no library, what was before it is in use again. */
  async #openBefore(onTrial: ActiveKit, problem: Problem): Promise<void> {
    const { giveUp, importKit, signal } = this.#parts;
    const given = await giveUp();
    if (!given.ok) {
      this.#fail(onTrial, problem);
      return;
    }
    this.#givenUp = problem;
    const kit = given.value;
    if (!kit) return;
    const generation = this.#generationOf(kit);
    const made =
      generation === undefined
        ? answerOf(await importKit(kit, { isRebuild: false, signal }))
        : ok(generation);
    if (made.ok) this.#opened.push({ kit, generation: made.value });
    else this.#fail(kit, made.problem);
  }

  #fail({ kitId, version }: ActiveKit, problem: Problem): void {
    this.#failed.push({ kitId, version, problem });
  }
}
