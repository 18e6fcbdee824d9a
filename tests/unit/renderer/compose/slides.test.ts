import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { blockText } from '../../../../core/markdown/walk.ts';
import { agendaOf, deckOf, settingOf } from '../../../../renderer/compose/print/slides.ts';

const deck = (text: string) => deckOf(parseMarkdown(text));
const wordsOf = (blocks: Parameters<typeof blockText>[0][]) => blocks.map(blockText).join('\n');

test('warnings before the first heading are notices and not a slide of their own', () => {
  const { notices, slides } = deck('> [!DANGER] Danger: 112\n> Call first.\n\n## One\n\n- A line\n');
  expect(wordsOf([...notices])).toContain('Call first.');
  expect(slides).toHaveLength(1);
});

test('text before the first heading is a slide of its own', () => {
  const { notices, slides } = deck('Welcome.\n\n## One\n\n- A line\n');
  expect(notices).toEqual([]);
  expect(slides.map(({ blocks }) => wordsOf([...blocks]))).toEqual(['Welcome.', 'A line']);
});

test('a heading alone opens a section, an exercise is for the room', () => {
  const { slides } = deck('## Part\n\n## Exercise\n\n> [!TRY] Pairs\n> Look.\n\n## Said\n\nA sentence.\n');
  expect(slides.map(({ form }) => form)).toEqual(['section', 'room', 'statement']);
});

test('a note below a heading is for the trainer and not on the slide', () => {
  const { slides } = deck('## One\n\n- A line\n\n> [!NOTE]\n> Let them find it.\n');
  expect(slides.map(({ notes }) => wordsOf([...notes]))).toEqual(['Let them find it.']);
  expect(wordsOf([...(slides[0]?.blocks ?? [])])).toBe('A line');
});

test('the agenda lists the subjects without the exercises, each once', () => {
  const long = Array.from({ length: 14 }, (_, line) => `- Entry ${line}`).join('\n');
  const found = deck(`## First\n\n${long}\n\n## Exercise\n\n> [!TRY] Pairs\n> Look.\n\n## Last\n\nEnd.\n`);
  expect(agendaOf(found).map(({ children }) => children)).toEqual([
    [expect.objectContaining({ text: 'First' })],
    [expect.objectContaining({ text: 'Last' })],
  ]);
});

test('a deck of exercises lists them all', () => {
  const found = deck('## A\n\n> [!TRY]\n> One.\n\n## B\n\n> [!TRY]\n> Two.\n');
  expect(agendaOf(found)).toHaveLength(2);
});

test('a long list is divided into slides of about the same length and keeps its numbers and every entry', () => {
  const lines = Array.from({ length: 14 }, (_, line) => `${line + 1}. Entry ${line + 1}`);
  const { slides } = deck(`## Long\n\n${lines.join('\n')}\n`);
  expect(slides.map(({ part }) => part)).toEqual([
    { number: 1, count: 2 },
    { number: 2, count: 2 },
  ]);
  const lists = slides.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'list'));
  const lengths = lists.map(({ items }) => items.length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(14);
  expect(Math.min(...lengths)).toBeGreaterThan(4);
  expect(lists.map(({ start }) => start)).toEqual([1, (lengths[0] ?? 0) + 1]);
});

test('a slide that fits is not divided', () => {
  expect(deck('## Short\n\n- One\n- Two\n- Three\n').slides).toHaveLength(1);
});

test('the setting of an exercise is the first line of its box', () => {
  const { slides } = deck('## Exercise\n\n> [!TRY] Pairs, 10 minutes\n> Look.\n');
  expect(slides.map(settingOf)).toEqual([[expect.objectContaining({ text: 'Pairs, 10 minutes' })]]);
});
