// Search units of a kit: all of its content, one document at a time, divided into segments.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../core/base/language.ts';
import { UnitGatherer } from '../../../../core/compose/divide-units.ts';
import { type Searchable, searchedLanguages, unitsIn } from '../../../../core/compose/gather-units.ts';
import { planContent } from '../../../../core/compose/plan-content.ts';
import { documentOfText } from '../../../../core/search/text-document.ts';
import type { SearchUnit } from '../../../../core/search/units.ts';
import { contentFolder, smallContent } from '../../../support/content.ts';
import { plainFile, plainResource } from '../../../support/plain-resource.ts';

const report = plainResource({ id: 'r1.en', title: 'Signs', file: plainFile('data/reports/signs.en.pdf') });
const module = plainResource({
  id: 'm1.el',
  kind: 'module',
  title: 'Σημάδια',
  lessons: [
    { id: 'lesson-1', title: 'Πρώτο', file: plainFile('data/lessons/m1/lesson-1.el.md', 'text/markdown') },
  ],
});

function searchable(): Searchable {
  const outcome = planContent(contentFolder(smallContent));
  if (!outcome.ok) throw new Error('the small content has mistakes');
  const { contacts, terms } = outcome.plan;
  return {
    resources: [report, module],
    contacts,
    terms,
    documentOf: () => documentOfText('## Μέρος {#part}\n\nΚείμενο.\n'),
    pagesOf: (id) =>
      id === 'r1.en'
        ? {
            pages: [
              { label: 'i', text: 'First page' },
              { label: '1', text: 'Second' },
            ],
            outline: [],
            anchors: {},
            isTagged: true,
          }
        : undefined,
  };
}

function keys(language: Language): string[] {
  return [...unitsIn(language, searchable())].flat().map((unit) => unit.key);
}

describe('Units of a kit', () => {
  it('come from titles, pages, lessons, contacts and terms of one language, in that order', () => {
    expect(keys('en')).toEqual(['r1.en', 'r1.en#1', 'r1.en#2', 'contact:gr-line#en', 'term:guardian#en']);
    expect(keys('el')).toEqual([
      'm1.el',
      'm1.el/lesson-1#',
      'm1.el/lesson-1#part',
      'contact:gr-line#el',
      'term:guardian#el',
    ]);
  });

  it('name only languages in which there is something to find', () => {
    expect(searchedLanguages(searchable())).toEqual(['en', 'el']);
  });
});

describe('Segments', () => {
  const unit = (key: string, length: number) => ({ key, text: 'x'.repeat(length) }) as SearchUnit;

  async function divide(...documents: readonly (readonly SearchUnit[])[]): Promise<string[][]> {
    const segments: string[][] = [];
    const gatherer = new UnitGatherer(async (units) => void segments.push(units.map(({ key }) => key)), 10);
    for (const units of documents) await gatherer.add(units);
    await gatherer.finish();
    return segments;
  }

  it('are begun anew before a document that would not fit, which is never torn apart', async () => {
    expect(await divide([unit('a', 4)], [unit('b', 5)], [unit('c', 4), unit('d', 4)])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('hold a document alone that is larger than a segment should be', async () => {
    expect(await divide([unit('a', 1)], [unit('b', 99)], [unit('c', 1)])).toEqual([['a'], ['b'], ['c']]);
  });

  it('are none where there is nothing', async () => {
    expect(await divide([])).toEqual([]);
  });
});
