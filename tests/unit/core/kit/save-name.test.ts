// Holds what a person may call a file that the picker saves: visible, of the requested kind, no program.
import { describe, expect, test } from 'vitest';
import { folderNameFault, saveName } from '../../../../core/kit/save-name.ts';

describe('A name to save under', () => {
  test('keeps the ending of the kind, in capitals too', () => {
    expect(saveName('notes.md', ['md'])).toEqual({ name: 'notes.md' });
    expect(saveName(' Σημειώσεις.MD ', ['md'])).toEqual({ name: 'Σημειώσεις.MD' });
  });

  test('gets the ending of the kind when it has none, or another one', () => {
    expect(saveName('notes', ['md'])).toEqual({ name: 'notes.md' });
    expect(saveName('notes.txt', ['md', 'markdown'])).toEqual({ name: 'notes.txt.md' });
    expect(saveName('Notes of 1.12.2026', ['pdf'])).toEqual({ name: 'Notes of 1.12.2026.pdf' });
    expect(saveName('md', ['md'])).toEqual({ name: 'md.md' });
  });

  test('may be anything but a program where no kind is asked for', () => {
    expect(saveName('table.xlsx')).toEqual({ name: 'table.xlsx' });
    expect(saveName('without ending')).toEqual({ name: 'without ending' });
  });

  test('is never that of a program, whatever kind is asked for', () => {
    const endings =
      '.bat .cmd .com .exe .ps1 .vbs .js .lnk .url .desktop .sh .scr .msi .reg .app .command'.split(' ');
    for (const ending of [...endings, '.BAT', '.Desktop']) {
      expect(saveName(`run${ending}`).fault, ending).toBe('program');
      expect(saveName(`run${ending}`, ['md']).fault, ending).toBe('program');
      expect(saveName(`run${ending} `, [ending.slice(1).toLowerCase()]).fault, ending).toBe('program');
    }
  });

  test('never begins with a dot', () => {
    for (const name of ['.bashrc', '.md', '.config.md', '..', ' .profile'])
      expect(saveName(name, ['md']).fault, name).toBe('hidden');
  });

  test('is valid on every disk', () => {
    for (const name of ['', ' ', '../notes', 'a/b', 'a\\b', 'a:b', 'con', 'a\u202egpj', 'a'.repeat(256)])
      expect(saveName(name).fault, name).toMatch(/invalid|hidden/);
    // The ending counts as well.
    expect(saveName('a'.repeat(253), ['md']).fault).toBe('invalid');
  });
});

test('A new folder is neither hidden nor named as some disk refuses', () => {
  expect(folderNameFault('Νέος φάκελος')).toBeUndefined();
  expect(folderNameFault('.ssh')).toBe('hidden');
  expect(folderNameFault('nul.txt')).toBe('invalid');
});
