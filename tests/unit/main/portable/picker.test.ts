// Holds the program's own choosing of places: what is shown, that the page never learns a path, that nothing is overwritten unasked.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../../core/base/result.ts';
import type { PickerFolder, PickerQuestion } from '../../../../core/ipc/picker-group.ts';
import {
  foldersAbove,
  makePicker,
  type Picker,
  type PickerRequest,
} from '../../../../main/portable/picker.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const kits = { name: 'Kits', extensions: ['impactkit'] };

type Asked = {
  readonly picker: Picker;
  readonly stick: string;
  readonly question: PickerQuestion;
  readonly chosen: Promise<readonly string[]>;
  readonly root: PickerFolder;
};

async function ask(request: PickerRequest): Promise<Asked> {
  const stick = temporaryFolder();
  mkdirSync(join(stick, 'Kits 2026'));
  mkdirSync(join(stick, '.hidden'));
  mkdirSync(join(stick, 'System Volume Information'));
  writeFileSync(join(stick, 'Kit.IMPACTKIT'), 'kit');
  writeFileSync(join(stick, 'notes.txt'), 'notes');
  writeFileSync(join(stick, '._Kit.impactkit'), '');
  symlinkSync(join(stick, 'nowhere'), join(stick, 'broken.impactkit'));
  const shown: PickerQuestion[] = [];
  const picker = makePicker({
    stick,
    drives: async () => [],
    show: (question) => shown.push(question) > 0,
  });
  const chosen = picker.ask(request);
  const [question] = shown;
  const places = value(await picker.handlers.places(undefined));
  if (!question || !places[0]) throw new Error('nothing was asked');
  return { picker, stick, question, chosen, root: value(await picker.handlers.open(places[0].token)) };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function tokenOf(folder: PickerFolder, name: string): string {
  const found = folder.entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} is not shown`);
  return found.token;
}

const names = ({ entries }: PickerFolder) => entries.map(({ name }) => name).sort();

describe('The picker', () => {
  test('begins at the stick, then the person’s own folder, then the whole computer', async () => {
    const { picker } = await ask({ kind: 'folder', title: 'Where?' });
    const places = value(await picker.handlers.places(undefined));
    expect(places.map(({ kind }) => kind)).toEqual(['stick', 'home', 'computer']);
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

  test('never tells the page a path', async () => {
    const { picker, stick, root, question } = await ask({ kind: 'files', title: 'Which?' });
    const inside = await picker.handlers.open(tokenOf(root, 'Kits 2026'));
    const told = JSON.stringify([root, question, inside, await picker.handlers.waiting(undefined)]);
    expect(told).not.toContain(stick);
    expect(told).not.toContain(homedir());
  });

  test('answers with the paths of what was chosen, and then knows no token any more', async () => {
    const { picker, stick, root, question, chosen } = await ask({ kind: 'files', title: 'Which?' });
    const tokens = [tokenOf(root, 'Kit.IMPACTKIT'), tokenOf(root, 'notes.txt')];
    await picker.handlers.answer({ id: question.id, chosen: tokens, replaces: false });
    expect(await chosen).toEqual([join(stick, 'Kit.IMPACTKIT'), join(stick, 'notes.txt')]);
    expect((await picker.handlers.open(root.token)).ok).toBe(false);
    expect(await picker.handlers.waiting(undefined)).toEqual({ ok: true, value: undefined });
  });

  test('answers with nothing when the person changed their mind, another question comes, or the page goes', async () => {
    const first = await ask({ kind: 'file', title: 'Which?' });
    await first.picker.handlers.answer({ id: first.question.id, chosen: [], replaces: false });
    expect(await first.chosen).toEqual([]);
    const second = await ask({ kind: 'file', title: 'Which?' });
    const third = second.picker.ask({ kind: 'folder', title: 'Where?' });
    expect(await second.chosen).toEqual([]);
    second.picker.giveUp();
    expect(await third).toEqual([]);
  });

  test('refuses tokens it did not give and answers to another question', async () => {
    const { picker, root, question } = await ask({ kind: 'file', title: 'Which?' });
    const { answer } = picker.handlers;
    expect((await answer({ id: question.id, chosen: ['0'.repeat(32)], replaces: false })).ok).toBe(false);
    expect((await answer({ id: '0'.repeat(32), chosen: [root.token], replaces: false })).ok).toBe(false);
  });

  test('tells of a folder that cannot be read by its name', async () => {
    const { picker, root, stick } = await ask({ kind: 'folder', title: 'Where?' });
    const token = tokenOf(root, 'Kits 2026');
    const { rmSync } = await import('node:fs');
    rmSync(join(stick, 'Kits 2026'), { recursive: true });
    expect(await picker.handlers.open(token)).toEqual({
      ok: false,
      problem: { code: 'disk-read-failed', file: 'Kits 2026', reason: 'ENOENT' },
    });
  });

  test('makes a folder and opens it, but not over something and not under a name that no stick takes', async () => {
    const { picker, root, stick } = await ask({ kind: 'folder', title: 'Where?' });
    const made = value(await picker.handlers.makeFolder({ folder: root.token, name: 'Νέος φάκελος' }));
    expect(made.name).toBe('Νέος φάκελος');
    expect(made.above.map(({ token }) => token)).toEqual([root.token]);
    expect(existsSync(join(stick, 'Νέος φάκελος'))).toBe(true);
    expect(await picker.handlers.makeFolder({ folder: root.token, name: 'Kits 2026' })).toMatchObject({
      problem: { code: 'folder-not-empty', file: 'Kits 2026' },
    });
    for (const name of ['..', 'a/b', 'a\\b', 'con', 'nul.txt', 'dot.', 'a:b', ' a', 'a'.repeat(256)]) {
      expect((await picker.handlers.makeFolder({ folder: root.token, name })).ok, name).toBe(false);
    }
  });

  test('saves under a name, and over a file only when the person said so', async () => {
    const { picker, root, stick, question, chosen } = await ask({
      kind: 'save',
      title: 'Where?',
      suggestedName: 'notes.txt',
    });
    const answer = { id: question.id, chosen: [root.token], name: 'notes.txt' };
    expect(await picker.handlers.answer({ ...answer, replaces: false })).toMatchObject({
      problem: { code: 'folder-not-empty', file: 'notes.txt' },
    });
    expect((await picker.handlers.answer({ ...answer, name: '../out.txt', replaces: true })).ok).toBe(false);
    expect((await picker.handlers.answer({ ...answer, replaces: true })).ok).toBe(true);
    expect(await chosen).toEqual([join(stick, 'notes.txt')]);
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
