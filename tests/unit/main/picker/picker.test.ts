// Holds the program's own choosing of places: what is shown, that the page never learns a path, that nothing is overwritten unasked.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  PickerFolder,
  PickerHandlers,
  PickerLook,
  PickerQuestion,
} from '../../../../core/ipc/picker-contract.ts';
import { makePicker, type Picker } from '../../../../main/picker/picker.ts';
import { foldersAbove } from '../../../../main/picker/question.ts';
import { given } from '../../../support/given.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const kits = { name: 'Kits', extensions: ['impactkit'] };
const look: PickerLook = { language: 'el', theme: 'dark', textSize: 'larger' };

/** A window that was opened, and what happened to it. */
type Opened = {
  readonly page: object;
  readonly replacing: string[];
  isClosed: boolean;
  focusCount: number;
  /** What the person answers when a file is there; by default they keep it. */
  replaces: boolean;
  /** The person closes it. */
  close(): void;
};

type Asked = {
  readonly picker: Picker;
  readonly stick: string;
  readonly windows: readonly Opened[];
  readonly window: Opened;
  readonly calls: PickerHandlers['picker'];
  readonly chosen: Promise<readonly string[]>;
  readonly root: PickerFolder;
};

function pickerOn(stick: string): { picker: Picker; windows: Opened[] } {
  const windows: Opened[] = [];
  const picker = makePicker({
    stick,
    drives: async () => [],
    look: () => look,
    quickExit: () => undefined,
    openWindow: (onClosed) => {
      const opened: Opened = {
        page: {},
        replacing: [],
        isClosed: false,
        focusCount: 0,
        replaces: false,
        close: onClosed,
      };
      windows.push(opened);
      return {
        hasPage: (page) => page === opened.page,
        confirmReplacing: async (name) => {
          opened.replacing.push(name);
          return opened.replaces;
        },
        focus: () => {
          opened.focusCount += 1;
        },
        close: () => {
          opened.isClosed = true;
        },
      };
    },
  });
  return { picker, windows };
}

async function ask(question: PickerQuestion): Promise<Asked> {
  const stick = temporaryFolder();
  mkdirSync(join(stick, 'Kits 2026'));
  mkdirSync(join(stick, '.hidden'));
  mkdirSync(join(stick, 'System Volume Information'));
  writeFileSync(join(stick, 'Kit.IMPACTKIT'), 'kit');
  writeFileSync(join(stick, 'notes.txt'), 'notes');
  writeFileSync(join(stick, '._Kit.impactkit'), '');
  symlinkSync(join(stick, 'nowhere'), join(stick, 'broken.impactkit'));
  const { picker, windows } = pickerOn(stick);
  const chosen = picker.ask(question);
  const [window] = windows;
  const calls = picker.handlersOf(window?.page)?.picker;
  if (!window || !calls) throw new Error('nothing was asked');
  const places = given(await calls.places(undefined));
  const root = given(await calls.open(places[0]?.token ?? ''));
  return { picker, stick, windows, window, calls, chosen, root };
}

function tokenOf(folder: PickerFolder, name: string): string {
  const found = folder.entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} is not shown`);
  return found.token;
}

const names = ({ entries }: PickerFolder) => entries.map(({ name }) => name).sort();

describe('The picker', () => {
  test('begins at the stick, then the person’s own folder, then the whole computer', async () => {
    const { calls } = await ask({ kind: 'folder', title: 'Where?' });
    const places = given(await calls.places(undefined));
    expect(places.map(({ kind }) => kind)).toEqual(['stick', 'home', 'computer']);
  });

  test('opens a window for the question, in the language and with the look of the main window', async () => {
    const asked: PickerQuestion = { kind: 'folder', title: 'Where?' };
    const { calls } = await ask(asked);
    expect(await calls.question(undefined)).toEqual({ ok: true, value: { question: asked, look } });
  });

  test('shows folders and fitting files, nothing hidden, nothing of the system, nothing that leads nowhere', async () => {
    const { root } = await ask({ kind: 'file', title: 'Which?', filter: kits });
    expect(names(root)).toEqual(['Kit.IMPACTKIT', 'Kits 2026']);
    expect(root.entries.find(({ kind }) => kind === 'file')?.sizeBytes).toBe(3);
  });

  test('shows all files without a filter, and none when a folder is wanted', async () => {
    expect(names((await ask({ kind: 'files', title: 'Which?' })).root)).toEqual([
      'Kit.IMPACTKIT',
      'Kits 2026',
      'notes.txt',
    ]);
    expect(names((await ask({ kind: 'folder', title: 'Where?' })).root)).toEqual(['Kits 2026']);
  });

  test('never tells its page a path', async () => {
    const { calls, stick, root } = await ask({ kind: 'files', title: 'Which?' });
    const inside = await calls.open(tokenOf(root, 'Kits 2026'));
    const told = JSON.stringify([root, inside, await calls.question(undefined)]);
    expect(told).not.toContain(stick);
    expect(told).not.toContain(homedir());
  });

  test('answers with the paths of what was chosen, closes its window, and answers that page no longer', async () => {
    const { picker, window, calls, stick, root, chosen } = await ask({ kind: 'files', title: 'Which?' });
    const tokens = [tokenOf(root, 'Kit.IMPACTKIT'), tokenOf(root, 'notes.txt')];
    expect(await calls.answer({ chosen: tokens })).toEqual({ ok: true, value: true });
    expect(await chosen).toEqual([join(stick, 'Kit.IMPACTKIT'), join(stick, 'notes.txt')]);
    expect(window.isClosed).toBe(true);
    expect(picker.handlersOf(window.page)).toBeUndefined();
  });

  test('answers the page of its window only', async () => {
    const { picker } = await ask({ kind: 'file', title: 'Which?' });
    expect(picker.handlersOf({})).toBeUndefined();
    expect(picker.handlersOf(undefined)).toBeUndefined();
  });

  test('answers with nothing when the person cancels, closes the window, or the main window closes', async () => {
    const first = await ask({ kind: 'file', title: 'Which?' });
    await first.calls.answer({ chosen: [] });
    expect(await first.chosen).toEqual([]);
    const second = await ask({ kind: 'file', title: 'Which?' });
    second.window.close();
    expect(await second.chosen).toEqual([]);
    const third = await ask({ kind: 'file', title: 'Which?' });
    third.picker.giveUp();
    expect(await third.chosen).toEqual([]);
    expect(third.window.isClosed).toBe(true);
  });

  test('asks one question at a time: a second one is answered with nothing and shows the first', async () => {
    const { picker, windows, window, calls, root, chosen } = await ask({ kind: 'folder', title: 'Where?' });
    expect(await picker.ask({ kind: 'save', title: 'Where?', suggestedName: 'other.md' })).toEqual([]);
    expect(windows).toHaveLength(1);
    expect(window.focusCount).toBe(1);
    await calls.answer({ chosen: [root.token] });
    expect(await chosen).toHaveLength(1);
    void picker.ask({ kind: 'folder', title: 'Where else?' });
    expect(windows).toHaveLength(2);
  });

  test('an answer that comes late is not taken for that of the next question', async () => {
    const { picker, windows, calls, root } = await ask({ kind: 'folder', title: 'Where?' });
    await calls.answer({ chosen: [] });
    const next = picker.ask({ kind: 'folder', title: 'Where else?' });
    await calls.answer({ chosen: [root.token] });
    windows[1]?.close();
    expect(await next).toEqual([]);
  });

  test('refuses tokens it did not give, and several where one is asked for', async () => {
    const { calls, root } = await ask({ kind: 'file', title: 'Which?' });
    expect((await calls.answer({ chosen: ['0'.repeat(32)] })).ok).toBe(false);
    const two = [tokenOf(root, 'Kit.IMPACTKIT'), tokenOf(root, 'notes.txt')];
    expect((await calls.answer({ chosen: two })).ok).toBe(false);
  });

  test('tells of a folder that cannot be read by its name', async () => {
    const { calls, root, stick } = await ask({ kind: 'folder', title: 'Where?' });
    const token = tokenOf(root, 'Kits 2026');
    rmSync(join(stick, 'Kits 2026'), { recursive: true });
    expect(await calls.open(token)).toEqual({
      ok: false,
      problem: { code: 'disk-read-failed', file: 'Kits 2026', reason: 'ENOENT' },
    });
  });

  test('makes a folder and opens it, but not over something and not under a name that no stick takes', async () => {
    const { calls, root, stick } = await ask({ kind: 'folder', title: 'Where?' });
    const made = given(await calls.makeFolder({ folder: root.token, name: 'Νέος φάκελος' }));
    expect(made.name).toBe('Νέος φάκελος');
    expect(made.above.map(({ token }) => token)).toEqual([root.token]);
    expect(existsSync(join(stick, 'Νέος φάκελος'))).toBe(true);
    expect(await calls.makeFolder({ folder: root.token, name: 'Kits 2026' })).toMatchObject({
      problem: { code: 'folder-not-empty', file: 'Kits 2026' },
    });
    for (const name of [
      '..',
      'a/b',
      'a\\b',
      'con',
      'nul.txt',
      'dot.',
      'a:b',
      ' a',
      '.ssh',
      'a'.repeat(256),
    ]) {
      expect((await calls.makeFolder({ folder: root.token, name })).ok, name).toBe(false);
    }
  });
});

describe('The picker saves', () => {
  const text = { name: 'Text', extensions: ['txt'] };
  const save: PickerQuestion = { kind: 'save', title: 'Where?', suggestedName: 'notes.txt', filter: text };

  test('under the name that was typed, with the ending of its kind', async () => {
    const { calls, stick, window, root, chosen } = await ask(save);
    await calls.answer({ chosen: [root.token], name: 'new' });
    expect(await chosen).toEqual([join(stick, 'new.txt')]);
    expect(window.replacing).toEqual([]);
  });

  test('over a file only when the person says so in a window of the system; else the question stays', async () => {
    const { calls, root, stick, window, chosen } = await ask(save);
    const answer = { chosen: [root.token], name: 'notes' };
    expect(await calls.answer(answer)).toEqual({ ok: true, value: false });
    expect(window.isClosed).toBe(false);
    window.replaces = true;
    expect(await calls.answer(answer)).toEqual({ ok: true, value: true });
    expect(window.replacing).toEqual(['notes.txt', 'notes.txt']);
    expect(await chosen).toEqual([join(stick, 'notes.txt')]);
  });

  test('never over a folder or a link', async () => {
    const { calls, root, stick, window } = await ask(save);
    mkdirSync(join(stick, 'folder.txt'));
    symlinkSync(join(stick, 'notes.txt'), join(stick, 'link.txt'));
    window.replaces = true;
    for (const name of ['folder.txt', 'link.txt']) {
      expect(await calls.answer({ chosen: [root.token], name })).toMatchObject({
        problem: { code: 'disk-write-failed', file: name },
      });
    }
    expect(window.replacing).toEqual([]);
  });

  test('no hidden file, no program, nothing outside of the folder', async () => {
    const { calls, root } = await ask({ kind: 'save', title: 'Where?' });
    for (const name of ['.bashrc', 'run.bat', 'run.desktop', 'go.LNK', '../out.txt', '', undefined])
      expect(
        (await calls.answer({ chosen: [root.token], ...(name === undefined ? {} : { name }) })).ok,
        name,
      ).toBe(false);
  });
});

test('The folders above one are named from the place the person began at, else from the root.', () => {
  expect(foldersAbove('/media/KIT/a/b', new Set(['/', '/media/KIT']))).toEqual([
    '/media/KIT',
    '/media/KIT/a',
  ]);
  expect(foldersAbove('/srv/a', new Set(['/media/KIT']))).toEqual(['/', '/srv']);
  expect(foldersAbove('/media/KIT', new Set(['/media/KIT']))).toEqual([]);
});
