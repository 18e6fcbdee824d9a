// Sticks that are offered to the page: removable drives and folders the person chose, each with a token.
import { createHash, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { StickPlace } from '../../core/ipc/sticks-group.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import { diskRoom } from '../disk/fs/free-space.ts';
import { inspectStick } from '../disk/sticks/inspect-stick.ts';
import { volumeOf } from '../disk/sticks/volume.ts';
import type { Drive } from '../drives/drive.ts';

/** What the places need. */
type StickPlacesParts = {
  readonly drives: () => Promise<readonly Drive[]>;
  /** The stick this program runs from: it would take its own place. */
  readonly ownFolder: string | undefined;
};

/** Sticks by token; a path keeps its token as long as the program runs. */
export class StickPlaces {
  readonly #parts: StickPlacesParts;
  readonly #salt = randomBytes(16);
  readonly #paths = new Map<string, string>();
  readonly #chosen = new Set<string>();

  constructor(parts: StickPlacesParts) {
    this.#parts = parts;
  }

  /** Everything that is there now. */
  async list(): Promise<readonly StickPlace[]> {
    const drives = (await this.#parts.drives()).filter(({ isRemovable }) => isRemovable);
    const known = new Set(drives.map(({ path }) => path));
    const folders = [...this.#chosen].filter((path) => !known.has(path));
    const places = await Promise.all([
      ...drives.map((drive) => this.#driveAt(drive)),
      ...folders.map((path) => this.#folderAt(path)),
    ]);
    return places.filter((place) => place !== undefined);
  }

  /** Makes a folder one of them; undefined when it is none. */
  async choose(path: string): Promise<StickPlace | undefined> {
    const place = resolve(path);
    this.#chosen.add(place);
    return (await this.list()).find(({ token }) => token === this.#tokenOf(place));
  }

  /** The path behind a token. */
  pathOf(token: string): string | undefined {
    return this.#paths.get(token);
  }

  /** The name a path is known by. */
  async nameOf(path: string): Promise<string> {
    const drive = (await this.#parts.drives()).find((one) => one.path === path);
    return listedName(drive?.label ?? nameOfFolder(path));
  }

  async #driveAt(drive: Drive): Promise<StickPlace> {
    const { path, label, sizeBytes, freeBytes, fileSystem, isReadOnly } = drive;
    const refusal = this.#isOwn(path) ? 'own' : isReadOnly ? 'read-only' : undefined;
    return {
      token: this.#tokenOf(path),
      name: listedName(label),
      kind: 'drive',
      sizeBytes,
      freeBytes,
      fileSystem,
      ...(refusal ? { refusal } : {}),
      ...(await inspectStick(path)),
    };
  }

  async #folderAt(path: string): Promise<StickPlace | undefined> {
    const volume = await volumeOf(path);
    if (!volume.ok || !(await stat(path)).isDirectory()) return undefined;
    return {
      token: this.#tokenOf(path),
      name: listedName(nameOfFolder(path)),
      kind: 'folder',
      ...(await diskRoom(path)),
      fileSystem: volume.value.fileSystem === 'other' ? 'unknown' : volume.value.fileSystem,
      ...(this.#isOwn(path) ? { refusal: 'own' as const } : {}),
      ...(await inspectStick(path)),
    };
  }

  #isOwn(path: string): boolean {
    const { ownFolder } = this.#parts;
    return ownFolder !== undefined && relative(ownFolder, path) === '';
  }

  #tokenOf(path: string): string {
    const token = createHash('sha256').update(this.#salt).update(path).digest('hex').slice(0, 32);
    this.#paths.set(token, path);
    return token;
  }
}

/** The root of a drive has no name of its own. */
function nameOfFolder(path: string): string {
  return basename(path) || path.replaceAll(/[\\/]/g, '');
}
