// One question of the file picker, and the handlers that answer its page about the machine.
import { lstat, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type {
  PickerFolder,
  PickerHandlers,
  PickerLook,
  PickerPlace,
  PickerQuestion,
} from '../../core/ipc/picker-contract.ts';
import { folderNameFault, saveName } from '../../core/kit/save-name.ts';
import { writeProblem } from '../disk/fs/problem.ts';
import type { Drive } from '../drives/drive.ts';
import { listFolder } from './list-folder.ts';
import { type TokenBook, tokenBook } from './token-book.ts';

/** What a question is answered with. */
type QuestionParts = {
  readonly stick: string | undefined;
  drives(): Promise<readonly Drive[]>;
  look(): PickerLook;
  quickExit(): void;
  confirmReplacing(name: string): Promise<boolean>;
};

/** A question until it is answered. */
export type Question = {
  readonly handlers: PickerHandlers;
  /** Absolute paths of what was chosen; empty when the person changed their mind. */
  readonly chosen: Promise<readonly string[]>;
  /** Answers it; only the first answer counts. */
  settle(paths: readonly string[]): void;
};

type Open = {
  readonly question: PickerQuestion;
  readonly book: TokenBook;
  /** Places a person may begin from; the folders above one are named from there. */
  readonly roots: Set<string>;
};

const refused = fail({ code: 'call-refused', reason: 'token' });

/** Opens a question. What it reveals of the machine is named by tokens of its own. */
export function openQuestion(question: PickerQuestion, parts: QuestionParts): Question {
  const open: Open = { question, book: tokenBook(), roots: new Set() };
  let resolve: (paths: readonly string[]) => void = () => undefined;
  const chosen = new Promise<readonly string[]>((settled) => {
    resolve = settled;
  });
  let isAsking = false;
  const mayReplace = async (name: string): Promise<boolean> => {
    if (isAsking) return false;
    isAsking = true;
    return await parts.confirmReplacing(name).finally(() => {
      isAsking = false;
    });
  };
  const settle = (paths: readonly string[]): Result<boolean> => {
    resolve(paths);
    return ok(true);
  };
  return {
    chosen,
    settle,
    handlers: {
      picker: {
        question: async () => ok({ question, look: parts.look() }),
        places: async () => ok(await placesFor(open, parts)),
        open: async (token) => {
          const path = open.book.pathOf(token);
          return path === undefined ? refused : await folderFor(open, path);
        },
        makeFolder: async ({ folder, name }) => {
          const path = open.book.pathOf(folder);
          if (path === undefined || folderNameFault(name) !== undefined) return refused;
          const made = await makeFolder(join(path, name), name);
          return made.ok ? await folderFor(open, join(path, name)) : made;
        },
        answer: async ({ chosen: tokens, name }) => {
          const paths = tokens.map(open.book.pathOf);
          if (!paths.every((path) => path !== undefined)) return refused;
          const [first] = paths;
          if (first === undefined) return settle([]);
          if (question.kind === 'files') return settle(paths);
          if (paths.length > 1) return refused;
          if (question.kind !== 'save') return settle(paths);
          const named = saveName(name ?? '', question.filter?.extensions);
          if (named.fault !== undefined) return refused;
          const path = join(first, named.name);
          const there = await whatIsAt(path);
          if (there === 'other')
            return fail({ code: 'disk-write-failed', file: named.name, reason: 'EEXIST' });
          if (there === 'file' && !(await mayReplace(named.name))) return ok(false);
          return settle([path]);
        },
        quickExit: async () => {
          parts.quickExit();
          return ok(undefined);
        },
      },
    },
  };
}

async function placesFor(
  { book, roots }: Open,
  { stick, drives }: QuestionParts,
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
  if ((await whatIsAt(path)) !== 'nothing') return fail({ code: 'folder-not-empty', file: name });
  try {
    await mkdir(path);
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, name));
  }
}

/** A link counts as `other`, because writing to it would change an unknown file. */
async function whatIsAt(path: string): Promise<'nothing' | 'file' | 'other'> {
  return await lstat(path).then(
    (found) => (found.isFile() ? 'file' : 'other'),
    () => 'nothing',
  );
}
