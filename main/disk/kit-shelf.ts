// Decides what can be done with kits in the program: look at one, take it into use, check it again, go back to the one before.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { KeyId, SourceToken } from '../../core/ids.ts';
import type { ActiveKit, KitCandidate, KitVerdict } from '../../core/ipc/contract.ts';
import { kitLimits, publisherKeyPath } from '../../core/kit/bag-layout.ts';
import type { Language } from '../../core/kit/catalogue.ts';
import { fingerprintOf } from '../../core/kit/fingerprint.ts';
import { installProblem } from '../../core/kit/install-rules.ts';
import { type KeyRing, keyRingOf, type TrustedKeys } from '../../core/kit/key-ring.ts';
import { publicKeyIn } from '../../core/kit/signature-trust.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import { verifyBag } from '../../core/kit/verify-bag.ts';
import type { VerifyJob } from '../../core/kit/verify-job.ts';
import type { BagSource } from '../../core/ports.ts';
import type { Report } from '../../core/progress.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { openBag } from './bag-archive/open-bag.ts';
import { installedBag } from './delta/installed-bag.ts';
import { changesOf, type ReadableKit } from './kit-shelf/changes-of.ts';
import { findBag } from './kit-shelf/find-bag.ts';
import { OneJob } from './kit-shelf/one-job.ts';
import { acceptedTrustOf, inUse, verdictOf } from './kit-shelf/verdict-of.ts';
import type { AcceptedKit, KitStore } from './kit-store.ts';
import { minisignChecker } from './minisign/signature-file.ts';
import { nodeHasher } from './node-hasher.ts';
import { throttleReport } from './throttled-report.ts';

/** What the shelf works with. */
export type KitShelfParts = {
  readonly store: KitStore;
  readonly vault: Pick<Vault, 'snapshot' | 'append'>;
  /** Keys that came with the program. */
  readonly shipped: TrustedKeys;
  readonly starterFolder: string | undefined;
  /** Language of titles. */
  readonly language: () => Language;
  readonly report: Report;
};

/** What a person agreed to when they install a kit. */
export type InstallRequest = {
  readonly token: SourceToken;
  readonly acceptedFingerprint?: string | undefined;
  readonly acceptsOlder: boolean;
};

type Place = { readonly folder: string; readonly candidate: KitCandidate };

/** Kits that can be installed and the one that is. Long jobs run one at a time; another is refused with `call-refused`. */
export class KitShelf {
  readonly #parts: KitShelfParts;
  readonly #job = new OneJob();
  readonly #places = new Map<SourceToken, Place>();

  constructor(parts: KitShelfParts) {
    this.#parts = parts;
    if (parts.starterFolder !== undefined) this.#add(parts.starterFolder, 'starter');
  }

  /** The kit in use. */
  active(): ActiveKit | undefined {
    return this.#parts.store.active();
  }

  /** The starter kit and what was chosen in this session. */
  candidates(): readonly KitCandidate[] {
    return [...this.#places.values()].map(({ candidate }) => candidate);
  }

  /** Makes a chosen folder, or a kit in one file, a candidate; the page learns its name, never its path. */
  async choose(chosen: string): Promise<KitCandidate> {
    const folder = await findBag(chosen);
    const known = [...this.#places.values()].find((place) => place.folder === folder);
    return known?.candidate ?? this.#add(folder, 'chosen');
  }

  /** Looks at everything of a candidate; writes nothing. `bag-missing`, `disk-read-failed`, `stopped`. */
  async check(token: SourceToken): Promise<Result<KitVerdict>> {
    const place = this.#places.get(token);
    if (!place) return fail({ code: 'call-refused', reason: 'token' });
    return await this.#run(`check ${token}`, async (signal, report) => {
      const source = await openBag(place.folder);
      const checked = await verifyBag({
        ...this.#verifyJob(source, signal, report),
        depth: 'everything',
      });
      if (!checked.ok) return checked;
      const changes = await changesOf(checked.value, source, this.#readable(), nodeHasher);
      const verdict = verdictOf(checked.value, this.active(), this.#parts.language());
      return ok(changes === undefined ? verdict : { ...verdict, changes });
    });
  }

  /**
   * Checks a candidate again, copies it while doing so, and brings it into use. Any problem of the kit, `kit-older` without consent,
   * `disk-full`, `disk-write-failed`, `vault-write-failed` when an accepted key cannot be remembered, `stopped`: then the kit in use
   * stays as it was.
   */
  async install(request: InstallRequest): Promise<Result<ActiveKit>> {
    const place = this.#places.get(request.token);
    if (!place) return fail({ code: 'call-refused', reason: 'token' });
    return await this.#run(`install ${JSON.stringify(request)}`, async (signal, report) => {
      const source = await openBag(place.folder);
      const acceptedKey = await keyWithFingerprint(source, request.acceptedFingerprint);
      return await this.#parts.store.install(
        source,
        async (kept) => {
          const job = this.#verifyJob(kept, signal, report);
          const checked = await verifyBag({ ...job, depth: 'until-refused', step: 'copying', acceptedKey });
          return checked.ok ? await this.#accept(checked.value, request, acceptedKey) : checked;
        },
        { report, signal },
      );
    });
  }

  /** Reads every file of the kit in use again; the first that is not as it was is the problem. */
  async verify(): Promise<Result<{ readonly fileCount: number; readonly sizeBytes: number }>> {
    return await this.#run('verify', async (signal, report) => {
      const checked = await this.#parts.store.verifyInstalled({ signal, report });
      if (!checked.ok) return checked;
      const { problems, fileCount, sizeBytes } = checked.value;
      return problems[0] ? fail(problems[0]) : ok({ fileCount, sizeBytes });
    });
  }

  /** Goes back to the kit before. */
  async rollBack(): Promise<Result<ActiveKit>> {
    return await this.#run('roll back', (signal, report) => this.#parts.store.rollBack({ signal, report }));
  }

  /** Stops what runs; answers when it has ended. */
  async stop(): Promise<void> {
    await this.#job.stop();
  }

  #readable(): ReadableKit | undefined {
    const { store } = this.#parts;
    const kit = store.active();
    return kit && { kit, bag: installedBag(kit, (hash) => store.objectPath(hash)) };
  }

  #add(folder: string, origin: KitCandidate['origin']): KitCandidate {
    const token = randomBytes(16).toString('hex') as SourceToken;
    const candidate = { token, name: basename(folder), origin };
    this.#places.set(token, { folder, candidate });
    return candidate;
  }

  async #run<T>(
    name: string,
    work: (signal: AbortSignal, report: Report) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const { report, flush } = throttleReport(this.#parts.report);
    return await this.#job.run(name, (signal) => work(signal, report).finally(flush));
  }

  #verifyJob(source: BagSource, signal: AbortSignal, report: Report): Omit<VerifyJob, 'depth'> {
    return { source, hasher: nodeHasher, checker: minisignChecker, ring: this.#ring(), signal, report };
  }

  #ring(): KeyRing {
    const accepted = this.#parts.vault.snapshot().keys.map(({ keyId, publicKey, publisher }) => {
      // The vault's schema holds the form of key ids.
      return { keyId: keyId as KeyId, publicKey, publisher };
    });
    return keyRingOf(this.#parts.shipped, accepted);
  }

  async #accept(
    check: KitCheck,
    { acceptsOlder }: InstallRequest,
    acceptedKey: string | undefined,
  ): Promise<Result<AcceptedKit>> {
    const problem = installProblem(check, inUse(this.active()), { acceptedKey, acceptsOlder });
    if (problem) return fail(problem);
    const trust = acceptedTrustOf(check);
    const { keyId, publisher } = trust;
    if (check.trust.kind === 'unknown-key' && keyId && publisher && acceptedKey) {
      const kept = await this.#parts.vault.append({
        kind: 'key-accepted',
        version: 1,
        keyId,
        publicKey: acceptedKey,
        publisher,
      });
      if (!kept.ok) return kept;
    }
    return ok({ check, trust });
  }
}

/** The key that a kit encloses, if it is the one whose fingerprint the person compared. */
async function keyWithFingerprint(
  source: BagSource,
  fingerprint: string | undefined,
): Promise<string | undefined> {
  if (fingerprint === undefined) return undefined;
  const read = await source.readSmall(publisherKeyPath, kitLimits.tagBytes);
  const key = read.ok ? publicKeyIn(new TextDecoder().decode(read.value)) : undefined;
  return key !== undefined && fingerprintOf(key) === fingerprint ? key : undefined;
}
