import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fonts, writeFonts } from '../../../scripts/lib/fonts.mjs';

const packages = join(import.meta.dirname, '../../../node_modules');

test.each(Object.entries(fonts))(
  'The fonts "%s" become rules for files that their package has',
  (name, font) => {
    const css = writeFonts(`@import "fonts:${name}";`);
    const files = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, file = '']) => file);
    expect(files).toHaveLength(font.faces.flatMap(({ subsets }) => subsets).length);
    expect(files.filter((file) => !existsSync(join(packages, file)))).toEqual([]);
    expect(css.match(/unicode-range: U\+[0-9A-F]{4}[^;]*;/g)).toHaveLength(files.length);
  },
);

test('What is not an import of fonts stays', () => {
  expect(writeFonts('@import "other.css"; a { color: red; }')).toBe('@import "other.css"; a { color: red; }');
});

test('Fonts that are not listed are refused', () => {
  expect(() => writeFonts('@import "fonts:other";')).toThrow('other');
});
