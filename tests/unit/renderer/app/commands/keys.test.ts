// Key presses on keyboards of several languages, on Macs and elsewhere, and their written form.
import { describe, expect, test } from 'vitest';
import { menuKeys } from '../../../../../core/ipc/menu-commands.ts';
import {
  isPress,
  isSingleCharacter,
  labelsOf,
  type Pressed,
} from '../../../../../renderer/app/commands/keys.ts';

const nothingHeld = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const pressed = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  ...nothingHeld,
  key,
  code,
  ...held,
});
const exactly = { isShiftFree: false, mac: false };
const onMac = { isShiftFree: false, mac: true };

describe('A press', () => {
  test('has just the modifiers it names', () => {
    const withControl = pressed('k', 'KeyK', { ctrlKey: true });
    expect(isPress('Mod K', withControl, exactly)).toBe(true);
    expect(isPress('K', withControl, exactly)).toBe(false);
    expect(isPress('Mod K', { ...withControl, altKey: true }, exactly)).toBe(false);
    expect(isPress('Mod Alt K', { ...withControl, altKey: true }, exactly)).toBe(true);
  });

  test('with Mod is Cmd on a Mac and Ctrl elsewhere', () => {
    const withCommand = pressed('k', 'KeyK', { metaKey: true });
    expect(isPress('Mod K', withCommand, onMac)).toBe(true);
    expect(isPress('Mod K', withCommand, exactly)).toBe(false);
    expect(isPress('Mod K', pressed('k', 'KeyK', { ctrlKey: true }), onMac)).toBe(false);
    expect(isPress('Ctrl Tab', pressed('Tab', 'Tab', { ctrlKey: true }), onMac)).toBe(true);
  });

  test('may be another one on a Mac', () => {
    const bracket = pressed('[', 'BracketLeft', { metaKey: true });
    const arrow = pressed('ArrowLeft', 'ArrowLeft', { altKey: true });
    expect([isPress(menuKeys.back, bracket, onMac), isPress(menuKeys.back, arrow, onMac)]).toEqual([
      true,
      false,
    ]);
    expect([isPress(menuKeys.back, bracket, exactly), isPress(menuKeys.back, arrow, exactly)]).toEqual([
      false,
      true,
    ]);
  });

  test('of a letter is the key in its place, so that a Greek keyboard works', () => {
    expect(isPress('H', pressed('η', 'KeyH'), exactly)).toBe(true);
    expect(isPress('Mod F', pressed('φ', 'KeyF', { ctrlKey: true }), exactly)).toBe(true);
  });

  test('of a character is whatever key writes it, with Shift or without', () => {
    expect(isPress('/', pressed('/', 'Slash'), exactly)).toBe(true);
    expect(isPress('/', pressed('/', 'Digit7', { shiftKey: true }), exactly)).toBe(true);
    expect(isPress('Mod +', pressed('+', 'Equal', { ctrlKey: true, shiftKey: true }), exactly)).toBe(true);
    expect(isPress('Mod ,', pressed(';', 'Comma', { ctrlKey: true, shiftKey: true }), exactly)).toBe(false);
  });

  test('may have Shift held with it only where Shift is free', () => {
    const withShift = pressed('J', 'KeyJ', { shiftKey: true });
    expect(isPress('J', withShift, exactly)).toBe(false);
    expect(isPress('J', withShift, { ...exactly, isShiftFree: true })).toBe(true);
    expect(isPress('Shift J', withShift, exactly)).toBe(true);
    expect(isPress('Shift J', pressed('j', 'KeyJ'), { ...exactly, isShiftFree: true })).toBe(false);
  });
});

test('Keys are written as they are on the keyboard, on a Mac with its signs in its order', () => {
  expect(labelsOf('Mod Shift G', false)).toEqual(['Ctrl', 'shift', 'G']);
  expect(labelsOf('Mod Shift G', true)).toEqual(['shift', '⌘', 'G']);
  expect(labelsOf('Mod Alt G', true)).toEqual(['⌥', '⌘', 'G']);
  expect(labelsOf(menuKeys.back, false)).toEqual(['Alt', '←']);
  expect(labelsOf(menuKeys.back, true)).toEqual(['⌘', '[']);
  expect(labelsOf('Escape', false)).toEqual(['Esc']);
});

test('A single character is a letter, a figure or a sign alone or with Shift', () => {
  expect(['H', 'Shift R', '/'].map(isSingleCharacter)).toEqual([true, true, true]);
  expect(['Mod H', 'Ctrl Tab', 'F1', 'Escape', 'Mod +', 'Space'].map(isSingleCharacter)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});
