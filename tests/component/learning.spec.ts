// Learning: a module and its lessons, a quiz whose feedback opens the report, and continuing after a restart.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { type Quiz, quizSchema } from '../../core/learning/quiz.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

const quizFile = join(
  import.meta.dirname,
  '..',
  '..',
  'resources',
  'content',
  'modules',
  'm1',
  'quiz.en.yaml',
);
const quiz: Quiz = quizSchema.parse(parse(readFileSync(quizFile, 'utf8')));
let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const card = (id: string): Locator => page.locator(`[data-question="${id}"]`);
/** Shows a question by its dot. */
async function ask(id: string): Promise<Locator> {
  const number = quiz.questions.findIndex((question) => question.id === id) + 1;
  await page.getByRole('button', { name: new RegExp(`^Question ${number}: `) }).click();
  await expect(card(id)).toBeVisible();
  return card(id);
}
const radio = (question: string, name: string): Locator => card(question).getByText(name, { exact: true });

test('A module shows its lessons, and a finished lesson leads to the next', { tag: '@check' }, async () => {
  await page.getByRole('link', { name: 'Learn', exact: true }).click();
  await page.getByRole('link', { name: 'The child at the centre', exact: true }).click();
  const steps = page.locator('main ol > li');
  await expect(steps).toHaveCount(5);
  await steps.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One child, many labels');
  await expect(page.getByRole('heading', { name: 'Who is a child' })).toBeVisible();
  await page.getByRole('button', { name: 'I have finished this lesson' }).click();
  await expect(page.getByText('Lesson done')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Next: What IMPACT asked' })).toBeFocused();
  await page.getByRole('link', { name: 'Next: What IMPACT asked' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What IMPACT asked');
  await expect(page.getByRole('img', { name: '20% done' })).toBeVisible();
});

test('The signs of a checklist can be ticked, its other lists not', async () => {
  await goTo(page, '/checklist/c2.en');
  const signs = page.getByRole('main').getByRole('checkbox');
  await expect(signs).toHaveCount(25);
  await signs.first().check();
  await expect(signs.first()).toBeChecked();
});

test('A source number shows its source where one reads', async () => {
  await goTo(page, '/learn/m1.en/lesson-1');
  await page.getByRole('button', { name: 'Source 1', exact: true }).first().click();
  await expect(page.getByRole('dialog', { name: 'Source 1' })).toContainText('Directive 2011/36/EU');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('A source number stays on the line of the word it stands at, however wide the window is', async () => {
  await goTo(page, '/learn/m1.en/lesson-1');
  const numbers = page.getByRole('button', { name: /^Source \d+$/ });
  await expect(numbers.first()).toBeVisible();
  // Somewhere among these widths every line is full up to its number.
  for (let width = 300; width < 640; width += 4) {
    const torn = await numbers.evaluateAll((buttons, lineWidth) => {
      const text = buttons[0]?.closest('article, main');
      if (text instanceof HTMLElement) text.style.maxWidth = `${lineWidth}px`;
      return buttons.filter((button) => {
        const before = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        before.currentNode = button;
        let word = before.previousNode();
        while (word && !/[\p{L}\p{N}.,;:!?)»]/u.test(word.textContent ?? '')) word = before.previousNode();
        if (!word || word.parentElement?.closest('button')) return false;
        const range = document.createRange();
        range.setStart(word, (word.textContent ?? '').trimEnd().length - 1);
        range.setEnd(word, (word.textContent ?? '').trimEnd().length);
        return button.getBoundingClientRect().top > range.getBoundingClientRect().bottom;
      }).length;
    }, width);
    expect(torn, `${width} px`).toBe(0);
  }
});

test('Learn is a path: how far it went, how long it still takes, and the station to go on with', async () => {
  await goTo(page, '/learn');
  const stations = page.locator('[data-station]');
  await expect(stations).toHaveCount(10);
  await expect(page.getByText('0 of 10 modules done')).toBeVisible();
  await expect(page.getByText(/^about 5 hrs \d+ mins left$/)).toBeVisible();
  const next = page.locator('[data-station][aria-current="step"]');
  await expect(next).toHaveCount(1);
  await expect(next.getByRole('link', { name: 'The child at the centre', exact: true })).toBeVisible();
  await next.getByRole('link', { name: 'Continue: The child at the centre' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What IMPACT asked');
});

test('A quiz asks one question at a time, with a dot for each', async () => {
  await goTo(page, '/learn/m1.en/quiz');
  await expect(page.locator('[data-question]')).toHaveCount(1);
  const dots = page.getByRole('list', { name: 'Questions' }).getByRole('button');
  await expect(dots).toHaveCount(quiz.questions.length);
  await expect(dots.first()).toHaveAttribute('aria-current', 'step');
  await expect(dots.nth(1)).toHaveAccessibleName('Question 2: open');
});

test('A wrong answer is told gently, with the right one and where it stands', async () => {
  const question = card('age-limit');
  await expect(question.getByRole('button', { name: 'Answer' })).toBeDisabled();
  await radio('age-limit', 'Under 16').click();
  await question.getByRole('button', { name: 'Answer' }).click();
  await expect(question).toHaveAttribute('data-mark', 'wrong');
  await expect(question).toContainText('Not quite');
  await expect(question.locator('[data-state="right"]')).toContainText('Under 18');
  await expect(question.locator('[data-state="wrong"]')).toContainText('your choice, not right');
  await question.getByRole('button', { name: 'Answer again' }).click();
  await expect(question.getByRole('radio').first()).toBeFocused();
  await expect(question).not.toHaveAttribute('data-mark', /./);
  await radio('age-limit', 'Under 21').click();
  // The place it rests on comes with the answer: what came later would push the button below it away from under the pointer.
  const isThere = await question.getByRole('button', { name: 'Answer' }).evaluate(async (button) => {
    const place = button.closest('section');
    (button as HTMLElement).click();
    await new Promise(requestAnimationFrame);
    return place?.querySelector('a') !== null;
  });
  expect(isThere).toBe(true);
  await expect(page.getByRole('button', { name: 'Question 1: Not quite' })).toBeVisible();
  await question.getByRole('link', { name: /One child, many labels/ }).click();
  await expect(page.getByRole('heading', { name: 'Who is a child' })).toBeInViewport();
  await page.goBack();
  await expect(card('age-limit')).toHaveAttribute('data-mark', 'wrong');
});

test('The next question takes the place of the answered one, and the focus', async () => {
  await card('age-limit').getByRole('button', { name: 'Next question' }).click();
  const second = card(quiz.questions[1]?.id ?? '');
  await expect(second.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card('age-limit')).toHaveCount(0);
});

test('Feedback leads to the page of the report it rests on', async () => {
  const question = await ask('many-labels');
  await radio('many-labels', 'These may be the same child. Who puts the pieces together?').click();
  await question.getByRole('button', { name: 'Answer' }).click();
  await expect(question).toHaveAttribute('data-mark', 'correct');
  await question.getByRole('link', { name: /Read where this comes from/ }).click();
  await page.waitForSelector('[data-reader="ready"]');
  expect(page.url()).toMatch(/\/read\/r8\.en\?page=\d+$/);
  const shown = Number(await page.locator('input[data-page]').getAttribute('data-page'));
  await expect(page.locator(`.pdfViewer .page[data-page-number="${shown}"]`)).toContainText('One child');
});

test('Everything in a quiz works with the keyboard alone', async () => {
  await goTo(page, '/learn/m1.en/quiz');
  const ordering = await ask('own-risk-steps');
  const items = quiz.questions.find(({ id }) => id === 'own-risk-steps');
  if (items?.kind !== 'ordering') throw new Error('the quiz has no such question');
  for (const [place, item] of items.items.entries()) {
    for (;;) {
      const texts = await ordering.locator('[data-item] > span:nth-child(2)').allTextContents();
      if (texts.indexOf(item) <= place) break;
      const up = ordering.getByRole('button', { name: `Move up: ${item}`, exact: true });
      await up.focus();
      await page.keyboard.press('Enter');
    }
  }
  await ordering.getByRole('button', { name: 'Answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(ordering).toHaveAttribute('data-mark', 'correct');
  await expect(ordering.locator('[data-mark]').first()).toBeFocused();

  const matching = await ask('words');
  await matching.getByRole('button', { name: /the case/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('the child, or');
  await page.keyboard.press('Enter');
  await expect(matching.getByRole('button', { name: /the case/ })).toContainText('the child, or the name');
});

/** Answers the question on the screen rightly. */
async function answerRightly(question: Quiz['questions'][number]): Promise<void> {
  const asked = card(question.id);
  if (question.kind === 'matching') {
    for (const { left, right } of question.pairs) {
      await asked.getByRole('button', { name: new RegExp(`${left}$`) }).click();
      await page.getByRole('option', { name: right, exact: true }).click();
    }
  } else if ('options' in question) {
    for (const { text, isCorrect } of question.options) {
      if (isCorrect) await radio(question.id, text).click();
    }
  }
  await asked.getByRole('button', { name: 'Answer' }).click();
  await expect(asked).toHaveAttribute('data-mark', 'correct');
}

test('The last answer leads to the result, and to what was not right once more', async () => {
  for (const question of quiz.questions) {
    const asked = await ask(question.id);
    if ((await asked.getAttribute('data-mark')) === null) await answerRightly(question);
  }
  await card(quiz.questions.at(-1)?.id ?? '')
    .getByRole('button', { name: 'See your result' })
    .click();
  const total = quiz.questions.length;
  const result = page.getByRole('heading', {
    name: `You answered all questions: ${total - 1} of ${total} right.`,
  });
  await expect(result).toBeFocused();
  const again = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Until what age' });
  await expect(again.getByRole('link', { name: /One child, many labels/ })).toBeVisible();
  await page.getByRole('button', { name: 'Answer this question again' }).click();
  await expect(card('age-limit')).toBeVisible();
  const first = quiz.questions[0];
  if (first) await answerRightly(first);
  await page.getByRole('button', { name: 'See your result' }).click();
  // Practice changes no result: it stays that of the answers that counted.
  await expect(result).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Back to the module', exact: true }).click();
  await expect(page.getByText(`${total - 1} of ${total} right`)).toBeVisible();
});

test('A quiz is printed with its questions alone, or with the answers behind them', async () => {
  await goTo(page, '/learn/m1.en/quiz');
  for (const [place, [choice, hasAnswers]] of (
    [
      ['Questions only', false],
      ['Questions and answers', true],
    ] as const
  ).entries()) {
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    await expect.poll(async () => (await screens.record()).printed).toBe(place + 1);
    const input = await screens.paper();
    const paper = execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' });
    for (const { prompt } of quiz.questions) expect(paper.replaceAll(/\s+/g, ' ')).toContain(prompt);
    expect(paper.includes('Answers and reasons')).toBe(hasAnswers);
    expect(paper).toContain('Name or number');
  }
});

test('After a restart Home goes on where learning stopped', async () => {
  await goTo(page, '/learn/m1.en/lesson-3');
  await expect(page.getByText('Lesson 3 of 4')).toBeVisible();
  screens = await screens.reopen();
  page = screens.page;
  const door = page.locator('[data-door]').filter({ hasText: 'I want to learn' });
  await expect(door).toContainText('The child at the centre');
  await expect(door).toContainText('Lesson 3 of 4');
  await expect(door.getByRole('img', { name: '40% done' })).toBeVisible();
  await door.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Words that protect');
  await goTo(page, '/learn/m1.en/quiz');
  // Everything is answered: the quiz opens at its end.
  await expect(page.getByRole('heading', { name: /^You answered all questions/ })).toBeVisible();
  await expect(await ask('age-limit')).toHaveAttribute('data-mark', 'wrong');
});

test('A new go at the quiz begins with open questions', async () => {
  await goTo(page, '/learn');
  await goTo(page, '/learn/m1.en/quiz');
  await page.getByRole('button', { name: 'Do the quiz again' }).click();
  await expect(page.locator('[data-mark]')).toHaveCount(0);
  await expect(page.getByText(`0 of ${quiz.questions.length} answered`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Question \d+: open$/ })).toHaveCount(quiz.questions.length);
});

test('A code from a workshop opens the lesson to go on with at home, and counts what came before', async () => {
  await goTo(page, '/learn/m2.en');
  await page.getByRole('button', { name: 'Code for home' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where the group goes on at home' });
  await dialog.getByRole('button', { name: /The workshop stops before/ }).click();
  await page.getByRole('option').nth(1).click();
  const code = (await dialog.getByRole('status').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  const printed = (await screens.record()).printed;
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await expect.poll(async () => (await screens.record()).printed).toBe(printed + 1);
  const input = await screens.paper();
  expect(execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' })).toContain(code);
  const picture = execFileSync('pdftoppm', ['-r', '150', '-png'], { input });
  expect(execFileSync('zbarimg', ['--raw', '-q', '-'], { input: picture, encoding: 'utf8' }).trim()).toBe(
    code,
  );
  await page.keyboard.press('Escape');

  await goTo(page, '/learn');
  await page.getByRole('button', { name: 'I have a code' }).click();
  const home = page.getByRole('alertdialog', { name: 'I have a code' });
  await home.getByRole('textbox', { name: 'Code' }).fill('AAA-AAA');
  await expect(home).toContainText('No lesson of the kits on this computer has this code.');
  await expect(home.getByRole('button', { name: 'Go on there' })).toBeDisabled();
  await home.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase().replace('-', ' '));
  await expect(home).toContainText('(Needs and rights)');
  await expect(home.getByRole('checkbox', { name: 'Count the 5 lessons before it as done' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Lesson 2 of 4')).toBeVisible();
  await expect(page.getByRole('img', { name: '20% done' })).toBeVisible();
  await goTo(page, '/learn');
  await expect(page.getByText('1 of 10 modules done')).toBeVisible();
});
