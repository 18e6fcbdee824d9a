// The answer sheet while the program runs: what one button puts on it and takes off again.
import { expect, test } from 'vitest';
import type { SheetItem } from '../../../../../../core/citing/answer-sheet.ts';
import {
  putBack,
  toggleOnSheet,
  useSheet,
} from '../../../../../../renderer/features/shared/answer-sheet/sheet-store.ts';

const contact = (id: string): SheetItem => ({ kind: 'contact', id, contactId: id, name: id });
const ids = (): string[] => useSheet.getState().items.map(({ id }) => id);

test('The button puts an entry on the sheet, takes it off again, and says which of both it did', async () => {
  expect(await toggleOnSheet('a', () => contact('a'))).toBe('added');
  expect(await toggleOnSheet('b', async () => contact('b'))).toBe('added');
  expect(ids()).toEqual(['a', 'b']);
  const isRead = () => expect.unreachable('what is taken off is not read first');
  expect(await toggleOnSheet('a', isRead)).toBe('takenOff');
  expect(ids()).toEqual(['b']);
  putBack();
  expect(ids()).toEqual(['a', 'b']);
});

test('Where there is nothing to add, the button says so and the sheet stays as it was', async () => {
  const before = ids();
  expect(await toggleOnSheet('c', async () => undefined)).toBe('noText');
  expect(ids()).toEqual(before);
});
