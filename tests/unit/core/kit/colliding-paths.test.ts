// Paths that collide on a disk that ignores case or the form of accents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collidingPaths } from '../../../../core/kit/colliding-paths.ts';

describe('colliding paths', () => {
  it.each([
    ['case', 'data/Report.pdf', 'data/report.PDF'],
    ['case in a folder above', 'data/Reports/a.pdf', 'data/reports/b.pdf'],
    ['composed and taken apart accents', 'data/\u03ac.md', 'data/\u03b1\u0301.md'],
    ['Greek final sigma', 'data/λόγος.md', 'data/λόγοσ.md'],
    ['capital Greek letters', 'data/ΟΔΟΣ.md', 'data/οδος.md'],
    ['sharp s', 'data/straße.md', 'data/STRASSE.md'],
    ['ligatures', 'data/\ufb01le.md', 'data/FIle.md'],
    ['a file where a folder is', 'data/a', 'data/a/b'],
    ['a file where a folder is, in other case', 'data/A', 'data/a/b'],
    ['the very same path', 'data/a', 'data/a'],
  ])('are found by %s', (_, one, other) => {
    expect(collidingPaths([one, 'data/else.md', other])).toEqual([one, other]);
  });

  it.each([
    ['data/a.md', 'data/b.md'],
    ['data/a/b.md', 'data/a/c.md'],
    ['data/ab', 'data/a/b'],
    ['data/παιδί.md', 'data/παιδι.md'],
    ['data/è.md', 'data/é.md'],
  ])('are none: %s and %s', (one, other) => {
    expect(collidingPaths([one, other])).toEqual([]);
  });

  it('are all named, in the given order', () => {
    expect(collidingPaths(['b', 'X', 'a', 'B', 'x'])).toEqual(['b', 'X', 'B', 'x']);
  });

  it('are found for exactly the pairs that the rules of Unicode call equal but for case', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'accent' });
    const names = fc.constantFrom('a', 'A', 'σ', 'ς', 'Σ', 'é', 'e\u0301', 'É', 'i', 'I', 'b');
    const path = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(path, path, (one, other) => {
        const found = collidingPaths([one, other]).length > 0;
        expect(found).toBe(compare(one, other) === 0);
      }),
    );
  });
});
