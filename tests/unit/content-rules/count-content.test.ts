// Counts of a content folder, and facts drawn from it.
import { expect, it } from 'vitest';
import { countContent, drawFacts } from '../../../content-rules/count-content.ts';
import { planContent } from '../../../core/compose/plan-content.ts';
import { type ContentFiles, contentFolder, frontMatter, smallContent } from '../../support/content.ts';

const sources = `sources:
  - { id: '1', title: 'Publisher: first', address: 'https://example.org/first', date: '2024' }
  - { id: '2', title: 'Publisher: second', address: 'example.org' }`;
const files: ContentFiles = {
  ...smallContent,
  'reports/counted.en.md': `${frontMatter('r7.en', 'Counted', sources)}
It began in 2024.[^1] It ended in 2025.[^1][^2]

- One more.[^2]

> [!CONFIRM] Who
> It is open.
>
> To confirm: the service in charge.
`,
};

it('counts boxes, claims and sources, and draws the same facts for the same seed', () => {
  const folder = contentFolder(files);
  const outcome = planContent(folder);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const without = planContent(contentFolder(smallContent));
  if (!without.ok) throw new Error(JSON.stringify(without.problems));
  const now = Date.parse('2026-06-01');
  const counts = countContent(outcome.plan, folder, now);
  const before = countContent(without.plan, contentFolder(smallContent), now);
  expect(counts.boxes.get('r7')).toEqual({ en: 1, el: 0, it: 0, pt: 0 });
  expect(counts.citations.en - before.citations.en).toBe(4);
  expect(counts.citedPieces.en - before.citedPieces.en).toBe(2);
  expect(counts.sources.en - before.sources.en).toBe(2);
  expect(counts.incompleteSources.en - before.incompleteSources.en).toBe(1);
  expect(counts.contacts.recent + counts.contacts.old + counts.contacts.undated + counts.contacts.none).toBe(
    outcome.plan.contacts.length,
  );

  const draw = (seed: number) => drawFacts(outcome.plan, folder, { count: 2, seed, language: 'en' });
  expect(draw(3)).toHaveLength(2);
  expect(draw(3)).toEqual(draw(3));
  const all = drawFacts(outcome.plan, folder, { count: 1000, seed: 1, language: 'en' });
  expect(all).toContainEqual({
    file: 'reports/counted.en.md',
    line: expect.any(Number),
    text: 'It ended in 2025.',
    sources: ['[1] Publisher: first, 2024. https://example.org/first', '[2] Publisher: second. example.org'],
  });
});
