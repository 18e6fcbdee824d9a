// In high contrast words have a contrast of at least 7 to 1 with each ground, and lines of controls at least 4.5 to 1.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const file = join(import.meta.dirname, '../../../../renderer/ui/styles/tokens.css');
const block = /:root\[data-contrast="high"\] \{([^}]*)\}/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

/** The tokens of the block with their light and dark colour. */
const tokens = new Map(
  [...block.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = '', light = '', dark = '', both]) => [name, { light: both ?? light, dark: both ?? dark }],
  ),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'hover', 'primary-wash', 'warning-wash', 'good-wash'];
const words = ['text', 'muted', 'primary', 'primary-strong', 'warning', 'good'];

describe.each(['light', 'dark'] as const)('The %s colours of high contrast', (theme) => {
  const colour = (name: string): string => {
    const found = tokens.get(name)?.[theme];
    if (found === undefined) throw new Error(`no token ${name}`);
    return found;
  };
  const below = (names: readonly string[], least: number): readonly string[] =>
    names.flatMap((name) =>
      grounds
        .filter((ground) => contrast(colour(name), colour(ground)) < least)
        .map((ground) => `${name} on ${ground}: ${contrast(colour(name), colour(ground)).toFixed(2)}`),
    );

  test('have words at 7 to 1', () => {
    expect(below(words, 7)).toEqual([]);
    expect(contrast(colour('on-primary'), colour('primary'))).toBeGreaterThanOrEqual(7);
    expect(contrast('#ffffff', colour('emergency'))).toBeGreaterThanOrEqual(7);
  });

  test('have lines of controls at 4.5 to 1', () => {
    expect(below(['control-line'], 4.5)).toEqual([]);
  });
});
