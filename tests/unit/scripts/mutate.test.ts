// Mutation testing of the sources: which changes are made to a text, which lines are drawn, and what counts as proved.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, nearTests } from '../../../scripts/lib/mutate/near-tests.mjs';
import { type Mutation, mutate, mutationsOf, operatorNames } from '../../../scripts/lib/mutate/operators.mjs';
import { changeOf, countLine, isProved, reasonFor } from '../../../scripts/lib/mutate/report.mjs';
import { drawLines, randomFrom, roomOf, rooms, sharesOf } from '../../../scripts/lib/mutate/sample.mjs';
import { namedSources, namedSpecs, specsFor } from '../../../scripts/lib/mutate/specs.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/** All texts that one mutation makes of a text, with the operator of each. */
function mutants(text: string, path = 'a.ts'): string[] {
  return mutationsOf(path, text).map((mutation) => `${mutation.operator}: ${mutate(text, mutation)}`);
}

describe('the mutations of a source text', () => {
  it.each([
    ['if (a) b;', ['negate condition: if (!(a)) b;', 'drop statement: if (a) ;']],
    ['const x = a <= b;', ['swap comparison: const x = a < b;']],
    ['const x = a /* === */ !== b;', ['swap comparison: const x = a /* === */ === b;']],
    ['const x = (a) && (b);', ['swap && and ||: const x = (a) || (b);']],
    ['save(note);', ['drop statement: ;']],
    ['const x = 41;', ['change number: const x = 42;']],
    ["const x = 'id';", ['change string: const x = "id~";']],
    ['const x = true;', ['flip boolean: const x = false;']],
    ['function f() { return a; }', ['return undefined: function f() { return undefined as never; }']],
    ['const f = () => a;', ['return undefined: const f = () => (undefined as never);']],
    ['const f = () => ({ a });', ['return undefined: const f = () => (undefined as never);']],
    ['const x = await a;', ['remove await: const x = a;']],
  ])('of %s are %j', (text, expected) => {
    expect(mutants(text)).toEqual(expected);
  });

  it('have every operator of the list among them, and no other', () => {
    const text = `if (a < 1 && f('b')) g(true); async function f() { await h(); return i; }`;
    expect([...new Set(mutationsOf('a.ts', text).map(({ operator }) => operator))].sort()).toEqual(
      [...operatorNames].sort(),
    );
  });

  it.each([
    ['comments', '// if (a) return 1;\n/** "b" */'],
    ['imports and exports of other files', "import a from 'b';\nexport { c } from 'd';\nexport * from 'e';"],
    ['types', "type A = 'b' | 3;\nconst a = b as 'c';\ninterface D { e: 4 }\nfunction f(g: 'h'): 5 {}"],
    ['keys', "const a = { 'b': c };"],
    ['sentences', "const a = 'A sentence for people.';"],
    ['lines for developers', "console.log('a', 1 < 2);"],
    ['fallbacks that the compiler asks for', 'const a = b[c] ?? 0;'],
    ['classes of a style sheet', "const a = styles['row'];"],
  ])('are never in %s', (_, text) => {
    expect(mutants(text)).toEqual([]);
  });

  it('keep their place behind letters that take several bytes, and know their line', () => {
    const text = "const greek = 'αβγ😀';\n\nconst x = a < b;";
    const second = mutationsOf('a.ts', text)[1] as Mutation;
    expect(second).toMatchObject({ operator: 'swap comparison', line: 3 });
    expect(changeOf(text, second)).toEqual({ before: 'const x = a < b;', after: 'const x = a <= b;' });
  });

  it('are found in the markup of a screen too', () => {
    const text = 'const a = <p role="note">{b && <i />}</p>;';
    expect(mutants(text, 'a.tsx')).toEqual([
      'change string: const a = <p role="note~">{b && <i />}</p>;',
      'swap && and ||: const a = <p role="note">{b || <i />}</p>;',
    ]);
  });
});

describe('the sample', () => {
  const lines = Array.from({ length: 50 }, (_, line) => ({ path: 'a.ts', line, operator: 'x' }));
  const draw = (seed: number): number[] => [...drawLines(lines, randomFrom(seed))].map(({ line }) => line);

  it('is the same for the same seed and another one for another seed', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('draws every line once, with one of its mutations', () => {
    const twice = [...lines, ...lines.map((one) => ({ ...one, operator: 'y' }))];
    const drawn = [...drawLines(twice, randomFrom(1))];
    expect(drawn.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(lines.map(({ line }) => line));
    expect(new Set(drawn.map(({ operator }) => operator))).toEqual(new Set(['x', 'y']));
  });

  it('gives each room its share, and every room at least one line', () => {
    expect(sharesOf({ core: 500, main: 300, cli: 1, empty: 0 }, 10)).toEqual({ core: 6, main: 3, cli: 1 });
    expect(sharesOf({ core: 900, main: 50, cli: 50 }, 3)).toEqual({ core: 1, main: 1, cli: 1 });
  });

  it('knows the room of each source, and leaves sentences and style sheets out', () => {
    expect(roomOf('main/disk/user-data/journal.ts')).toBe('main/disk');
    expect(roomOf('main/window.ts')).toBe('main');
    expect(roomOf('renderer/app/app.tsx')).toBe('renderer');
    expect(roomOf('renderer/text/messages/en/app.ts')).toBeUndefined();
    expect(roomOf('renderer/ui/tick.module.css')).toBeUndefined();
    expect(roomOf('scripts/test.mjs')).toBeUndefined();
  });
});

describe('the unit tests of a source file', () => {
  const texts: Record<string, string> = {
    'core/sum.ts': '',
    'core/mean.ts': "import { sum } from './sum.ts';",
    'core/shape.ts': "import type { Sum } from './sum.ts';",
    'tests/unit/core/sum.test.ts': "import { sum } from '../../../core/sum.ts';",
    'tests/unit/core/mean.test.ts': "const { mean } = await import('../../../core/mean.ts');",
    'tests/unit/core/shape.test.ts': "import { shape } from '../../../core/shape.ts';",
    'tests/e2e/sum.spec.ts': "import { sum } from '../../core/sum.ts';",
  };
  const imports = importsOf(Object.keys(texts), (path) => texts[path] ?? '');

  it('are those that import it, the nearest first; an imported type does not count', () => {
    expect(nearTests('core/sum.ts', imports, 9)).toEqual([
      ['tests/unit/core/sum.test.ts'],
      ['tests/unit/core/mean.test.ts'],
    ]);
  });

  it('are no more than are asked for', () => {
    expect(nearTests('core/sum.ts', imports, 1)).toEqual([['tests/unit/core/sum.test.ts']]);
  });
});

describe('the end-to-end specs of a source file', () => {
  it('are those of the nearest folder of the table, else general ones', () => {
    expect(specsFor('renderer/features/learn/quiz.tsx')[0]).toBe('tests/component/learning.spec.ts');
    expect(specsFor('main/disk/bags/delta/apply.ts')).not.toEqual(specsFor('main/disk/same-file.ts'));
    expect(specsFor('main/window.ts')).toContain('tests/e2e/first-day.spec.ts');
  });

  it('are all there, as are the sources they are named for', () => {
    const specs = ['component', 'e2e'].flatMap((folder) => readdirSync(join(root, 'tests', folder)));
    expect(namedSpecs.filter((name) => !specs.includes(`${name}.spec.ts`))).toEqual([]);
    const files = rooms.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true }).map((name) => `${room}/${name}`),
    );
    const isThere = (source: string): boolean => files.some((file) => `${file}/`.startsWith(source));
    expect(namedSources.filter((source) => !isThere(source))).toEqual([]);
  });
});

describe('the result', () => {
  const killed = { verdict: 'killed' };

  it('is good only when tests noticed every mutation that changes something', () => {
    expect(isProved([killed, { verdict: 'equivalent' }, { verdict: 'refused' }])).toBe(true);
    expect(isProved([killed, { verdict: 'survived' }])).toBe(false);
    expect(isProved([killed, { verdict: 'unproved' }])).toBe(false);
    expect(isProved([])).toBe(false);
  });

  it('counts what the compiler refuses apart', () => {
    expect(countLine([killed, { verdict: 'refused' }, { verdict: 'survived' }])).toBe(
      '2 mutations: 1 killed, 1 survived, 0 equivalent, 0 unproved; 1 more refused by the compiler.',
    );
  });

  it('takes an argued mutation for equivalent wherever its line stands, and no other change of it', () => {
    const mutation = { path: 'a.ts', operator: 'change number', before: 'f(1);', after: 'f(2);' };
    const argued = [{ ...mutation, reason: 'a larger buffer reads the same' }];
    const moved = { ...mutation, line: 9 };
    expect(reasonFor(moved, argued)).toBe('a larger buffer reads the same');
    expect(reasonFor({ ...mutation, after: 'f(0);' }, argued)).toBeUndefined();
  });

  it('rests on arguments that fit the sources as they are', () => {
    const equivalents = JSON.parse(
      readFileSync(join(root, 'scripts', 'lib', 'mutate', 'equivalents.json'), 'utf8'),
    ) as { path: string; operator: string; before: string; after: string; reason: string }[];
    const stale = equivalents.filter((one) => {
      const text = readFileSync(join(root, one.path), 'utf8');
      const found = mutationsOf(one.path, text).map(({ operator, ...place }) => ({
        path: one.path,
        operator,
        ...changeOf(text, { ...place }),
      }));
      return !found.some((change) => reasonFor(change, [one]));
    });
    expect(stale).toEqual([]);
  });
});
