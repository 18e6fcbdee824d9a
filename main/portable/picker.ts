// The program's own file picker. The system's dialog would record what was chosen.
import { randomBytes } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { PickerFolder, PickerPlace, PickerQuestion } from '../../core/ipc/picker-group.ts';
import { nameProblem } from '../../core/kit/name-problem.ts';
import { writeProblem } from '../disk/fs/problem.ts';
import type { Drive } from '../drives/drive.ts';
import { listFolder } from './list-folder.ts';
import { type TokenBook, tokenBook } from './token-book.ts';

/** What is asked; the page adds nothing to it. */
export type PickerRequest = Omit<PickerQuestion, 'id'>;

/** What the picker works with. */
type PickerParts = {
  /** Root of the stick the program was started from. */
  readonly stick: string | undefined;
  drives(): Promise<readonly Drive[]>;
  /** Shows a question in the page; false when there is no page. */
  show(question: PickerQuestion): boolean;
};

/** Asks questions, one at a time, and answers the page about the machine meanwhile. */
export type Picker = {
  /** Absolute paths of what was chosen; empty when the person changed their mind or another question took the place of this one. */
  ask(request: PickerRequest): Promise<readonly string[]>;
  /** Gives up the question that waits, since its page is gone. */
  giveUp(): void;
  readonly handlers: HostHandlers['picker'];
};

type Open = {
  readonly question: PickerQuestion;
  readonly book: TokenBook;
  /** Places a person may begin from; the folders above one are named from there. */
  readonly roots: Set<string>;
  settle(paths: readonly string[]): void;
};

const refused = fail({ code: 'call-refused', reason: 'token' });

/** Makes the picker. */
export function makePicker(parts: PickerParts): Picker {
  let open: Open | undefined;
  const settle = (paths: readonly string[]): void => {
    const answered = open;
    open = undefined;
    answered?.settle(paths);
  };
  return {
    ask: (request) => {
      settle([]);
      const question = { ...request, id: randomBytes(16).toString('hex') };
      return new Promise((resolve) => {
        open = { question, book: tokenBook(), roots: new Set(), settle: resolve };
        if (!parts.show(question)) settle([]);
      });
    },
    giveUp: () => settle([]),
    handlers: {
      waiting: async () => ok(open?.question),
      places: async () => ok(open === undefined ? [] : await placesFor(open, parts)),
      open: async (token) => {
        const path = open?.book.pathOf(token);
        return open === undefined || path === undefined ? refused : await folderFor(open, path);
      },
      makeFolder: async ({ folder, name }) => {
        const path = open?.book.pathOf(folder);
        if (open === undefined || path === undefined || nameProblem(name) !== undefined) return refused;
        const made = await makeFolder(join(path, name), name);
        return made.ok ? await folderFor(open, join(path, name)) : made;
      },
      answer: async ({ id, chosen, name, replaces }) => {
        if (open === undefined || open.question.id !== id) return refused;
        const paths = chosen.map(open.book.pathOf);
        if (!paths.every((path) => path !== undefined)) return refused;
        const [folder] = paths;
        if (open.question.kind !== 'save' || folder === undefined) return ok(settle(paths));
        if (name === undefined || nameProblem(name) !== undefined) return refused;
        const path = join(folder, name);
        if (!replaces && (await isThere(path))) return fail({ code: 'folder-not-empty', file: name });
        return ok(settle([path]));
      },
    },
  };
}

async function placesFor(
  { book, roots }: Open,
  { stick, drives }: PickerParts,
): Promise<readonly PickerPlace[]> {
  const found = await drives();
  const place = (kind: PickerPlace['kind'], path: string, label: string): PickerPlace => {
    roots.add(path);
    return { token: book.tokenFor(path), kind, label };
  };
  const ownDrive = found.find((drive) => drive.path === stick);
  const others = found.filter((drive) => drive.path !== stick);
  return [
    ...(stick === undefined
      ? []
      : [{ ...place('stick', stick, ownDrive?.label ?? basename(stick)), ...sizesOf(ownDrive) }]),
    ...others.map((drive) => ({ ...place('drive', drive.path, drive.label), ...sizesOf(drive) })),
    place('home', homedir(), basename(homedir())),
    place('computer', parse(homedir()).root, parse(homedir()).root),
  ];
}

function sizesOf(drive: Drive | undefined): Pick<PickerPlace, 'freeBytes' | 'isReadOnly'> {
  return drive === undefined ? {} : { freeBytes: drive.freeBytes, isReadOnly: drive.isReadOnly };
}

async function folderFor({ book, roots, question }: Open, path: string): Promise<Result<PickerFolder>> {
  const name = nameOf(path);
  const extensions = question.kind === 'folder' ? [] : question.filter?.extensions;
  const listed = await listFolder(path, name, extensions);
  if (!listed.ok) return listed;
  const { entries, leftOut, isWritable } = listed.value;
  return ok({
    token: book.tokenFor(path),
    name,
    above: foldersAbove(path, roots).map((folder) => ({
      token: book.tokenFor(folder),
      name: nameOf(folder),
    })),
    entries: entries.map((entry) => ({
      token: book.tokenFor(join(path, entry.name)),
      kind: entry.kind,
      name: entry.name,
      changed: entry.changed.toISOString(),
      ...(entry.kind === 'file' ? { sizeBytes: entry.sizeBytes } : {}),
    })),
    leftOut,
    isWritable,
  });
}

/** From the innermost place the person could have begun from, else from the root of the disk. */
export function foldersAbove(path: string, roots: ReadonlySet<string>): readonly string[] {
  const above: string[] = [];
  for (let folder = path; !roots.has(folder) && dirname(folder) !== folder; ) {
    folder = dirname(folder);
    above.unshift(folder);
  }
  return above;
}

function nameOf(path: string): string {
  return basename(path) || path;
}

async function makeFolder(path: string, name: string): Promise<Result<void>> {
  if (await isThere(path)) return fail({ code: 'folder-not-empty', file: name });
  try {
    await mkdir(path);
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, name));
  }
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}
