// Recalls of the kits in use: gathered from every kit that is met, remembered, and reported to the page.
import type { SignatureChecker } from '../core/base/ports.ts';
import type { KeyRing } from '../core/kit/key-ring.ts';
import { isAcceptedKey } from '../core/kit/signature-trust.ts';
import type { KitCheck } from '../core/kit/verdict.ts';
import type { ActiveKit } from '../core/library/installed-kit.ts';
import { carrierOf, type KitRecalls, recallsOfKits } from '../core/library/recalls.ts';
import type { KitPlace } from './disk/kits/installer/find-kit.ts';
import type { InspectedKit } from './disk/kits/installer/inspected-kit.ts';
import type { RecallMemory } from './disk/kits/recalls/recall-memory.ts';
import type { Log } from './log-file.ts';

/** What gathering works with. */
type KitRecallsParts = {
  readonly memory: RecallMemory;
  readonly checker: SignatureChecker;
  readonly ring: () => KeyRing;
  readonly installed: () => readonly ActiveKit[];
  /** Reads the catalogue of a found kit and checks the signature over it. */
  readonly inspect: (place: KitPlace, signal: AbortSignal) => Promise<KitCheck | undefined>;
  /** The same for a kit in use. */
  readonly inspectInstalled: (kitId: string) => Promise<KitCheck | undefined>;
  /** The kit that came with the program; it may be newer than the one in use. */
  readonly starter: () => Promise<InspectedKit | undefined>;
  /** Others count now than before. */
  readonly onChange: (recalls: readonly KitRecalls[]) => void;
  readonly log: Log;
};

/** Gathers recalls. Nobody has to click for that, and nothing waits for it. */
export class GatheredRecalls {
  readonly #parts: KitRecallsParts;
  readonly #closing = new AbortController();
  /** Kits that were read in this session, or are read now. */
  readonly #seen = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #shown = '[]';
  #hasBegun = false;

  constructor(parts: KitRecallsParts) {
    this.#parts = parts;
  }

  /** What counts for each kit in use. */
  all(): readonly KitRecalls[] {
    const { memory, checker, ring, installed } = this.#parts;
    return recallsOfKits(installed(), memory.carriers(), { ring: ring(), checker });
  }

  /** What counts now, for a page that was just loaded. The first time, the kits that are here anyway are read as well. */
  open(): readonly KitRecalls[] {
    const recalls = this.all();
    this.#shown = JSON.stringify(recalls);
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this.#run(() => this.#readOwn());
    }
    return recalls;
  }

  /** Remembers what a checked kit carries. */
  async checked(check: KitCheck, accepted?: string): Promise<void> {
    await this.#remember(check, accepted);
    this.tellChanges();
  }

  /** Reads the kits on one drive, one after the other; those that were read before are left out. A drive that hangs delays no other. */
  found(kits: readonly InspectedKit[]): void {
    this.#run(async () => {
      for (const kit of kits) await this.#readFound(kit);
    });
  }

  /** Reports what counts if it is something else than before: kits, keys and recalls may have changed. */
  tellChanges(): void {
    const recalls = this.all();
    const shown = JSON.stringify(recalls);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#parts.onChange(recalls);
  }

  /** Waits until everything is read that was found so far. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Reads no further. Waits for nothing, since a drive may hang. */
  close(): void {
    this.#closing.abort();
  }

  #run(read: () => Promise<void>): void {
    const running = read()
      .catch((error: unknown) => this.#parts.log('warning', `recalls: ${String(error)}`))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** A kit in use may carry notices about another one. What it carries was remembered when it was installed, unless that was lost. */
  async #readOwn(): Promise<void> {
    const { memory, installed, inspectInstalled, starter } = this.#parts;
    if (memory.carriers().length === 0) {
      for (const { kitId } of installed()) {
        const check = await inspectInstalled(kitId);
        if (check) await this.#remember(check);
      }
    }
    const own = await starter();
    if (own) await this.#readFound(own);
    this.tellChanges();
  }

  async #readFound(found: InspectedKit): Promise<void> {
    const { treeHash, fingerprint } = found.kit;
    const isKnown = this.#seen.has(treeHash) || this.#isInUse(treeHash);
    if (fingerprint === undefined || isKnown || this.#closing.signal.aborted) return;
    this.#seen.add(treeHash);
    const check = await this.#parts.inspect(found, this.#closing.signal).catch(() => undefined);
    // What could not be read, and what a key signed that is not accepted yet, is read again when it is found again.
    if (!check || !isAcceptedKey(check.trust)) return void this.#seen.delete(treeHash);
    await this.#remember(check);
    this.tellChanges();
  }

  #isInUse(treeHash: string): boolean {
    return this.#parts.installed().some((kit) => kit.treeHash === treeHash);
  }

  async #remember(check: KitCheck, accepted?: string): Promise<void> {
    const carrier = carrierOf(check, accepted);
    if (!carrier) return;
    const kept = await this.#parts.memory.remember(carrier);
    // It counts in this session all the same.
    if (!kept.ok) this.#parts.log('warning', `recalls: ${kept.problem.code}`);
  }
}
