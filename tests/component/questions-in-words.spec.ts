// Questions that are answered with words, in gaps, and by decisions that lead on: on the screen, and with the keyboard alone.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { quizSchema } from '../../core/learning/quiz.ts';
import { axeFindings } from '../support/axe.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { plainResource } from '../support/plain-resource.ts';
import { goTo } from '../support/screens.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const told = { feedback: 'The lesson says so.', reference: 'kit:house/a#door' };
const quiz = quizSchema.parse({
  questions: [
    { id: 'age', kind: 'short', prompt: 'Until what age?', ...told, accepted: ['eighteen', '18'] },
    {
      id: 'gaps',
      kind: 'cloze',
      prompt: 'Whom do you call?',
      ...told,
      text: 'Call {1} in danger, {2} for a missing child.',
      gaps: [['112'], ['116 000']],
    },
    {
      id: 'story',
      kind: 'branching',
      prompt: 'What do you do?',
      ...told,
      steps: [
        {
          text: 'She stands at the door.',
          options: [
            { text: 'Ask her in.', isCorrect: true, next: 1 },
            { text: 'Close it.', isCorrect: false, feedback: 'She is gone.' },
          ],
        },
        {
          text: 'She sits down.',
          options: [
            { text: 'Listen.', isCorrect: true },
            { text: 'Question her.', isCorrect: false },
          ],
        },
      ],
    },
  ],
});
let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  const { folder } = await makeKit(mkdtempSync(join(tmpdir(), 'impact-kit-questions-')), {
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    files: {
      'data/lessons/a.md': '## The door {#door}\n\nIt is open.\n',
      'data/lessons/quiz.json': JSON.stringify(quiz),
    },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      resources: [
        ...catalogue.resources,
        plainResource({
          id: 'house.en',
          kind: 'module',
          title: 'The house',
          lessons: [{ id: 'a', title: 'First', file: file('data/lessons/a.md', 'text/markdown') }],
          quiz: file('data/lessons/quiz.json', 'application/json'),
        }),
      ],
    }),
  });
  screens = await openScreens(shell, { kit: folder });
  page = screens.page;
  await goTo(page, '/learn/house.en/quiz');
});
test.afterAll(async () => screens.close());

const card = (id: string): Locator => page.locator(`[data-question="${id}"]`);

test('A short answer is right in any accepted wording, and what was typed stands beside the right words', async () => {
  await expect(card('age').getByRole('button', { name: 'Answer' })).toBeDisabled();
  await card('age').getByRole('textbox', { name: 'Your answer' }).fill('twenty');
  await page.keyboard.press('Enter');
  await expect(card('age')).toHaveAttribute('data-mark', 'wrong');
  await expect(card('age').locator('[data-state="wrong"]')).toContainText('eighteen');
  await expect(card('age').locator('[data-state="wrong"]')).toContainText('you wrote: twenty');
  await card('age').getByRole('button', { name: 'Answer again' }).click();
  await expect(card('age').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('EIGHTEEN.');
  await page.keyboard.press('Enter');
  await expect(card('age')).toHaveAttribute('data-mark', 'correct');
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
});

test('Gaps stand in their sentence and are judged one by one', async () => {
  await card('age').getByRole('button', { name: 'Next question' }).click();
  await card('gaps').getByRole('textbox', { name: 'Gap 1' }).fill('112');
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(card('gaps')).toHaveAttribute('data-mark', 'partly');
  await expect(card('gaps').locator('[data-state="right"]')).toContainText('112');
  await expect(card('gaps').locator('[data-state="wrong"]')).toContainText('116 000');
  await expect(card('gaps').locator('[data-state="wrong"]')).toContainText('left open');
});

test('A decision leads to the next moment, can be taken back, and the story is judged at its end', async () => {
  await card('gaps').getByRole('button', { name: 'Next question' }).click();
  const story = card('story');
  await expect(story).not.toContainText('She sits down.');
  await story.getByText('Close it.', { exact: true }).click();
  await expect(story).toContainText('She is gone.');
  await story.getByRole('button', { name: 'One step back' }).click();
  await expect(story.getByRole('radio')).toHaveCount(2);
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
  await story.getByRole('radio', { name: 'Ask her in.' }).focus();
  await page.keyboard.press('Space');
  await expect(story.getByRole('listitem').filter({ hasText: 'She sits down.' })).toBeFocused();
  await expect(story.getByRole('button', { name: 'Answer', exact: true })).toBeDisabled();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await story.getByRole('button', { name: 'Answer', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(story).toHaveAttribute('data-mark', 'correct');
  await expect(story.locator('[data-state="right"]')).toHaveCount(2);
});

test('What was answered is still there after a restart', async () => {
  screens = await screens.reopen();
  page = screens.page;
  await goTo(page, '/learn/house.en/quiz?at=gaps');
  await expect(card('gaps')).toHaveAttribute('data-mark', 'partly');
  await page.getByRole('button', { name: 'Question 3: Right' }).click();
  await expect(card('story')).toContainText('Listen.');
});
