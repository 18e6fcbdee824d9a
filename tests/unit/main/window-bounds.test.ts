// Holds the window to a place that a person can see.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PersonalFiles } from '../../../main/disk/personal/personal-files.ts';
import { boundsOver, placeWindow, smallestSize, WindowPlaceKeeper } from '../../../main/window-bounds.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const screen = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('The window', () => {
  test('opens in the middle of the first screen when it never was open', () => {
    expect(placeWindow(undefined, [screen])).toEqual({
      bounds: { x: 43, y: 0, width: 1280, height: 728 },
      isMaximized: false,
    });
  });

  test('opens where it was', () => {
    const kept = { bounds: { x: 1400, y: 20, width: 1000, height: 700 }, isMaximized: false };
    expect(placeWindow(kept, [screen, second])).toEqual(kept);
  });

  test('comes back on screen when its monitor is gone', () => {
    const kept = { bounds: { x: 1400, y: 20, width: 1000, height: 700 }, isMaximized: true };
    const placed = placeWindow(kept, [screen]);
    expect(placed.bounds?.x).toBe(43);
    expect(placed.isMaximized).toBe(true);
  });

  test('comes back on screen when its title bar lies above the screen', () => {
    const kept = { bounds: { x: 10, y: -500, width: 1000, height: 700 }, isMaximized: false };
    expect(placeWindow(kept, [screen]).bounds?.y).toBe(0);
  });

  test('is never smaller than every screen of the program needs', () => {
    const kept = { bounds: { x: 10, y: 10, width: 200, height: 100 }, isMaximized: false };
    expect(placeWindow(kept, [screen]).bounds).toMatchObject(smallestSize);
  });
});

test('The last place is kept whole, with nothing beside it, once the program may end', async () => {
  const root = temporaryFolder();
  const placeAt = (x: number) => ({ bounds: { x, y: 0, width: 800, height: 600 }, isMaximized: false });
  const files = new PersonalFiles(root);
  const keeper = new WindowPlaceKeeper(files.own);
  for (const x of [1, 2, 3]) void keeper.keep(placeAt(x));
  await files.settled();
  expect(readdirSync(root)).toEqual(['window.json']);
  expect(await new WindowPlaceKeeper(new PersonalFiles(root).own).read()).toEqual(placeAt(3));
});

describe('A window over another one', () => {
  const wanted = { width: 960, height: 680 };

  test('opens over its middle', () => {
    const under = { x: 1500, y: 20, width: 1280, height: 900 };
    expect(boundsOver(under, second, wanted)).toEqual({ x: 1660, y: 130, ...wanted });
  });

  test('stays on the screen, and is not larger than it', () => {
    expect(boundsOver({ x: -300, y: 500, width: 640, height: 480 }, screen, wanted)).toEqual({
      x: 0,
      y: 48,
      ...wanted,
    });
    const little = { x: 0, y: 0, width: 800, height: 600 };
    expect(boundsOver(little, little, wanted)).toEqual(little);
  });
});
