// Decides how kits cross to the page: tokens and verdicts, progress while something runs, objects under their hash.
import { extname } from 'node:path';
import type { HostHandlers, KitCandidate } from '../../core/ipc/contract.ts';
import { readTrustedKeys, type TrustedKeys } from '../../core/kit/key-ring.ts';
import { ok } from '../../core/result.ts';
import { objectFinder, serveFolder } from '../app-scheme.ts';
import { askForPlace } from '../ask-for-place.ts';
import { archiveExtension } from '../disk/bag-archive.ts';
import { KitShelf } from '../disk/kit-shelf.ts';
import { openKitStore } from '../disk/kit-store.ts';
import { sendEvent } from '../ipc/serve.ts';
import { menuLabels } from '../menu-labels.ts';
import { readBuilt, starterKitFolder } from '../places.ts';
import type { Services } from '../services.ts';

const trustedKeysFile = 'trusted-keys.json';
/** What the page may be told an object is; everything else is bytes. Never HTML, however a file of a kit is called. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Kits as long as the program runs. */
export class KitService {
  readonly #services: Services;
  readonly #shelf: KitShelf;
  readonly #endServing: () => void;
  #given: KitCandidate | undefined;

  private constructor(services: Services, shelf: KitShelf, endServing: () => void) {
    this.#services = services;
    this.#shelf = shelf;
    this.#endServing = endServing;
  }

  /** Opens the installed kits and serves their objects as `/object/<sha256>`. */
  static async open(services: Services): Promise<KitService> {
    const store = await openKitStore(services.folder.kits);
    const shelf = new KitShelf({
      store,
      vault: services.vault,
      shipped: shippedKeys(services),
      starterFolder: starterKitFolder(),
      language: () => services.language(),
      report: (progress) => sendEvent(services.window(), 'kits', 'progressed', progress),
    });
    const find = objectFinder(
      (hash) => store.objectPath(hash),
      (hash) => mediaTypes[extname(store.pathOf(hash) ?? '')],
    );
    return new KitService(services, shelf, serveFolder('object', find));
  }

  /** Handlers of the group `kits`. */
  handlers(): HostHandlers['kits'] {
    const shelf = this.#shelf;
    return {
      active: async () => ok(shelf.active()),
      candidates: async () => ok(shelf.candidates()),
      choose: async (kind) => {
        const place = await this.#askFor(kind);
        return ok(place === undefined ? undefined : await shelf.choose(place));
      },
      takeGiven: async () => {
        const given = this.#given;
        this.#given = undefined;
        return ok(given);
      },
      check: (token) => shelf.check(token),
      install: (request) => shelf.install(request),
      verify: () => shelf.verify(),
      rollBack: () => shelf.rollBack(),
      stop: async () => ok(await shelf.stop()),
    };
  }

  /** Makes a kit file that the system named a candidate, and tells the page that it is there. */
  async give(path: string): Promise<void> {
    this.#given = await this.#shelf.choose(path);
    sendEvent(this.#services.window(), 'kits', 'given', undefined);
  }

  /** Stops what runs and no longer serves objects. */
  async close(): Promise<void> {
    await this.#shelf.stop();
    this.#endServing();
  }

  async #askFor(kind: 'folder' | 'file'): Promise<string | undefined> {
    const labels = menuLabels[this.#services.language()];
    const [place] = await askForPlace(this.#services, {
      kind,
      title: kind === 'folder' ? labels.chooseKit : labels.chooseKitFile,
      filter: { name: 'IMPACT Kit', extensions: [archiveExtension, 'zip'] },
    });
    return place;
  }
}

function shippedKeys({ log }: Services): TrustedKeys {
  const read = readTrustedKeys(new TextEncoder().encode(readBuilt(trustedKeysFile)), trustedKeysFile);
  if (!read.ok) log('error', `trusted keys: ${JSON.stringify(read.problem)}`);
  return read.ok ? read.value : [];
}
