// The kit installer: inspect a kit, bring it into use, check it again, go back to its version before, and remove it.
import type { FileHash, SourceToken } from '../../../../core/base/ids.ts';
import type { Language } from '../../../../core/base/language.ts';
import type { BagSource } from '../../../../core/base/ports.ts';
import type { Report } from '../../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { KitToWrite } from '../../../../core/ipc/sticks-group.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import type { KeyRing, TrustedKeys } from '../../../../core/kit/key-ring.ts';
import type { InstalledKits } from '../../../../core/kit/kit-relation.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import {
  type ActiveKit,
  type FoundKit,
  isPublisherVerified,
  type KitCandidate,
  type KitSize,
  type KitTrust,
  type KitVerdict,
} from '../../../../core/library/installed-kit.ts';
import type { Vault } from '../../../../core/user-data/vault.ts';
import { installedBag } from '../../bags/delta/installed-bag.ts';
import { type KitToVerify, verifyKit } from '../../bags/verify-kit.ts';
import { nodeHasher } from '../../fs/node-hasher.ts';
import type { KitStore } from '../store/kit-store.ts';
import { throttleReport } from '../throttled-report.ts';
import { acceptKit, enclosedKey, type InstallRequest, keyWithFingerprint } from './accept-kit.ts';
import { type CandidatePlace, CandidatePlaces, goneProblem } from './candidate-places.ts';
import { changesOf, type ReadableKit } from './changes-of.ts';
import { describeInspected } from './describe-inspected.ts';
import { findKit, type KitPlace, kitAmongDropped } from './find-kit.ts';
import type { InspectedKit } from './inspected-kit.ts';
import { installedKits, noteInUse } from './installed-kits.ts';
import { type KeyMemory, rememberStatements, ringFrom } from './key-memory.ts';
import { OneJob } from './one-job.ts';
import { type OpenedPlace, openPlace } from './open-place.ts';
import { type CheckedSource, type KitInside, readInside } from './read-inside.ts';
import { signedProblem } from './signed-problem.ts';
import { verdictOf } from './verdict-of.ts';
import { acceptInstalledKey, laterTrust, readSigner } from './verify-publisher.ts';

/** What the installer works with. */
type KitInstallerParts = {
  readonly store: KitStore;
  readonly vault: Pick<Vault, 'snapshot' | 'append'>;
  /** Keys that came with the program. */
  readonly shipped: TrustedKeys;
  readonly starterFolder: string | undefined;
  /** Language of titles. */
  readonly language: () => Language;
  readonly report: Report;
  /** Hears of each kit that was checked, with the fingerprint of a key that the person accepted with it. */
  readonly onChecked?: (check: KitCheck, accepted?: string) => Promise<void>;
  readonly now?: () => Date;
};

/** Kits that can be installed and those that are. Long jobs run one at a time; another is refused with `call-refused`. */
export class KitInstaller {
  readonly #parts: KitInstallerParts;
  readonly #job = new OneJob();
  readonly #places: CandidatePlaces;
  /** What the last check found. */
  #checked: (CheckedSource & { readonly token: SourceToken }) | undefined;

  constructor(parts: KitInstallerParts) {
    this.#parts = parts;
    this.#places = new CandidatePlaces(parts.store.folder);
    const { starterFolder } = parts;
    if (starterFolder !== undefined) this.#places.add({ path: starterFolder, form: 'kit' }, 'starter');
  }

  /** The kits in use, the first of the place first, the others by their ids. */
  installed(): readonly ActiveKit[] {
    return this.#parts.store.installed();
  }

  /** The ids of kits that should be in use, and of which the store cannot read a record. */
  lost(): readonly string[] {
    return this.#parts.store.lost();
  }

  /** The kit that can still be given up for what was there before it came. */
  onTrial(): ActiveKit | undefined {
    return this.#parts.store.onTrial();
  }

  /** How much room each kit takes. */
  sizes(): readonly KitSize[] {
    return this.#parts.store.sizes();
  }

  /** The starter kit and what was chosen in this session. */
  candidates(): readonly KitCandidate[] {
    return this.#places.all();
  }

  /** Where the bytes of a candidate, or of an installed kit, are read for another place. `kit-not-installed`, as opening it fails with. */
  async toWrite(wanted: KitToWrite, signal: AbortSignal): Promise<Result<OpenedPlace>> {
    if ('kitId' in wanted) {
      const readable = this.#readableKit(wanted.kitId);
      return readable
        ? ok({ source: readable.bag, judge: (check) => check })
        : fail({ code: 'kit-not-installed' });
    }
    const place = this.#places.get(wanted.token);
    return place
      ? await openPlace(place, this.#readable(), signal)
      : fail({ code: 'call-refused', reason: 'token' });
  }

  /** Reads what a kit in use says in its catalogue, with its signature. Undefined when it cannot be read. */
  async inspectInstalled(kitId: string): Promise<KitCheck | undefined> {
    const readable = this.#readableKit(kitId);
    return readable && (await this.#inspectCatalogue(readable.bag));
  }

  /** The same for a kit or an update that was found on a drive: of its payload only the catalogue is read. */
  async inspectFound(place: KitPlace, signal: AbortSignal): Promise<KitCheck | undefined> {
    const opened = await openPlace(place, this.#readable(), signal);
    return opened.ok ? await this.#inspectCatalogue(opened.value.source, signal) : undefined;
  }

  /** Keys that came with the program and those the person accepted. */
  keyRing(): KeyRing {
    return ringFrom(this.#parts);
  }

  /** Makes a chosen folder, or a kit or update in one file, a candidate; the page learns its name, never its path. */
  async choose(chosen: string): Promise<KitCandidate> {
    return await this.#places.candidateAt(await findKit(chosen), 'chosen');
  }

  /** The same for something dropped on the window; undefined when it is neither kit nor update. */
  async chooseDropped(dropped: string): Promise<KitCandidate | undefined> {
    const place = dropped === '' ? undefined : await kitAmongDropped(dropped);
    return place && (await this.#places.candidateAt(place, 'chosen'));
  }

  /** Makes what was inspected on a drive a candidate, and tells how it compares with the installed kits by what it says of itself. */
  async found(inspected: InspectedKit): Promise<Omit<FoundKit, 'drive' | 'isDismissed'>> {
    const candidate = await this.#places.candidateAt(inspected, 'found');
    const installed = installedKits(this.#parts, this.installed());
    return describeInspected(inspected, candidate, installed, this.#parts.language());
  }

  /**
   * Looks at everything of a candidate; writes nothing. `bag-missing`, `disk-read-failed`, `kit-gone`, `stopped`, and of an update
   * `kit-not-installed`, `delta-wrong-base`, `delta-invalid`.
   */
  async check(token: SourceToken): Promise<Result<KitVerdict>> {
    return await this.#work('check', { token }, async (place, signal, report) => {
      const opened = await openPlace(place, this.#readable(), signal);
      if (!opened.ok) return opened;
      const { source, judge } = opened.value;
      const read = await verifyKit({ ...this.#verifyJob(source, signal, report), depth: 'everything' });
      if (!read.ok) return read;
      // A vault that cannot be written is reported elsewhere. The verdict itself uses the statements.
      await rememberStatements(this.keyMemory(), read.value.statements);
      await this.#parts.onChecked?.(read.value);
      const checked = judge(read.value);
      this.#checked = { token, source, check: checked };
      // What a stick no longer holds is no fault of the kit.
      const gone = checked.isAcceptable ? undefined : await goneProblem(place);
      if (gone) return fail(gone);
      const { now = () => new Date(), language } = this.#parts;
      const installed = this.#comparedWith(place);
      const changes = await changesOf(checked, source, { kept: this.#kept(), installed }, nodeHasher);
      const today = now().toISOString().slice(0, 10);
      const kits = this.installed();
      const verdict = verdictOf(checked, { installed, kits, language: language(), today });
      return ok(changes === undefined ? verdict : { ...verdict, changes });
    });
  }

  /**
   * The contents of the candidate that was checked last, for looking into it without installing it. Problems as `readInside`, and
   * `kit-gone`. `call-refused` for a candidate that was not checked.
   */
  async lookInside(token: SourceToken): Promise<Result<KitInside>> {
    return await this.#work('look inside', { token }, async (place, signal, report) => {
      const checked = this.#checked;
      if (checked?.token !== token) return fail({ code: 'call-refused', reason: 'token' });
      const gone = await goneProblem(place);
      return gone ? fail(gone) : await readInside(checked, this.#verifyJob(checked.source, signal, report));
    });
  }

  /**
   * Checks a candidate again, copies it while doing so, and brings it into use. Fails with any problem of the kit, and with
   * `signature-unknown-key`, `kit-other-publisher` and `kit-older` without consent. Also with `kit-gone`, `disk-full`, `disk-write-failed`, `stopped`, and
   * `vault-write-failed` when an accepted key cannot be stored. After a failure the kits in use stay as they were.
   */
  async install(request: InstallRequest): Promise<Result<ActiveKit>> {
    return await this.#work('install', request, async (place, signal, report) => {
      const opened = await openPlace(place, this.#readable(), signal);
      if (!opened.ok) return opened;
      const { source, judge } = opened.value;
      await this.noteInUse();
      const acceptedKey = await keyWithFingerprint(source, request.acceptedFingerprint);
      return await this.#parts.store.install(
        source,
        async (kept) => {
          const job = this.#verifyJob(kept, signal, report);
          // The rules of installing decide about an unknown key, once the rest is found whole.
          const openKey = request.acceptsUnverified === true ? await enclosedKey(source) : undefined;
          const checked = await verifyKit({
            ...job,
            ...{ depth: 'until-refused', step: 'copying', acceptedKey: acceptedKey ?? openKey },
          });
          if (!checked.ok) return checked;
          const check = judge(checked.value);
          const consent = { ...request, acceptedKey };
          const accepted = await acceptKit(this.keyMemory(), this.#comparedWith(place), check, consent);
          if (accepted.ok) await this.#parts.onChecked?.(check, acceptedKey && fingerprintOf(acceptedKey));
          return accepted;
        },
        { report, signal },
      );
    });
  }

  /** Reads every file of a kit in use again; the first that is not as it was, or as it was signed, is the problem. */
  async verify(kitId: string): Promise<Result<{ readonly fileCount: number; readonly sizeBytes: number }>> {
    return await this.#run(`verify ${kitId}`, async (signal, report) => {
      const checked = await this.#parts.store.verifyInstalled(kitId, { signal, report });
      if (!checked.ok) return checked;
      const { problems, fileCount, sizeBytes } = checked.value;
      const readable = this.#readableKit(kitId);
      const problem = problems[0] ?? (readable && (await signedProblem(readable, ringFrom(this.#parts))));
      return problem ? fail(problem) : ok({ fileCount, sizeBytes });
    });
  }

  /** Who signed a kit in use, as far as that is known now. `kit-not-installed`, problems as `readSigner`. */
  async signerOf(kitId: string): Promise<Result<KitTrust>> {
    return await this.#run(`signer of ${kitId}`, async () => {
      const readable = this.#readableKit(kitId);
      if (!readable) return fail({ code: 'kit-not-installed' });
      return await readSigner(readable, installedKits(this.#parts, this.installed()));
    });
  }

  /**
   * Verifies the publisher of a kit that was installed as not verified: the person compared the fingerprint of its key. Every kit that
   * this key signed is verified then. `kit-not-installed`, problems as `acceptInstalledKey`, `disk-full`, `disk-write-failed`.
   */
  async acceptPublisher(kitId: string, fingerprint: string): Promise<Result<void>> {
    return await this.#run(`accept ${kitId} ${fingerprint}`, async () => {
      const readable = this.#readableKit(kitId);
      if (!readable) return fail({ code: 'kit-not-installed' });
      const accepted = await acceptInstalledKey(readable, fingerprint, this.keyMemory());
      if (!accepted.ok) return accepted;
      await this.#parts.onChecked?.(accepted.value, fingerprint);
      return await this.#noteTrust();
    });
  }

  /** Notes of kits that were installed as not verified that their key is known by now. `disk-full`, `disk-write-failed`. */
  async noteTrust(): Promise<Result<void>> {
    return await this.#run('note trust', () => this.#noteTrust());
  }

  /** Goes back to the version before of a kit. */
  async rollBack(kitId: string): Promise<Result<ActiveKit>> {
    return await this.#run(`roll back ${kitId}`, (signal, report) =>
      this.#parts.store.rollBack(kitId, { signal, report }),
    );
  }

  /** Removes a kit with its version before. */
  async remove(kitId: string): Promise<Result<void>> {
    return await this.#run(`remove ${kitId}`, () => this.#parts.store.remove(kitId));
  }

  /** Removes the version before of a kit. */
  async removePrevious(kitId: string): Promise<Result<void>> {
    return await this.#run(`remove before ${kitId}`, () => this.#parts.store.removePrevious(kitId));
  }

  /** Gives the kit on trial up. A check that runs beside its import is stopped: it must not keep a failed kit in use. */
  async undo(): Promise<Result<ActiveKit | undefined>> {
    await this.#job.stop();
    return await this.#run('undo', () => this.#parts.store.undo());
  }

  /** The library of a kit is whole; when it is on trial, its trial is over. */
  async confirm(treeHash: FileHash): Promise<void> {
    const { store } = this.#parts;
    if (!this.installed().some((kit) => kit.treeHash === treeHash)) return;
    if (store.onTrial()?.treeHash === treeHash) store.confirm();
    await this.noteInUse();
    await this.#run('settle', async () => {
      await store.settle();
      // A key that was accepted with this kit may have signed others.
      return await this.#noteTrust();
    });
  }

  /**
   * Notes the kits in use as the latest of their publishers, so that no other kit can hide a rollback. `vault-write-failed`: then it is
   * noted at the next start, since a kit is not refused for that.
   */
  async noteInUse(): Promise<Result<unknown>> {
    const onTrial = this.onTrial();
    for (const kit of this.installed()) {
      if (kit.kitId === onTrial?.kitId) continue;
      const noted = await noteInUse(this.#parts.vault, kit);
      if (!noted.ok) return noted;
    }
    return ok(undefined);
  }

  /** Stops what runs; answers when it has ended. */
  async stop(): Promise<void> {
    await this.#job.stop();
  }

  /** How keys are remembered, and which kits nobody verified. */
  keyMemory(): KeyMemory {
    const unverified = this.installed().filter(({ trust }) => !isPublisherVerified(trust));
    return { ...this.#parts, unverified: unverified.flatMap(({ trust }) => trust.fingerprint ?? []) };
  }

  async #noteTrust(): Promise<Result<void>> {
    const { store } = this.#parts;
    // A pointer that is written ends the trial.
    if (store.onTrial()) return ok(undefined);
    const found = await laterTrust(this.#kept(), ringFrom(this.#parts));
    return found.size === 0 ? ok(undefined) : await store.noteTrust(found);
  }

  #readableKit(kitId: string): ReadableKit | undefined {
    return this.#readable().find(({ kit }) => kit.kitId === kitId);
  }

  /** The kits in use. */
  #readable(): readonly ReadableKit[] {
    return this.installed().map((kit) => this.#asReadable(kit));
  }

  /** The kits in use and the versions before. */
  #kept(): readonly ReadableKit[] {
    const { store } = this.#parts;
    return this.installed().flatMap((kit) => {
      const previous = store.previous(kit.kitId);
      return (previous ? [kit, previous] : [kit]).map((each) => this.#asReadable(each));
    });
  }

  #asReadable(kit: ActiveKit): ReadableKit {
    return { kit, bag: installedBag(kit, (hash) => this.#parts.store.objectPath(hash)) };
  }

  async #inspectCatalogue(source: BagSource, signal?: AbortSignal): Promise<KitCheck | undefined> {
    const ring = ringFrom(this.#parts);
    const read = await verifyKit({ source, ring, depth: 'catalogue-only', signal });
    return read.ok ? read.value : undefined;
  }

  /** Runs a job on a candidate; a failure because its stick was pulled out says so. */
  async #work<T>(
    name: string,
    request: { readonly token: SourceToken },
    work: (place: CandidatePlace, signal: AbortSignal, report: Report) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const place = this.#places.get(request.token);
    if (!place) return fail({ code: 'call-refused', reason: 'token' });
    return await this.#run(`${name} ${JSON.stringify(request)}`, async (signal, report) => {
      const done = await work(place, signal, report);
      const gone = done.ok || done.problem.code === 'stopped' ? undefined : await goneProblem(place);
      return gone ? fail(gone) : done;
    });
  }

  async #run<T>(
    name: string,
    work: (signal: AbortSignal, report: Report) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const { report, flush } = throttleReport(this.#parts.report);
    return await this.#job.run(name, (signal) => work(signal, report).finally(flush));
  }

  #verifyJob(source: BagSource, signal: AbortSignal, report: Report): Omit<KitToVerify, 'depth'> {
    return { source, ring: ringFrom(this.#parts), signal, report };
  }

  /** What a candidate is compared with. Where no kit is in use the starter kit is better than none, however old it is. */
  #comparedWith({ candidate }: CandidatePlace): InstalledKits {
    const installed = installedKits(this.#parts, this.installed());
    const isFirst = candidate.origin === 'starter' && installed.inUse.length === 0;
    return isFirst ? { ...installed, latest: [] } : installed;
  }
}
