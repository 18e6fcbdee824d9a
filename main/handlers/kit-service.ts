// Kits for the page: tokens and verdicts, progress of jobs, objects under their hash.
import { extname, join } from 'node:path';
import { session, type WebContents } from 'electron';
import type { SourceToken } from '../../core/base/ids.ts';
import type { Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { rankFound } from '../../core/kit/found-order.ts';
import { readTrustedKeys, type TrustedKeys } from '../../core/kit/key-ring.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import type { FoundKit, KitCandidate } from '../../core/library/installed-kit.ts';
import { objectFinder, serveFolder } from '../app-scheme.ts';
import { archiveExtension } from '../disk/bags/bag-archive.ts';
import { deltaExtension } from '../disk/bags/delta/delta-source.ts';
import { hasRoomFor } from '../disk/fs/free-space.ts';
import { inspectKit } from '../disk/kits/installer/inspected-kit.ts';
import { KitInstaller } from '../disk/kits/installer/kit-installer.ts';
import { lookForKits } from '../disk/kits/installer/look-for-kits.ts';
import { openRecallMemory, type RecallMemory } from '../disk/kits/recalls/recall-memory.ts';
import { openKitStore } from '../disk/kits/store/kit-store.ts';
import { minisignChecker } from '../disk/minisign/signature-file.ts';
import { type DismissedKits, dismissedFile, openDismissedKits } from '../drives/dismissed-kits.ts';
import { type FoundKits, followKits } from '../drives/found-kits.ts';
import { endSettledTrial, Installation, type InstallationPorts } from '../installation/installation.ts';
import { recordsInFolder } from '../installation/library-record.ts';
import { sendEvent } from '../ipc/serve.ts';
import { windowImports } from '../ipc/window-imports.ts';
import { GatheredRecalls } from '../kit-recalls.ts';
import { menuLabels } from '../menu-labels.ts';
import { networkProblem } from '../network-path.ts';
import { objectMediaTypes } from '../object-media-types.ts';
import { openFileBytes } from '../object-response.ts';
import { pickPath } from '../pick-path.ts';
import { readBuilt, starterKitFolder } from '../places.ts';
import type { DialogPorts, Ports } from '../ports.ts';
import type { Preview, SharedWithPreview } from '../preview/preview-window.ts';
import { type BegunWork, shareOf } from '../running-work.ts';
import { watchKitFolder } from '../watch-kit-folder.ts';

type OwnPorts = DialogPorts & Pick<Ports, 'vault' | 'log' | 'work'>;

const trustedKeysFile = 'trusted-keys.json';
/** Kits as long as the program runs. */
export class KitService {
  readonly #ports: OwnPorts;
  readonly #shelf: KitInstaller;
  /** Brings kits into use, with their library. */
  readonly installation: Installation;
  readonly #endServing: () => void;
  readonly #endWatching: () => void;
  readonly #found: FoundKits;
  readonly #dismissed: DismissedKits;
  readonly #recalls: GatheredRecalls;
  #given: Result<KitCandidate | undefined> = ok(undefined);
  #preview: Preview | undefined;

  private constructor(
    ports: OwnPorts,
    shelf: KitInstaller,
    parts: Pick<InstallationPorts, 'records' | 'report' | 'onBegun' | 'onEnded'>,
    { recalls, endServing }: { readonly recalls: GatheredRecalls; readonly endServing: () => void },
  ) {
    this.#ports = ports;
    this.#shelf = shelf;
    this.#recalls = recalls;
    this.installation = new Installation({
      ...parts,
      kits: shelf,
      hasRoomFor: (neededBytes) => hasRoomFor(ports.folder.profile, neededBytes),
      page: windowImports(ports.window),
      resetDatabases,
      onEnded: () => {
        parts.onEnded?.();
        recalls.tellChanges();
        void this.#tellFound();
      },
    });
    this.#endServing = endServing;
    const { root, keeps } = ports.folder;
    this.#dismissed = openDismissedKits(keeps === 'nothing' ? undefined : join(root, dismissedFile));
    const isWatched = (): boolean => ports.window()?.isFocused() === true;
    const { kits } = ports.folder;
    this.#endWatching = watchKitFolder({
      folder: kits,
      isNeeded: () => shelf.installed().length > 0,
      isWatched,
      onRemoved: () => {
        ports.log('warning', 'the folder of kits is gone');
        sendEvent(ports.window(), 'kits', 'removed', { code: 'kits-removed', file: kits });
      },
    });
    this.#found = followKits({
      isWatched,
      onChange: () => {
        void this.#tellFound();
        this.#gatherRecalls();
      },
      look: async (root, options) => await lookForKits(root, { ...options, ring: shelf.keyRing() }),
    });
  }

  /** Opens the installed kits and serves their objects as `/object/<sha256>`. */
  static async open(ports: OwnPorts): Promise<KitService> {
    const store = await openKitStore(ports.folder.kits);
    const records = recordsInFolder(ports.folder, (treeHash) => store.kitIdOf(treeHash));
    await endSettledTrial(store, records);
    let work: BegunWork | undefined;
    const report: Report = (progress) => {
      work?.report(shareOf(progress));
      sendEvent(ports.window(), 'kits', 'progressed', progress);
    };
    const memory = await openRecallMemory(ports.folder.keeps === 'nothing' ? undefined : ports.folder.kits);
    const shelf: KitInstaller = new KitInstaller({
      store,
      vault: ports.vault,
      shipped: shippedKeys(ports),
      starterFolder: starterKitFolder(ports.folder.stick),
      language: () => ports.language(),
      report,
      onChecked: (check, accepted) => recalls.checked(check, accepted),
    });
    const recalls = gatherRecalls(ports, memory, shelf);
    // Also kits of a program from before such notes were taken.
    const noted = await shelf.noteInUse();
    if (!noted.ok) ports.log('warning', `kits in use: ${noted.problem.code}`);
    const known = await shelf.noteTrust();
    if (!known.ok) ports.log('warning', `publishers of kits: ${known.problem.code}`);
    const find = objectFinder(
      (hash) => openFileBytes(store.objectPath(hash)),
      (hash) => objectMediaTypes[extname(store.pathOf(hash) ?? '')],
    );
    const onBegun = (): void => {
      work = ports.work.begin('import');
    };
    const parts = { records, report, onBegun, onEnded: () => work?.end() };
    return new KitService(ports, shelf, parts, { recalls, endServing: serveFolder('object', find) });
  }

  /** The kits themselves, for what writes them elsewhere. */
  get shelf(): KitInstaller {
    return this.#shelf;
  }

  /** The handlers for a page, if it is that of the window that looks into a kit. */
  previewHandlersOf(page: WebContents): HostHandlers | undefined {
    return this.#preview?.handlersOf(page);
  }

  /** Handlers of the group `kits`. */
  handlers(shared: SharedWithPreview): HostHandlers['kits'] {
    const shelf = this.#shelf;
    const { installation } = this;
    return {
      installed: async () => ok(shelf.installed()),
      sizes: async () => ok(shelf.sizes()),
      recalls: async () => {
        // User data may have been unlocked meanwhile, and its keys with it.
        this.#gatherRecalls();
        return ok(this.#recalls.open());
      },
      candidates: async () => ok(shelf.candidates()),
      choose: async (kind) => {
        const place = await this.#askFor(kind);
        return ok(place === undefined ? undefined : await shelf.choose(place));
      },
      takeGiven: async () => {
        const given = this.#given;
        this.#given = ok(undefined);
        return given;
      },
      dropped: async ({ paths }) => ok(await shelf.chooseDropped(paths.length === 1 ? (paths[0] ?? '') : '')),
      found: async () => {
        await this.#lookAgain();
        return ok(await this.#listFound());
      },
      putFoundAway: async (token) => ok(await this.#putFoundAway(token)),
      check: (token) => installation.check(token),
      lookInside: (token) => this.#lookInside(token, shared),
      install: async (request) => {
        const installed = await installation.install(request);
        // With another key more signatures can be checked.
        if (request.acceptedFingerprint !== undefined) void this.#lookAgain();
        return installed;
      },
      verify: (kitId) => shelf.verify(kitId),
      rollBack: (kitId) => installation.rollBack(kitId),
      signerOf: (kitId) => shelf.signerOf(kitId),
      acceptPublisher: async ({ kitId, fingerprint }) => {
        const accepted = await installation.acceptPublisher(kitId, fingerprint);
        if (accepted.ok) void this.#found.lookAgain();
        return accepted;
      },
      remove: (kitId) => installation.remove(kitId),
      removePrevious: (kitId) => installation.removePrevious(kitId),
      stop: async () => {
        await Promise.all([installation.stop(), shelf.stop()]);
        return ok(undefined);
      },
    };
  }

  /** Makes a kit file that the system named a candidate, and tells the page that it is there. */
  async give(path: string): Promise<void> {
    const elsewhere = networkProblem([path]);
    this.#given = elsewhere ? fail(elsewhere) : ok(await this.#shelf.choose(path));
    sendEvent(this.#ports.window(), 'kits', 'given', undefined);
  }

  /** Stops what runs and no longer serves objects. */
  async close(): Promise<void> {
    this.#preview?.close();
    this.#found.close();
    this.#recalls.close();
    this.#endWatching();
    await Promise.all([this.installation.close(), this.#shelf.stop()]);
    this.#endServing();
  }

  async #lookAgain(): Promise<void> {
    await this.#found.lookAgain();
    this.#gatherRecalls();
  }

  /** Reads the recalls of kits on drives, of which those that were read before are left out. */
  #gatherRecalls(): void {
    for (const { kits } of this.#found.all()) this.#recalls.found(kits);
  }

  async #lookInside(token: SourceToken, shared: SharedWithPreview): Promise<Result<void>> {
    const read = await this.#shelf.lookInside(token);
    if (!read.ok) return read;
    const { Preview } = await import('../preview/preview-window.ts');
    this.#preview ??= new Preview();
    return await this.#preview.open({
      ...{ of: 'kit', ...read.value, ...shared },
      settings: this.#ports.vault.snapshot().settings,
      language: this.#ports.language(),
    });
  }

  /** With other kits in use, what was found compares otherwise. */
  async #tellFound(): Promise<void> {
    sendEvent(this.#ports.window(), 'kits', 'foundChanged', await this.#listFound());
  }

  async #listFound(): Promise<readonly FoundKit[]> {
    const found: FoundKit[] = [];
    for (const { drive, kits } of this.#found.all()) {
      for (const kit of kits) {
        const isDismissed = this.#dismissed.has(drive, kit);
        found.push({ ...(await this.#shelf.found(kit)), drive: listedName(drive.label), isDismissed });
      }
    }
    return rankFound(found);
  }

  async #putFoundAway(token: SourceToken): Promise<void> {
    for (const { drive, kits } of this.#found.all()) {
      for (const kit of kits) {
        const { candidate } = await this.#shelf.found(kit);
        if (candidate.token === token) await this.#dismissed.add(drive, kit);
      }
    }
    await this.#tellFound();
  }

  async #askFor(kind: 'folder' | 'file'): Promise<string | undefined> {
    const labels = menuLabels[this.#ports.language()];
    const [place] = await pickPath(this.#ports, {
      kind,
      title: kind === 'folder' ? labels.chooseKit : labels.chooseKitFile,
      filter: { name: 'IMPACT Kit', extensions: [archiveExtension, deltaExtension, 'zip'] },
    });
    return place;
  }
}

/** Gathers recalls from the kits that the installer can read. */
function gatherRecalls(ports: OwnPorts, memory: RecallMemory, shelf: KitInstaller): GatheredRecalls {
  const starter = starterKitFolder(ports.folder.stick);
  return new GatheredRecalls({
    memory,
    checker: minisignChecker,
    ring: () => shelf.keyRing(),
    installed: () => shelf.installed(),
    inspect: (place, signal) => shelf.inspectFound(place, signal),
    inspectInstalled: (kitId) => shelf.inspectInstalled(kitId),
    starter: async () =>
      starter === undefined ? undefined : await inspectKit({ path: starter, form: 'kit' }, shelf.keyRing()),
    onChange: (recalls) => void sendEvent(ports.window(), 'kits', 'recallsChanged', recalls),
    log: ports.log,
  });
}

/** Throws away every database of the page. */
async function resetDatabases(): Promise<boolean> {
  try {
    await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
    return true;
  } catch {
    return false;
  }
}

/** The keys that came with the program. */
export function shippedKeys({ log }: Pick<Ports, 'log'>): TrustedKeys {
  const read = readTrustedKeys(new TextEncoder().encode(readBuilt(trustedKeysFile)), trustedKeysFile);
  if (!read.ok) log('error', `trusted keys: ${JSON.stringify(read.problem)}`);
  return read.ok ? read.value : [];
}
