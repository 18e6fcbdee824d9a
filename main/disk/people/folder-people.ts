// People of one place in files: a registry of names, and a folder for each person but the first.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import {
  firstPerson,
  isNameTaken,
  mostPeople,
  type People,
  type PeopleList,
  type Person,
  type PersonId,
} from '../../../core/user-data/people.ts';
import { removeTemporariesOf, replaceFile, writeNewFile } from '../fs/atomic-file.ts';
import { eraseContent } from '../fs/erase-folder.ts';
import { type DiskOps, ownerOnly, ownerOnlyFolder, quietly, readIfThere, realDisk } from '../fs/ops.ts';
import { overwriteAndRemove } from '../fs/overwrite.ts';
import { errorCode, readProblem, writeProblem } from '../fs/problem.ts';
import { isThere, makeSyncedFolder } from '../fs/synced-folder.ts';
import { hasWrappedKeys } from '../user-data/erase-personal.ts';
import { isPersonFolder, peopleFolder, personalFolder, removedEnd } from './folders.ts';
import { type NamedPerson, readRegistry, registryName, writeRegistry } from './registry-file.ts';

/** People in files. */
type FolderPeople = People & {
  /** Finishes removals that were cut off, and removes what other killed changes left; once, before anybody is listed. Never rejects. */
  tidy(): Promise<void>;
};

/** What is in the shared folder. */
type Found = {
  readonly rows: readonly NamedPerson[];
  /** Folders of people with something in them, and without. */
  readonly filled: readonly PersonId[];
  readonly empty: readonly PersonId[];
  /** People who are being erased. */
  readonly removing: readonly PersonId[];
  readonly problem?: Problem;
  /** The registry as it is, where it is damaged. */
  readonly damaged?: Uint8Array;
};

const closedFolder = { mode: ownerOnlyFolder };
/** The start of the name of a registry that was kept aside. */
const damagedStart = 'damaged-';

/** The people whose user data is below a folder. Changes are made one after the other. */
export function openPeople(root: string, disk: DiskOps = realDisk): FolderPeople {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const files = new PeopleFiles(root, disk);
  return {
    list: () => inTurn(async () => listOf(await files.look())),
    add: (name, renamed) => inTurn(() => files.add(name, renamed)),
    rename: (id, name) => inTurn(() => files.rename(id, name)),
    remove: (id) => inTurn(() => files.remove(id)),
    tidy: () => inTurn(async () => void (await quietly(files.tidy()))),
  };
}

/** A person without a row is listed as long as there is something of theirs. */
function listOf({ rows, filled, removing, problem }: Found): PeopleList {
  const named = rows.filter(({ id }) => id !== firstPerson && !removing.includes(id));
  const first: Person = rows.find(({ id }) => id === firstPerson) ?? { id: firstPerson };
  const unnamed = filled.filter((id) => !rows.some((row) => row.id === id)).map((id): Person => ({ id }));
  return { people: [first, ...named, ...unnamed], ...(problem ? { problem } : {}) };
}

class PeopleFiles {
  readonly #root: string;
  readonly #disk: DiskOps;
  readonly #registry: string;
  readonly #folder: string;

  constructor(root: string, disk: DiskOps) {
    this.#root = root;
    this.#disk = disk;
    this.#registry = join(root, registryName);
    this.#folder = peopleFolder(root);
  }

  async look(): Promise<Found> {
    let found: Found = { rows: [], filled: [], empty: [], removing: [] };
    let bytes: Uint8Array | undefined;
    try {
      found = { ...found, ...(await this.#folders()) };
      bytes = await readIfThere(this.#disk, this.#registry);
    } catch (error) {
      return { ...found, problem: readProblem(error, registryName) };
    }
    const rows = bytes ? readRegistry(bytes) : [];
    if (rows === 'too-new') return { ...found, problem: { code: 'people-too-new' } };
    if (rows === 'damaged') {
      return { ...found, problem: { code: 'people-damaged' }, ...(bytes ? { damaged: bytes } : {}) };
    }
    return { ...found, rows };
  }

  async add(name: string, renamed: Required<Person> | undefined): Promise<Result<PersonId>> {
    const found = await this.look();
    const { people } = listOf(found);
    if (people.length >= mostPeople) return refused('number');
    const after = renamed === undefined ? ok(found.rows) : renamedRows(found, renamed);
    if (!after.ok) return after;
    if (isNameTaken(people, name, renamed?.id) || isNameTaken(after.value, name)) return refused('name');
    const id = randomBytes(8).toString('hex');
    return await this.#change(found, async () => {
      await makeSyncedFolder(this.#disk, personalFolder(this.#root, id), closedFolder);
      await this.#write(found, [...after.value, { id, name }]);
      return id;
    });
  }

  async rename(id: PersonId, name: string): Promise<Result<void>> {
    const found = await this.look();
    const after = renamedRows(found, { id, name });
    if (!after.ok) return after;
    return await this.#change(found, () => this.#write(found, after.value));
  }

  async remove(id: PersonId): Promise<Result<void>> {
    const found = await this.look();
    const { people } = listOf(found);
    const isMarked = found.removing.includes(id);
    const isListed = id !== firstPerson && people.some((person) => person.id === id);
    if (!isListed && !isMarked) return refused('person');
    const marked = await this.#change(found, async () => {
      const folder = personalFolder(this.#root, id);
      // Named as removed, it is erased by the next start should this be cut off.
      if (isMarked) return;
      if (await isThere(folder)) await this.#disk.rename(folder, `${folder}${removedEnd}`);
      else await makeSyncedFolder(this.#disk, `${folder}${removedEnd}`, closedFolder);
      await this.#disk.syncFolder(this.#folder);
    });
    if (!marked.ok) return marked;
    const isErased = await quietly(this.#finishRemoval(id));
    return isErased ? ok(undefined) : fail({ code: 'people-not-erased' });
  }

  async tidy(): Promise<void> {
    await removeTemporariesOf([this.#registry], this.#disk);
    const { removing } = await this.look();
    for (const id of removing) await quietly(this.#finishRemoval(id));
    const { rows, empty, problem } = await this.look();
    if (problem) return;
    for (const id of empty)
      if (!rows.some((row) => row.id === id))
        await quietly(this.#disk.remove(personalFolder(this.#root, id)));
    await this.#removeIfEmpty();
  }

  async #finishRemoval(id: PersonId): Promise<void> {
    const folder = `${personalFolder(this.#root, id)}${removedEnd}`;
    await eraseContent(this.#disk, folder, hasWrappedKeys);
    const found = await this.look();
    if (isUntouchable(found)) return;
    const rest = [...found.filled, ...found.removing, ...found.rows.map((row) => row.id)];
    if (rest.every((other) => other === id || other === firstPerson)) await this.#forgetOthers();
    else if (found.rows.some((row) => row.id === id))
      await this.#write(
        found,
        found.rows.filter((row) => row.id !== id),
      );
    await this.#disk.remove(folder);
    await this.#disk.syncFolder(this.#folder);
    await this.#removeIfEmpty();
  }

  async #removeIfEmpty(): Promise<void> {
    const isEmpty = (await isThere(this.#folder)) && (await this.#disk.list(this.#folder)).length === 0;
    if (isEmpty) await this.#disk.remove(this.#folder);
  }

  /** With the first person alone all is as it was before there were others; names of others stay nowhere. */
  async #forgetOthers(): Promise<void> {
    if (await isThere(this.#registry)) await overwriteAndRemove(this.#disk, this.#registry);
    await this.#disk.syncFolder(this.#root);
    for (const name of await this.#disk.list(this.#folder))
      if (name.startsWith(damagedStart)) await overwriteAndRemove(this.#disk, join(this.#folder, name));
  }

  /** What a newer program wrote, or what cannot be read now, is not changed. */
  async #change<T>(found: Found, work: () => Promise<T>): Promise<Result<T>> {
    if (isUntouchable(found)) return fail(found.problem);
    try {
      return ok(await work());
    } catch (error) {
      return fail(writeProblem(error, registryName));
    }
  }

  /** A damaged registry is kept aside before it is written anew. Throws the system's errors. */
  async #write({ damaged }: Found, rows: readonly NamedPerson[]): Promise<void> {
    if (damaged) {
      await makeSyncedFolder(this.#disk, this.#folder, closedFolder);
      const aside = join(this.#folder, `${damagedStart}${Date.now()}.json`);
      await writeNewFile(this.#disk, aside, damaged, ownerOnly);
    }
    await replaceFile(this.#disk, this.#registry, writeRegistry(rows), ownerOnly);
  }

  async #folders(): Promise<Pick<Found, 'filled' | 'empty' | 'removing'>> {
    const filled: PersonId[] = [];
    const empty: PersonId[] = [];
    const removing: PersonId[] = [];
    for (const name of await namesIn(this.#folder)) {
      const id = name.slice(0, 16);
      if (isPersonFolder(id) && name === `${id}${removedEnd}`) removing.push(id);
      if (!isPersonFolder(name)) continue;
      const hasContent = (await namesIn(join(this.#folder, name))).length > 0;
      (hasContent ? filled : empty).push(name);
    }
    return { filled, empty, removing };
  }
}

function isUntouchable(found: Found): found is Found & { readonly problem: Problem } {
  return found.problem !== undefined && found.problem.code !== 'people-damaged';
}

function renamedRows(found: Found, { id, name }: NamedPerson): Result<readonly NamedPerson[]> {
  const { people } = listOf(found);
  if (!people.some((person) => person.id === id)) return refused('person');
  if (isNameTaken(people, name, id)) return refused('name');
  const isThereAlready = found.rows.some((row) => row.id === id);
  return ok(
    isThereAlready
      ? found.rows.map((row) => (row.id === id ? { id, name } : row))
      : [...found.rows, { id, name }],
  );
}

function refused(reason: 'name' | 'number' | 'person'): ReturnType<typeof fail> {
  return fail({ code: 'call-refused', reason });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}
