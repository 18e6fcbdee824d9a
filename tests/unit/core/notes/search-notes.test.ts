import { describe, expect, it } from 'vitest';
import { indexNotes, searchNotes } from '../../../../core/notes/search-notes.ts';
import { Matcher } from '../../../../core/search/matcher.ts';

const index = indexNotes([
  {
    key: 'a',
    own: 'Ask Eleni about the guardians',
    quoted: 'The guardian speaks for the child',
    languages: ['en'],
  },
  { key: 'b', quoted: '', own: 'Ρώτα για τον επίτροπο', languages: ['en', 'el'] },
  { key: 'c', own: '', quoted: 'Shelter by phone', languages: ['en', 'el'] },
  { key: 'empty', own: ' ', quoted: '', languages: ['en'] },
]);
const keys = (line: string): readonly string[] => searchNotes(index, line).keys;

describe('Searching own notes', () => {
  it('finds words in other forms, without accents and unfinished, each note once.', () => {
    expect(keys('guardian')).toEqual(['a']);
    expect(keys('επιτροπος')).toEqual(['b']);
    expect(keys('shelt')).toEqual(['c']);
  });

  it('finds only notes that hold all words.', () => {
    expect(keys('guardian eleni')).toEqual(['a']);
    expect(keys('guardian shelter')).toEqual([]);
    expect(keys('zymurgy')).toEqual([]);
  });

  it('finds a bookmark by the title of its document.', () => {
    const bookmark = {
      key: 'd',
      title: 'Guardianship in Europe',
      own: '',
      quoted: 'Page 3',
      languages: ['en'],
    } as const;
    expect(searchNotes(indexNotes([bookmark]), 'guardianship').keys).toEqual(['d']);
  });

  it('marks what it found.', () => {
    const { matcher } = searchNotes(index, 'eleni');
    const text = 'Ask Eleni';
    expect(new Matcher(matcher).marks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Eleni',
    ]);
  });

  it('finds nothing where there are no notes.', () => {
    expect(searchNotes(indexNotes([]), 'guardian').keys).toEqual([]);
  });
});
