// The filter over the contents of a document: what is kept of the list of headings, and how one comes to it.
import { expect, test } from 'vitest';
import { filterOutline } from '../../../../../renderer/features/read/outline-panel.tsx';

type Entry = Parameters<typeof filterOutline>[0][number];

const entry = (title: string, children: Entry[] = []): Entry => ({ title, page: 1, children }) as Entry;
const contents = [
  entry('Signs', [entry('At home'), entry('Στο σχολείο')]),
  entry('Whom to call', [entry('Signs of danger', [entry('At night')])]),
];
type Titles = (string | Titles)[];
const titles = (entries: readonly Entry[]): Titles =>
  entries.flatMap(({ title, children }) => (children.length > 0 ? [title, titles(children)] : [title]));

test('An entry whose title holds the words is kept with all below it, and with the way down to it', () => {
  expect(titles(filterOutline(contents, 'signs'))).toEqual([
    ...['Signs', ['At home', 'Στο σχολείο']],
    ...['Whom to call', ['Signs of danger', ['At night']]],
  ]);
  expect(titles(filterOutline(contents, 'night'))).toEqual([
    'Whom to call',
    ['Signs of danger', ['At night']],
  ]);
});

test('What holds the words nowhere is left out, and accents make no difference', () => {
  expect(titles(filterOutline(contents, 'σχολειο'))).toEqual(['Signs', ['Στο σχολείο']]);
  expect(filterOutline(contents, 'court')).toEqual([]);
});

test('Without words nothing is left out', () => {
  expect(filterOutline(contents, '')).toBe(contents);
});
