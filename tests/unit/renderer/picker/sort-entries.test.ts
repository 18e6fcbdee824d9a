// Holds the order in which the picker shows a folder.
import { expect, test } from 'vitest';
import type { PickerEntry } from '../../../../core/ipc/picker-contract.ts';
import { sortEntries } from '../../../../renderer/picker/sort-entries.ts';

const entry = (kind: PickerEntry['kind'], name: string): PickerEntry => ({ token: name, kind, name });

test('Folders come first, then files, by the alphabet of the language and numbers by value.', () => {
  const entries = [
    entry('file', 'report 10.pdf'),
    entry('file', 'Έκθεση.pdf'),
    entry('folder', 'z'),
    entry('file', 'report 9.pdf'),
    entry('file', 'ένα.pdf'),
    entry('folder', 'A'),
  ];
  expect(sortEntries(entries, 'el').map(({ name }) => name)).toEqual([
    'A',
    'z',
    'Έκθεση.pdf',
    'ένα.pdf',
    'report 9.pdf',
    'report 10.pdf',
  ]);
});
