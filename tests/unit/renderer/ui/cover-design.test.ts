// A cover says by its look what a resource is about: hue and drawing by theme, form by kind, letters by country.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverHues } from '../../../../core/library/cover-design.ts';
import { coverDesign } from '../../../../renderer/ui/cover-design.ts';
import { plainResource } from '../../../support/plain-resource.ts';

const designOf = (fields: Partial<Parameters<typeof plainResource>[0]>) =>
  coverDesign(plainResource({ id: 'r1.en', ...fields }));

test('The theme that the kit names decides over the themes of the text', () => {
  expect(designOf({ coverTheme: 'law', themes: ['rights'] })).toMatchObject({
    hue: 'petrol',
    drawing: 'scales',
  });
});

test('Without a named theme the first one that has a cover counts', () => {
  expect(designOf({ themes: ['numbers', 'referral', 'law'] })).toMatchObject({
    hue: 'moss',
    drawing: 'phone',
  });
});

test('Training material looks like its other theme; a text about training alone, or about nothing known, has the open book', () => {
  const module = { kind: 'module', coverTheme: 'training' } as const;
  expect(designOf({ ...module, themes: ['training', 'rights'] })).toMatchObject({ drawing: 'chair' });
  expect(designOf({ ...module, themes: ['training'] })).toMatchObject({ drawing: 'open-book' });
  expect(designOf({ themes: ['gardening'] })).toMatchObject({ drawing: 'open-book' });
});

test('Every report has the letters of its country, other kinds only those of a single country', () => {
  expect(designOf({ country: 'EU' }).letters).toBe('EU');
  expect(designOf({ country: 'GR', kind: 'checklist' }).letters).toBe('GR');
  expect(designOf({ country: 'EU', kind: 'checklist' }).letters).toBeUndefined();
});

test('Only a module has its number', () => {
  expect(designOf({ kind: 'module', order: 3 }).number).toBe(3);
  expect(designOf({ kind: 'report', order: 3 }).number).toBeUndefined();
});

test('The eight themes have eight hues and eight drawings', () => {
  const themes = [
    ...['identification', 'referral', 'law', 'rights'],
    ...['protection-systems', 'training', 'self-care', 'project'],
  ];
  const designs = themes.map((theme) => designOf({ themes: [theme] }));
  expect(new Set(designs.map(({ hue }) => hue)).size).toBe(8);
  expect(new Set(designs.map(({ drawing }) => drawing)).size).toBe(8);
});

test('White on every hue has a contrast of at least 7 to 1, and hues of the screen are those of paper', () => {
  const css = readFileSync('renderer/ui/styles/tokens.css', 'utf8');
  for (const [name, ofPaper] of Object.entries(coverHues)) {
    const [, hex = ''] = new RegExp(`--hue-${name}: light-dark\\((#[0-9a-f]{6})`).exec(css) ?? [];
    expect(hex, name).toBe(ofPaper);
    expect(1.05 / (luminance(hex) + 0.05), `${name} ${hex}`).toBeGreaterThan(7);
  }
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
