import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../../core/search/build-segment.ts';
import { isContentsPage } from '../../../../core/search/contents-page.ts';
import { bestPassages, planQuestion } from '../../../../core/search/passages.ts';
import { withoutRunningLines } from '../../../../core/search/running-lines.ts';
import { search } from '../../../../core/search/search.ts';
import { openSegment, type Segment } from '../../../../core/search/segment.ts';
import { unitsOfPdf } from '../../../../core/search/units.ts';
import { plainResource } from '../../../support/plain-resource.ts';

const greek = `Περιεχόμενα
Σε ένα λεπτό 3
Πέντε ερωτήσεις πριν αναφέρετε έναν αριθμό 3
Το έτος 2023 4
Γιατί οι καταγεγραμμένες υποθέσεις δεν δείχνουν το μέγεθος του
προβλήματος 7
Τα δικά σας στοιχεία 9`;

describe('A table of contents', () => {
  it('is known by lines that end in pages which lead on, broken ones too.', () => {
    expect(isContentsPage(greek, 10)).toBe(true);
  });

  it('is known by dots, also where the number stands on a line of its own.', () => {
    const led =
      'Contents\nPreface . . . . . .\n\niii\n\nThe child .......... 4\nThe law …… 9\nA word ______ 12';
    expect(isContentsPage(led, 20)).toBe(true);
  });

  it('is a list of figures as well, and one that begins with Roman numbers.', () => {
    expect(isContentsPage('Figures\nWays of referral 12\nWho is who 14\nNumbers 14\nForms 30', 40)).toBe(
      true,
    );
    expect(isContentsPage('Thanks iv\nPreface vi\nThe law 1\nThe child 7\nThe guardian 9', 40)).toBe(true);
  });

  it.each([
    ['figures of countries', 'Victims by country\nItaly 12\nGreece 45\nPortugal 8\nCyprus 3\nAll 68'],
    ['years', 'Conventions\nGeneva 1949\nNew York 1989\nPalermo 2000\nWarsaw 2005\nBrussels 2011'],
    [
      'figures that grow beyond the pages',
      'Reported\nIn spring 40\nIn summer 80\nIn autumn 120\nIn winter 190',
    ],
    [
      'sentences',
      'It began in 3\nwords.\nArticle 4\nsays so.\nSee page 7\nand then\nthe child\ncame to 9\nthem.',
    ],
    ['three lines', 'The law 3\nThe child 4\nThe guardian 7'],
    ['nothing', ''],
  ])('is not a page of %s.', (_, text) => {
    expect(isContentsPage(text, 60)).toBe(false);
  });
});

const resource = plainResource({ id: 'r1.en', title: 'Report', nextCheck: '2027-01-01' });

function libraryOf(pages: readonly string[]) {
  const derived = {
    pages: pages.map((text) => ({ label: '', text })),
    outline: [],
    anchors: {},
    isTagged: true,
  };
  const units = unitsOfPdf(resource, derived);
  const opened = openSegment(buildSegment(units, 'en'));
  if (!opened.ok) throw new Error('the segment cannot be opened');
  const segments: Segment[] = [opened.value];
  const found = (line: string) => search(segments, line, { isTyping: true });
  return { segments, units, found };
}

const contents = 'Contents\nWho the guardian is 2\nResidence of a child 3\nHow the age is told 4\nZymurgy 5';
const pages = [
  contents,
  'A guardian speaks for the child in every matter until the child is of age.',
  'The residence of a child is granted when it serves the child.',
  'The age of a child is told by many signs.',
  'Ways to ferment.',
];

describe('A page of contents in the search', () => {
  const { segments, units, found } = libraryOf(pages);

  it('stands behind the page it names, however many of the words it has.', () => {
    expect(found('who is the guardian').hits.map(({ key }) => key)).toEqual(['r1.en#2']);
    const apart = found('guardian residence');
    expect(apart.hits[0]?.key).not.toBe('r1.en#1');
    expect(apart.how).toEqual([{ kind: 'some-words', words: [] }]);
  });

  it('is shown where nothing else has the word, as a full answer.', () => {
    const { hits, how } = found('zymurgy');
    expect(hits.map(({ key, isPartial }) => [key, isPartial])).toEqual([['r1.en#1', false]]);
    expect(how).toEqual([]);
  });

  it('is never a passage that answers a question.', () => {
    for (const ask of [
      'Who is the guardian of a child?',
      'How is the age of a child told?',
      'What is zymurgy?',
    ]) {
      const plan = planQuestion(segments, ask, { language: 'en' });
      const passages = plan ? bestPassages(plan, units, 3) : [];
      expect(passages.map(({ hit }) => hit.key)).not.toContain('r1.en#1');
    }
  });
});

const guides = join(
  process.env['IMPACT_KIT_PDFS'] ?? join(import.meta.dirname, '../../../../../shared/pdfs'),
  'guides',
);

describe.runIf(existsSync(guides))('The public guides', () => {
  it.each(['en', 'it', 'pt'])('have their tables on pages iii to xx and nowhere else: %s.', (language) => {
    const file = join(guides, `debian-reference.${language}.pdf`);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
    const own = withoutRunningLines(text.split('\f').slice(0, -1));
    const found = own.flatMap((page, index) => (isContentsPage(page, own.length) ? [index + 1] : []));
    expect(found).toEqual(Array.from({ length: 18 }, (_, index) => index + 4));
  });
});
