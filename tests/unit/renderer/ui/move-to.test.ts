// Moving one item of a list keeps the order of the others.
import { expect, test } from 'vitest';
import { moveTo } from '../../../../renderer/ui/move-to.ts';

test('A thing goes up, down, or nowhere, and the others keep their order', () => {
  expect(moveTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(moveTo(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moveTo(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moveTo(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'b', 'c']);
});
