// Several open documents as tabs that come back where they were left, also after a restart.
import { expect, type Page, test } from '@playwright/test';
import { answerQuestion } from '../support/answer-question.ts';
import { inWindow } from '../support/in-window.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import {
  brief,
  closeAllTabs,
  frame,
  isReady,
  keptTop,
  openFromLibrary,
  openThree,
  pdfWorkers,
  placeOf,
  scrollBy,
  tab,
  tabs,
} from '../support/open-documents.ts';
import { chooseView } from '../support/reader-tools.ts';
import { setAddress } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary({ userData: newUserData() });
  page = program.page;
});
test.afterAll(async () => program.close());

async function start(userData: string): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
}

const pageBox = () => page.locator('input[data-page]');
const pages = () => page.locator('[data-region="pages"]');
const front = () => page.getByRole('tab', { selected: true });

test('One document has no tabs; each one more is a tab, with its language where a work is open twice', async () => {
  await openFromLibrary(page, brief);
  await expect(tabs(page)).toHaveCount(0);
  await expect(page.locator('[data-region="top"] [data-open-title]')).toHaveText(brief);
  await openFromLibrary(page, frame);
  await expect(tabs(page)).toHaveText([brief, frame]);
  await expect(front()).toHaveAccessibleName(frame);
  await page.getByRole('button', { name: 'Language of this text: EN' }).click();
  await page.getByRole('menuitemradio', { name: 'Ελληνικά' }).click();
  await expect(tabs(page)).toHaveCount(3);
  await expect(tab(page, `${frame} English`)).toHaveAttribute('title', frame);
  await expect(front()).toHaveAccessibleName(/Greek$/);
  await expect(page.getByRole('tabpanel')).toHaveAccessibleName(/Greek$/);
  await isReady(page);
  await expect.poll(() => pdfWorkers(page)).toBe(1);
});

test('A document comes back exactly where it was left, as large, as far to the side and turned as it was', async () => {
  await openThree(page);
  await pages().focus();
  await chooseView(page, 'Rotate');
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Control+=');
  await scrollBy(page, 900);
  await pages().evaluate((box) => {
    box.scrollLeft = 60;
  });
  const left = await placeOf(page);
  expect(left.turned).toBe(true);
  const number = await pageBox().getAttribute('data-page');
  await tab(page, /English$/).click();
  await isReady(page);
  await scrollBy(page, 400);
  await tab(page, brief).click();
  await isReady(page);
  await expect.poll(() => placeOf(page)).toEqual(left);
  await expect(pageBox()).toHaveAttribute('data-page', number ?? '');
  await pages().focus();
  for (let turns = 0; turns < 3; turns += 1) await chooseView(page, 'Rotate');
});

test('Keys go from tab to tab, and close them: the last one leads to the library', async () => {
  await openThree(page);
  await page.keyboard.press('Control+Tab');
  await expect(front()).toHaveAccessibleName(`${frame} English`);
  await page.keyboard.press('Control+Shift+Tab');
  await page.keyboard.press('Control+Shift+Tab');
  await expect(front()).toHaveAccessibleName(/Greek$/);
  await isReady(page);
  await front().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, brief)).toBeFocused();
  await expect(front()).toHaveAccessibleName(/Greek$/);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(front()).toHaveAccessibleName(brief);
  await isReady(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(tabs(page)).toHaveCount(2);
  await expect(tab(page, /Greek$|κοινό|Ευρώπη/)).toBeFocused();
  await expect(front()).toHaveAccessibleName(brief);
  await pages().focus();
  await page.keyboard.press('Control+w');
  await expect(tabs(page)).toHaveCount(0);
  await isReady(page);
  await expect(pages()).toBeFocused();
  await page.keyboard.press('Control+w');
  await expect(page).toHaveURL(/#\/library$/);
  await expect.poll(() => pdfWorkers(page)).toBe(1);
});

test('A tab is closed by its button and by the middle button of the mouse', async () => {
  await openFromLibrary(page, brief);
  await openFromLibrary(page, frame);
  await setAddress(page, '/read/r1.el');
  await expect(tabs(page)).toHaveCount(3);
  await page.getByRole('button', { name: `Close ${frame}` }).click();
  await expect(tabs(page)).toHaveCount(2);
  await tab(page, `${brief} English`).click({ button: 'middle' });
  await expect(tabs(page)).toHaveCount(0);
  await isReady(page);
  await closeAllTabs(page);
});

test('The tab in front is wholly in sight: a document that was just opened, and after one was closed', async () => {
  const isFrontInSight = () =>
    expect
      .poll(() =>
        front().evaluate((name) => {
          const tab = name.parentElement?.getBoundingClientRect();
          const bar = name.closest('[data-region]')?.getBoundingClientRect();
          return tab && bar && tab.left >= bar.left - 1 && tab.right <= bar.right + 1;
        }),
      )
      .toBe(true);
  await closeAllTabs(page);
  await inWindow(program, 900, 800);
  const ids = ['r1.en', 'r1.el', 'r1.it', 'r1.pt', 'r2.en', 'r2.el', 'r2.it', 'r2.pt'];
  for (const [at, id] of ids.entries()) {
    await setAddress(page, `/read/${id}`);
    await isReady(page);
    if (at > 0) await expect(tabs(page)).toHaveCount(at + 1);
    if (at > 0) await isFrontInSight();
  }
  await tabs(page).first().press('Enter');
  await isFrontInSight();
  await tabs(page).nth(5).click();
  await isReady(page);
  await page.keyboard.press('Control+w');
  await expect(tabs(page)).toHaveCount(7);
  await isFrontInSight();
  await page.keyboard.press('Control+Tab');
  await isFrontInSight();
  await inWindow(program, 800, 800);
  await isFrontInSight();
  await inWindow(program, 1280, 800);
  await closeAllTabs(page);
});

test('Tabs are there after the program was closed, the one in front in front; not where opened things are not remembered', async () => {
  test.setTimeout(180_000);
  await closeAllTabs(page);
  await openFromLibrary(page, frame);
  await openFromLibrary(page, brief);
  await setAddress(page, '/read/r1.el');
  await isReady(page);
  await tab(page, frame).click();
  await isReady(page);
  await scrollBy(page, 700);
  const left = await placeOf(page);
  // The place is kept when it has rested.
  await expect
    .poll(async () => Math.abs((await keptTop(page, 'r2.en')) - left.top), { intervals: [100] })
    .toBeLessThan(2);
  const { userData } = program;
  await program.close();
  await start(userData);
  await waitForLibrary(page);
  await page.getByRole('link', { name: /3 documents are open/ }).click();
  await isReady(page);
  await expect(tabs(page)).toHaveCount(3);
  await expect(front()).toHaveAccessibleName(frame);
  await expect.poll(async () => Math.abs((await placeOf(page)).top - left.top)).toBeLessThan(3);
  await setAddress(page, '/settings');
  await page.getByRole('switch', { name: 'Recently opened' }).press('Space');
  await expect(page.getByRole('switch', { name: 'Recently opened' })).not.toBeChecked();
  await openFromLibrary(page, frame);
  await expect(tabs(page)).toHaveCount(0);
  await openFromLibrary(page, brief);
  await expect(tabs(page)).toHaveCount(2);
  await program.close();
  await start(userData);
  await waitForLibrary(page);
  await setAddress(page, '/read/r2.en');
  await isReady(page);
  await expect(tabs(page)).toHaveCount(0);
  await setAddress(page, '/settings');
  await page.getByRole('switch', { name: 'Recently opened' }).press('Space');
});

test('Whoever erases what was opened lately closes the tabs as well', async () => {
  await openFromLibrary(page, frame);
  await openFromLibrary(page, brief);
  await expect(tabs(page)).toHaveCount(2);
  await setAddress(page, '/settings');
  await page.getByRole('button', { name: 'Choose what to erase' }).click();
  await page.getByRole('alertdialog').getByText('Recently opened').click();
  const erase = page.getByRole('alertdialog').getByRole('button', { name: 'Erase', exact: true });
  const refused = await answerQuestion(program, 'Cancel');
  await erase.click();
  expect(await refused()).toMatchObject({ message: 'Erase this?', defaultId: 0, cancelId: 0 });
  await expect(erase).toBeEnabled();
  const agreed = await answerQuestion(program, 'Erase');
  await erase.click();
  expect((await agreed()).detail).toContain('Recently opened');
  await expect(page.getByText('Erased.')).toBeVisible();
  await openFromLibrary(page, frame);
  await expect(tabs(page)).toHaveCount(0);
});
