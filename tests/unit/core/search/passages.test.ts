import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../../core/search/build-segment.ts';
import { bestPassages, planQuestion } from '../../../../core/search/passages.ts';
import { openSegment } from '../../../../core/search/segment.ts';
import { unitsOfPdf } from '../../../../core/search/units.ts';
import { plainResource } from '../../../support/plain-resource.ts';

const question = 'Who is the guardian of a child without parents?';
const repeated = 'Who is the guardian of a child without parents? Pairs, ten minutes.';
const answer = 'The guardian of a child without parents is named by the court.';

function firstAnswer(audience: readonly string[], text: string): string | undefined {
  const pages = (page: string) => ({
    pages: [{ label: '', text: page }],
    outline: [],
    anchors: {},
    isTagged: true,
  });
  const handout = { ...plainResource({ id: 'h.en', title: 'Exercises' }), audience: [...audience] };
  const report = { ...plainResource({ id: 'r1.en', title: 'Report' }), audience: ['social-work', 'trainer'] };
  const units = [...unitsOfPdf(handout, pages(repeated)), ...unitsOfPdf(report, pages(text))];
  const opened = openSegment(buildSegment(units, 'en'));
  if (!opened.ok) throw new Error('the segment cannot be opened');
  const plan = planQuestion([opened.value], question, { language: 'en' });
  return plan && bestPassages(plan, units, 1)[0]?.hit.resourceId;
}

describe('Answers to a question', () => {
  it('come from a report before an exercise for trainers that repeats the question.', () => {
    expect(firstAnswer(['social-work'], answer)).toBe('h.en');
    expect(firstAnswer(['trainer'], answer)).toBe('r1.en');
  });

  it('come from a work for trainers when nothing else knows the words.', () => {
    expect(firstAnswer(['trainer'], 'The court sits on Mondays.')).toBe('h.en');
  });
});
