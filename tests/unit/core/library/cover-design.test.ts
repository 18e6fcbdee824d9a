import { expect, test } from 'vitest';
import {
  type CoverDrawing,
  coverDesignOf,
  coverDrawings,
  coverHues,
  kitHue,
} from '../../../../core/library/cover-design.ts';

test('takes hue and drawing from the chosen theme and not from the themes of the text', () => {
  const work = { coverTheme: 'law', themes: ['identification'], country: 'GR' } as const;
  expect(coverDesignOf(work)).toEqual({ hue: 'petrol', drawing: 'scales', letters: 'GR' });
});

test('takes the first theme of the text that has a cover', () => {
  const work = { themes: ['numbers', 'identification', 'law'], country: 'EU' } as const;
  expect(coverDesignOf(work)).toEqual({ hue: 'umber', drawing: 'footprints', letters: 'EU' });
});

test('gives the cover of training to a text about nothing that has a cover', () => {
  expect(coverDesignOf({ themes: ['numbers'], country: 'PT' })).toEqual({
    hue: 'slate',
    drawing: 'open-book',
    letters: 'PT',
  });
});

test('takes the other theme of a text that is about training and something else', () => {
  const work = { coverTheme: 'training', themes: ['training', 'self-care'], country: 'EU' } as const;
  expect(coverDesignOf(work)).toMatchObject({ hue: 'heather', drawing: 'speech-bubbles' });
});

test('gives every theme a hue and a drawing of its own', () => {
  const themes = [
    'identification',
    'referral',
    'law',
    'rights',
    'protection-systems',
    'training',
    'self-care',
    'project',
  ] as const;
  const designs = themes.map((coverTheme) => coverDesignOf({ coverTheme, themes: [], country: 'EU' }));
  expect(new Set(designs.map(({ hue }) => hue)).size).toBe(8);
  expect(new Set<CoverDrawing>(designs.map(({ drawing }) => drawing)).size).toBe(8);
});

test('white text on every hue has a contrast of more than 7 to 1', () => {
  const light = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const hex of Object.values(coverHues)) expect(1.05 / (light(hex) + 0.05)).toBeGreaterThan(7);
});

test('drawings are plain paths', () => {
  for (const path of Object.values(coverDrawings)) expect(path).toMatch(/^M[\d.\s\-,MmHhVvLlCcSsAaZz]+$/);
});

test('a kit keeps its hue, and kits use different ones', () => {
  expect(kitHue('org.example.kit')).toBe(kitHue('org.example.kit'));
  const hues = Array.from({ length: 60 }, (_, index) => kitHue(`org.example.kit-${index}`));
  expect(new Set(hues).size).toBe(Object.keys(coverHues).length);
});
