// All files that one person keeps beside user data. Under its passphrase they are encrypted, too.
import { join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { overwritingDisk } from '../fs/overwriting-disk.ts';
import { keyFor } from '../user-data/passphrase/sealing.ts';
import type { VaultFiles } from '../user-data/vault-access.ts';
import { DraftsFolder } from './drafts-folder.ts';
import { PersonalFolder } from './personal-folder.ts';

/** The file of the window's place. */
export const windowPlaceName = 'window.json';
/** The key that signs corrections, in the form of minisign. */
export const copyKeyName = 'corrections.key';

/**
 * The key that signs certificates of taking part. They carry a name, and corrections need not: with one key for both, whoever gets both
 * could tell who made a correction.
 */
export const certificateKeyName = 'certificate.key';

/** Files in the folder itself; what else is in it has keepers of its own. */
const own = new Set([windowPlaceName, copyKeyName, certificateKeyName]);

/** Every folder of such files by what it holds. */
export class PersonalFiles implements VaultFiles {
  /** Place of the window, and the keys that sign corrections and certificates. */
  readonly own: PersonalFolder;
  /** Keys of a publisher. Both halves stay as minisign writes them: the secret one is encrypted under a passphrase of its own. */
  readonly publisherKeys: PersonalFolder;
  /** Corrections that were brought in for drafts. */
  readonly corrections: PersonalFolder;
  /** The register of sticks. */
  readonly sticks: PersonalFolder;
  /** Drafts of the kit editor, which are as large as anybody makes them. */
  readonly drafts: DraftsFolder;
  readonly #folders: ReadonlyMap<string, PersonalFolder>;

  constructor(personal: string, disk?: DiskOps) {
    const folder = (id: string, options: Partial<ConstructorParameters<typeof PersonalFolder>[0]> = {}) =>
      new PersonalFolder({ path: join(personal, id), id, ...options, ...(disk ? { disk } : {}) });
    this.own = folder('', { encrypts: (name) => own.has(name.replace(/^damaged-\d+-/, '')) });
    this.publisherKeys = folder('publisher-keys', {
      below: ['statements'],
      encrypts: (name) => !/\.(?:key|pub)$/.test(name),
    });
    this.corrections = folder('workshop/corrections');
    this.sticks = folder('sticks');
    this.drafts = new DraftsFolder(join(personal, 'workshop'), overwritingDisk(disk ?? realDisk));
    this.#folders = new Map([
      ['own', this.own],
      ['publisher keys', this.publisherKeys],
      ['corrections', this.corrections],
      ['sticks', this.sticks],
    ]);
  }

  /** The folder that a path below the person's folder belongs to, and the name in it; undefined for drafts and other paths. */
  at(path: string): { readonly folder: PersonalFolder; readonly name: string } | undefined {
    if (own.has(path)) return { folder: this.own, name: path };
    for (const [id, folder] of [
      ['publisher-keys', this.publisherKeys],
      ['workshop/corrections', this.corrections],
      ['sticks', this.sticks],
    ] as const)
      if (path.startsWith(`${id}/`)) return { folder, name: path.slice(id.length + 1) };
    return undefined;
  }

  /** What was found to be damaged first; undefined when nothing was. */
  problem(): Problem | undefined {
    const [first] = [...this.#folders.values()].flatMap(({ damaged }) => damaged);
    return first && { code: 'personal-file-damaged', ...first };
  }

  isHeld(): boolean {
    return this.drafts.isHeld;
  }

  async lock(): Promise<void> {
    await Promise.all([...this.#all((folder) => folder.lock()), this.drafts.lock()]);
  }

  /** Each folder gets a key of its own, so that a job that holds one open has no key of another. */
  open(filesKey: Buffer): void {
    for (const [purpose, folder] of this.#folders) folder.open(keyFor(filesKey, `folder ${purpose}`));
    this.drafts.open(keyFor(filesKey, 'folder drafts'));
  }

  /** What fails in one folder keeps none of the others readable. */
  async seal(): Promise<void> {
    const failures: unknown[] = [];
    for (const folder of [...this.#folders.values(), this.drafts])
      await folder.seal().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  async unseal(): Promise<void> {
    for (const folder of [...this.#folders.values(), this.drafts]) await folder.unseal();
  }

  forget(): void {
    for (const folder of [...this.#folders.values(), this.drafts]) folder.forget();
  }

  /** Waits for all that was asked. */
  async settled(): Promise<void> {
    await Promise.all(this.#all((folder) => folder.settled()));
  }

  #all<T>(work: (folder: PersonalFolder) => T): T[] {
    return [...this.#folders.values()].map(work);
  }
}
