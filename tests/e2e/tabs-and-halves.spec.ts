// Decides how a person keeps several documents open: as tabs that come back where they were left, and two places beside each other.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { takeDocuments } from '../support/read-kit.ts';
import { headedPdf, picturedPdf } from '../support/reading-documents.ts';

const brief = 'IMPACT in brief';
const frame = 'Europe: the common frame';
const address = 'app://impact-kit/index.html#';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await start(newUserData());
  await passFirstRun(page);
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

async function start(userData: string): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
}

const tabs = () => page.getByRole('tab');
const tab = (name: string | RegExp) => page.getByRole('tab', { name });
const front = () => page.getByRole('tab', { selected: true });
const pageBox = () => page.locator('input[data-page]');
const pages = () => page.locator('[data-region="pages"]');
const half = (number: 0 | 1) => page.locator('[data-half]').nth(number);
const inUse = () => page.locator('[data-reader][data-in-use]');
const pageLabel = (number: 0 | 1) => half(number).locator('header').getByText(/^Page/);
const divider = () => page.getByRole('separator', { name: 'Room for the first place' });

/** Opens a report from the library, as a person does. */
async function openFromLibrary(name: string | RegExp): Promise<void> {
  await page.goto(`${address}/library`);
  await page.locator('main').getByRole('link', { name }).first().click();
  await isReady();
}

async function isReady(): Promise<void> {
  await expect(inUse()).toHaveAttribute('data-reader', 'ready');
  await expect(inUse().locator('.textLayer').first()).toBeAttached();
}

/** How the pages of one half lie: how far they are scrolled, how large and how turned they are. */
async function placeOf(
  number: 0 | 1 = 0,
): Promise<{ top: number; left: number; width: number; turned: boolean }> {
  return await half(number).evaluate((box) => {
    const scrolled = box.querySelector('[data-region="pages"]');
    const first = box.querySelector('.page');
    return {
      top: Math.round(scrolled?.scrollTop ?? -1),
      left: Math.round(scrolled?.scrollLeft ?? -1),
      width: first?.clientWidth ?? 0,
      turned: (first?.clientWidth ?? 0) > (first?.clientHeight ?? 0),
    };
  });
}

async function scrollBy(pixels: number, number: 0 | 1 = 0): Promise<void> {
  const before = await placeOf(number);
  await half(number).locator('[data-region="pages"]').hover();
  await page.mouse.wheel(0, pixels);
  await expect.poll(async () => (await placeOf(number)).top).not.toBe(before.top);
  // A wheel that was turned goes on for some frames.
  let top = -1;
  await expect
    .poll(async () => {
      const last = top;
      top = (await placeOf(number)).top;
      return top === last;
    })
    .toBe(true);
}

/** How far down the pages in sight own data says their document was left. */
async function keptTop(id: string): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const { host } = globalThis as unknown as { host: { vault: { snapshot(): Promise<Snapshot> } } };
    const { value } = await host.vault.snapshot();
    const place = value.reading.find(({ resourceId }) => resourceId === wanted)?.place;
    const box = document.querySelector<HTMLElement>(`.page[data-page-number="${place?.page}"]`);
    return place && box ? box.offsetTop + place.offset * box.offsetHeight : -1;
  }, id);
}

type Snapshot = {
  readonly value: {
    readonly reading: readonly {
      readonly resourceId: string;
      readonly place: { readonly page: number; readonly offset: number };
    }[];
  };
};

/** Workers of pdf.js that still run: one for each document that is open. */
function pdfWorkers(): number {
  return page.workers().filter((worker) => worker.url().includes('pdf-worker')).length;
}

/** One report, another one in two languages; the first in front. */
async function openThree(): Promise<void> {
  await openFromLibrary(brief);
  await openFromLibrary(frame);
  await page.goto(`${address}/read/r2.el`);
  await expect(tabs()).toHaveCount(3);
  await tab(brief).click();
  await isReady();
}

async function closeAllTabs(): Promise<void> {
  await page.goto(`${address}/read/r1.en`);
  await isReady();
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+w');
      return page.url();
    })
    .toContain('#/library');
}

test('One document has no tabs; each one more is a tab, with its language where a work is open twice', async () => {
  await openFromLibrary(brief);
  await expect(tabs()).toHaveCount(0);
  await openFromLibrary(frame);
  await expect(tabs()).toHaveText([brief, frame]);
  await expect(front()).toHaveAccessibleName(frame);
  await page
    .getByRole('navigation', { name: 'Language of this text' })
    .getByRole('link', { name: 'Ελληνικά' })
    .click();
  await expect(tabs()).toHaveCount(3);
  await expect(tab(`${frame} English`)).toHaveAttribute('title', frame);
  await expect(front()).toHaveAccessibleName(/Greek$/);
  await expect(page.getByRole('tabpanel')).toHaveAccessibleName(/Greek$/);
  await isReady();
  await expect.poll(pdfWorkers).toBe(1);
});

test('A document comes back exactly where it was left, as large, as far to the side and turned as it was', async () => {
  await openThree();
  await pages().focus();
  await page.keyboard.press('r');
  for (let count = 0; count < 5; count += 1) await page.keyboard.press('Control+=');
  await scrollBy(900);
  await pages().evaluate((box) => {
    box.scrollLeft = 60;
  });
  const left = await placeOf();
  expect(left.turned).toBe(true);
  const number = await pageBox().getAttribute('data-page');
  await tab(/English$/).click();
  await isReady();
  await scrollBy(400);
  await tab(brief).click();
  await isReady();
  await expect.poll(() => placeOf()).toEqual(left);
  await expect(pageBox()).toHaveAttribute('data-page', number ?? '');
  await pages().focus();
  await page.keyboard.press('Shift+R');
});

test('Keys go from tab to tab, and close them: the last one leads to the library', async () => {
  await openThree();
  await page.keyboard.press('Control+Tab');
  await expect(front()).toHaveAccessibleName(`${frame} English`);
  await page.keyboard.press('Control+Shift+Tab');
  await page.keyboard.press('Control+Shift+Tab');
  await expect(front()).toHaveAccessibleName(/Greek$/);
  await isReady();
  await front().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(brief)).toBeFocused();
  await expect(front()).toHaveAccessibleName(/Greek$/);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(front()).toHaveAccessibleName(brief);
  await isReady();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(tabs()).toHaveCount(2);
  await expect(tab(/Greek$|κοινό|Ευρώπη/)).toBeFocused();
  await expect(front()).toHaveAccessibleName(brief);
  await pages().focus();
  await page.keyboard.press('Control+w');
  await expect(tabs()).toHaveCount(0);
  await isReady();
  await expect(pages()).toBeFocused();
  await page.keyboard.press('Control+w');
  await expect(page).toHaveURL(/#\/library$/);
  await expect.poll(pdfWorkers).toBe(0);
});

test('A tab is closed by its button and by the middle button of the mouse', async () => {
  await openFromLibrary(brief);
  await openFromLibrary(frame);
  await page.goto(`${address}/read/r1.el`);
  await expect(tabs()).toHaveCount(3);
  await page.getByRole('button', { name: `Close ${frame}` }).click();
  await expect(tabs()).toHaveCount(2);
  await tab(`${brief} English`).click({ button: 'middle' });
  await expect(tabs()).toHaveCount(0);
  await isReady();
  await closeAllTabs();
});

test('Tabs are there after the program was closed, the one in front in front; not where opened things are not remembered', async () => {
  test.setTimeout(180_000);
  await openFromLibrary(frame);
  await openFromLibrary(brief);
  await page.goto(`${address}/read/r1.el`);
  await isReady();
  await tab(frame).click();
  await isReady();
  await scrollBy(700);
  const left = await placeOf();
  // The place is kept when it has rested.
  await expect.poll(async () => Math.abs((await keptTop('r2.en')) - left.top)).toBeLessThan(2);
  const { userData } = program;
  await program.close();
  await start(userData);
  await waitForLibrary(page);
  await page.getByRole('link', { name: /3 documents are open/ }).click();
  await isReady();
  await expect(tabs()).toHaveCount(3);
  await expect(front()).toHaveAccessibleName(frame);
  await expect.poll(async () => Math.abs((await placeOf()).top - left.top)).toBeLessThan(3);
  await page.goto(`${address}/settings`);
  await page.getByRole('switch', { name: 'What was opened lately' }).press('Space');
  await expect(page.getByRole('switch', { name: 'What was opened lately' })).not.toBeChecked();
  await page.goto(`${address}/read/r2.en`);
  await isReady();
  await expect(tabs()).toHaveCount(3);
  await page.keyboard.press('Control+Tab');
  await isReady();
  await program.close();
  await start(userData);
  await waitForLibrary(page);
  await page.goto(`${address}/read/r2.en`);
  await isReady();
  await expect(tabs()).toHaveCount(0);
  await page.goto(`${address}/settings`);
  await page.getByRole('switch', { name: 'What was opened lately' }).press('Space');
});

test('Whoever erases what was opened lately closes the tabs as well', async () => {
  await openFromLibrary(frame);
  await openFromLibrary(brief);
  await expect(tabs()).toHaveCount(2);
  await page.goto(`${address}/settings`);
  await page.getByRole('button', { name: 'Choose what to erase' }).click();
  await page.getByRole('alertdialog').getByText('What was opened lately').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByText('Erased.')).toBeVisible();
  await openFromLibrary(frame);
  await expect(tabs()).toHaveCount(0);
});

test('Two places of one document move on their own, are found in on their own, and become one again', async () => {
  await page.goto(`${address}/read/r2.en?page=2`);
  await isReady();
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Show two places/ }).click();
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await expect.poll(pdfWorkers).toBe(2);
  await expect(half(1).locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  const first = await placeOf(0);
  await scrollBy(1500, 1);
  expect(await placeOf(0)).toEqual(first);
  // The tools work on the half in use.
  await pageBox().fill('6');
  await pageBox().press('Enter');
  await expect(pageLabel(1)).toHaveText('Page 6');
  await expect(pageLabel(0)).toHaveText('Page 2');
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('child');
  await expect(half(1).locator('.highlight.selected')).toBeVisible();
  await expect(half(0).locator('.highlight')).toHaveCount(0);
  await page.keyboard.press('Shift+F8');
  await expect(half(0).locator('[data-region="pages"]')).toBeFocused();
  await expect(page.locator('[data-find-words]')).toHaveValue('');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.keyboard.press('j');
  await expect(pageLabel(0)).toHaveText('Page 3');
  await half(1)
    .locator('[data-region="pages"]')
    .click({ position: { x: 8, y: 8 } });
  await expect(page.locator('[data-find-words]')).toHaveValue('child');
  await page.keyboard.press('F8');
  await expect(page.locator('[data-half]')).toHaveCount(1);
  await expect(half(0).locator('.highlight').first()).toBeAttached();
  await expect.poll(pdfWorkers).toBe(1);
  await page.locator('[data-find-words]').press('Escape');
});

test('The room of two places is shared with the mouse and with keys, and one above the other where it is narrow', async () => {
  await page.goto(`${address}/read/r2.en?page=2`);
  await isReady();
  await pages().focus();
  await page.keyboard.press('F8');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  const widthOf = async (number: 0 | 1) => (await half(number).boundingBox())?.width ?? 0;
  await expect(divider()).toHaveAttribute('aria-valuenow', '50');
  await expect(divider()).toHaveAttribute('aria-orientation', 'vertical');
  await divider().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(divider()).toHaveAttribute('aria-valuenow', '48');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.keyboard.press('End');
  await expect(divider()).toHaveAttribute('aria-valuenow', '80');
  await expect.poll(async () => (await widthOf(0)) / (await widthOf(1))).toBeGreaterThan(3);
  const line = await divider().boundingBox();
  const at = { x: (line?.x ?? 0) + 4, y: (line?.y ?? 0) + 100 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 300, at.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await widthOf(0)) - (await widthOf(1)))).toBeLessThan(200);
  await divider().focus();
  await page.keyboard.press('Enter');
  await expect(divider()).toHaveAttribute('aria-valuenow', '50');
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 700),
  );
  await expect(divider()).toHaveAttribute('aria-orientation', 'horizontal');
  await page.keyboard.press('ArrowDown');
  await expect(divider()).toHaveAttribute('aria-valuenow', '52');
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  await expect(divider()).toHaveAttribute('aria-orientation', 'vertical');
  await half(0).getByRole('button', { name: 'Close this place' }).click();
  await expect(page.locator('[data-half]')).toHaveCount(1);
});

test('Another open document comes into the half in use; a tab that is shown turns to its half; closing it leaves the other', async () => {
  await openFromLibrary(brief);
  await openFromLibrary(frame);
  await pages().focus();
  await page.keyboard.press('F8');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await tab(brief).click();
  await expect(half(1).getByRole('heading', { level: 1 })).toHaveText(brief);
  await isReady();
  await expect(half(0).getByRole('heading', { level: 1 })).toHaveText(frame);
  await tab(frame).click();
  await expect(half(0).locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await expect(half(1).getByRole('heading', { level: 1 })).toHaveText(brief);
  // Both are there again when one comes back to the reader.
  await page.goto(`${address}/contacts`);
  await expect.poll(pdfWorkers).toBe(0);
  await page.goto(`${address}/read/r2.en`);
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await page.keyboard.press('Control+w');
  await expect(page.locator('[data-half]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(brief);
  await expect(tabs()).toHaveCount(0);
  await expect(page).toHaveURL(/#\/read\/r1\.en$/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`Nothing serious stands in the way of anybody in tabs and halves, ${theme}`, async () => {
    test.setTimeout(120_000);
    await page.evaluate(async (chosen) => {
      const { host } = globalThis as unknown as { host: { vault: { append(event: object): Promise<void> } } };
      await host.vault.append({ kind: 'settings-changed', version: 1, settings: { theme: chosen } });
    }, theme);
    await openFromLibrary(brief);
    await openFromLibrary(frame);
    await expect(tabs()).toHaveCount(2);
    expect(await seriousFindings()).toEqual([]);
    await pages().focus();
    await page.keyboard.press('F8');
    await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
    await expect(half(1).locator('.textLayer').first()).toBeAttached();
    expect(await seriousFindings()).toEqual([]);
    await page.keyboard.press('F8');
    await expect(page.locator('[data-half]')).toHaveCount(1);
  });
}

async function seriousFindings(): Promise<string[]> {
  // What pdf.js reads out of a document's own tags is not ours: it names links by ids that no element has.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.structTree').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('Documents that an update takes away are closed without a word, and a link opens in the other half', async () => {
  test.setTimeout(120_000);
  await openFromLibrary(brief);
  await openFromLibrary(frame);
  await expect(tabs()).toHaveCount(2);
  await takeDocuments(program, { headed: headedPdf(), pictured: picturedPdf() });
  await page.goto(`${address}/read/pictured.en`);
  await isReady();
  await page.goto(`${address}/read/headed.en?page=1`);
  await isReady();
  await expect(tabs()).toHaveText(['The pictured report', 'The headed report']);
  const before = await placeOf(0);
  await page
    .locator('.page[data-page-number="1"] .annotationLayer a')
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await expect(pageLabel(1)).toHaveText('Page 4');
  // Its last line and the beginning of the next page are in sight where the link is.
  await expect(pageLabel(0)).toHaveText(/Page [12]$/);
  await expect(half(0).locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  expect(before.width).toBeGreaterThan((await placeOf(0)).width);
  const heading = half(1).locator('.page[data-page-number="4"] .textLayer span', {
    hasText: 'Where to call',
  });
  await expect(heading).toBeInViewport();
});
