import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../core/kit/glossary.ts';
import { namesOfTerms, nearestTerm } from '../../../../core/search/nearest-term.ts';

const wording = (term: string, ...variants: string[]) => ({ term, variants, isSeen: true });
const glossary = namesOfTerms([
  {
    ...{ id: 'guardian', source: 'test', en: wording('guardian', 'legal guardian') },
    ...{ el: wording('επίτροπος', 'ασκών την επιμέλεια'), elCY: wording('κηδεμόνας') },
    ...{ it: wording('tutore'), pt: wording('tutor', 'representante legal') },
  },
  {
    ...{ id: 'best-interests', source: 'test', en: wording('best interests of the child') },
    ...{ el: wording('υπέρτερο συμφέρον του παιδιού'), it: wording('superiore interesse del minore') },
  },
  {
    ...{ id: 'trafficking', source: 'test', en: wording('trafficking in human beings', 'human trafficking') },
    ...{ el: wording('εμπορία ανθρώπων'), it: wording('tratta'), pt: wording('tráfico de seres humanos') },
  },
] satisfies Term[]);
const nearest = (line: string): string | undefined => nearestTerm(glossary, line)?.id;

describe('The nearest term', () => {
  it.each([
    ['gaurdain', 'guardian'],
    ['guardianly', 'guardian'],
    ['ΕΠΙΤΡΩΠΩΝ', 'guardian'],
    ['κηδεμωνασ', 'guardian'],
    ['tutoore', 'guardian'],
    ['represetnante', 'guardian'],
    ['trafiking humans', 'trafficking'],
    ['εμποριο ανθρωπου', 'trafficking'],
    ['best intrests', 'best-interests'],
    ['superiore intresse', 'best-interests'],
  ])('of “%s” is %s: other forms, misspelt, in any language, variants too.', (line, id) => {
    expect(nearest(line)).toBe(id);
  });

  it('is found through Greeklish and the wrong keyboard layout.', () => {
    expect(nearest('epitropos')).toBe('guardian');
    expect(nearest('επίτροποσ'.normalize('NFD'))).toBe('guardian');
    expect(nearest('γθαρδιαν')).toBe('guardian');
  });

  it('is none if nothing is near, or only a stop word.', () => {
    for (const line of ['qqqqzzzz', 'of the', '', '112', 'bus', 'tuter', '-guardian'])
      expect(nearest(line)).toBeUndefined();
    expect(nearestTerm(namesOfTerms([]), 'guardian')).toBeUndefined();
  });
});
