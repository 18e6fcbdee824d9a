// Valid paths of a kit, and the rule that an invalid one breaks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathFault } from '../../../../core/kit/path-fault.ts';
import { maxPathDepth, maxPathLength, pathFault } from '../../../../core/kit/safe-path.ts';

const windowsNames = ['con', 'prn', 'aux', 'nul', 'clock$', 'conin$', 'conout$'];
const ports = ['com', 'lpt'].flatMap((name) => [...'0123456789¹²³'].map((digit) => name + digit));

const refused: readonly (readonly [path: string, reason: PathFault])[] = [
  ['', 'path-empty'],
  ['data/\ud800.txt', 'path-not-unicode'],
  ['data/a\ufffd.txt', 'path-not-unicode'],
  ['/etc/passwd', 'path-absolute'],
  ['\\\\server\\share\\a', 'path-absolute'],
  ['\\\\?\\UNC\\server\\a.exe', 'path-absolute'],
  ['C:\\Windows\\a.exe', 'path-absolute'],
  ['c:a', 'path-absolute'],
  ['data\\a', 'path-backslash'],
  ['data/a\\..\\b', 'path-backslash'],
  ['data//a', 'path-empty-name'],
  ['data/a/', 'path-empty-name'],
  ['../a', 'path-parent'],
  ['data/../../a', 'path-parent'],
  ['data/./a', 'path-parent'],
  ['.', 'path-parent'],
  ['data/a\nb', 'path-control-character'],
  ['data/a\u0000', 'path-control-character'],
  ['data/a\u0085', 'path-control-character'],
  ['data/photo\u202egpj.exe', 'path-invisible-character'],
  ['data/a\u200bb', 'path-invisible-character'],
  ['data/a\u00adb', 'path-invisible-character'],
  ['data/a\u2028b', 'path-invisible-character'],
  ['\ufeffdata/a', 'path-invisible-character'],
  ...[...'<>:"|?*%'].map((character) => [`data/a${character}b`, 'path-forbidden-character'] as const),
  ['data/a:stream', 'path-forbidden-character'],
  ['data/a.', 'path-trailing-dot-or-space'],
  ['data/a ', 'path-trailing-dot-or-space'],
  ['data/folder./a', 'path-trailing-dot-or-space'],
  ['data/...', 'path-trailing-dot-or-space'],
  ['data/e\u0301.txt', 'path-not-composed'],
  ['data/\u1100\u1161', 'path-not-composed'],
  ['data/\u212b', 'path-not-composed'],
];

const accepted = [
  'bagit.txt',
  'data/reports/Εὐρώπη - τὸ κοινὸ πλαίσιο.el.pdf',
  'data/reports/Relatório de avaliação.pt.pdf',
  'data/.hidden',
  'data/~tilde',
  'data/a b.txt',
  'data/a..b',
  'data/console.txt',
  'data/com10.txt',
  'data/lpt',
  'data/nullable',
  'data/€ 𝄞.txt',
  "data/(a) [b] {c} #1 & $2 + = , ; ! @ ^ ' `.txt",
];

describe('a path of a kit', () => {
  it.each(refused)('%j is refused: %s', (path, reason) => {
    expect(pathFault(path)).toBe(reason);
  });

  it.each(accepted)('%j is safe', (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([...windowsNames, ...ports])('may not be named %s, whatever the case, ending or folder', (name) => {
    for (const form of [name, name.toUpperCase(), `${name}.txt`, `${name}.tar.gz`, `${name} .txt`]) {
      expect(pathFault(`data/${form}`)).toBe('path-reserved-name');
      expect(pathFault(`data/${form}/a.txt`)).toBe('path-reserved-name');
    }
  });

  it('is at most 180 UTF-16 units long, a name 255 bytes, and 12 names deep', () => {
    expect(pathFault('a'.repeat(maxPathLength))).toBeUndefined();
    expect(pathFault('a'.repeat(maxPathLength + 1))).toBe('path-too-long');
    expect(pathFault('𝄞'.repeat(maxPathLength / 2))).toBe('path-name-too-long');
    expect(pathFault('ω'.repeat(127))).toBeUndefined();
    expect(pathFault('ω'.repeat(128))).toBe('path-name-too-long');
    const deep = (names: number): string => Array.from({ length: names }, () => 'a').join('/');
    expect(pathFault(deep(maxPathDepth))).toBeUndefined();
    expect(pathFault(deep(maxPathDepth + 1))).toBe('path-too-deep');
  });

  it('never leads out of its folder when it is safe, on any system', async () => {
    const { posix, win32 } = await import('node:path');
    const pieces = fc.constantFrom('..', '.', '/', '\\', 'a', 'C:', ' ', '\u0000', '~', '%2e', '\u2024');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const path = parts.join('');
        if (pathFault(path) !== undefined) return;
        expect(posix.resolve('/kit', path).startsWith('/kit/')).toBe(true);
        expect(win32.resolve('D:\\kit', path).startsWith('D:\\kit\\')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays safe in any place of the kit, and none is made safe by the folder before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const alone = pathFault(name);
        const below = pathFault(`data/${name}`);
        if (alone === undefined) expect(below).toBeUndefined();
        else expect(below).toBeDefined();
      }),
    );
  });
});
