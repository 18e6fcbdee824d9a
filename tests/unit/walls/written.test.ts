// What is written from the table of walls is what the table says today.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { biomeWalls, withRooms } from '../../../scripts/lib/walls-written.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

test("Biome's hints follow the table: run `npm run walls` after a change of it", () => {
  expect(read('biome.walls.json')).toBe(biomeWalls());
});

test('The table in ARCHITECTURE.md follows the table: run `npm run walls` after a change of it', () => {
  const text = read('ARCHITECTURE.md');
  expect(withRooms(text)).toBe(text);
});

test('The hand-written part of the settings of Biome stays short', () => {
  expect(read('biome.json').split('\n').length).toBeLessThan(150);
});
