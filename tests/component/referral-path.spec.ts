// Every box of a country's referral path opens its contact: on screen, by keyboard, and in the PDF.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type RunningShell, type Screens, test } from '../support/open-screens.ts';
import { drawnPath, makePathKit } from '../support/path-kit.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const figure = () => page.locator('[data-referral-figure]');
const boxes = () => figure().getByRole('link');

/** All colours of the boxes and of what is in them, in the theme that is shown. */
async function drawnColours(): Promise<string[]> {
  return await boxes().evaluateAll((links) =>
    links
      .flatMap((link) => [link, ...link.querySelectorAll('*')])
      .flatMap((element) => {
        const { backgroundColor, color, borderTopColor, borderInlineStartColor, fill, stroke } =
          getComputedStyle(element);
        return [backgroundColor, color, borderTopColor, borderInlineStartColor, fill, stroke];
      }),
  );
}

/** Whether a computed colour is seen as red: far more red in it than green or blue. */
function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return opacity > 0 && red > 100 && red > 2 * Math.max(green, blue);
}

type Figures = { countries: { id: string; steps: { see: string }[] }[] };
const { countries } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../scripts/referral-figures.json'), 'utf8'),
) as Figures;

test('Contacts lead to how referral works in the own country, and each box opens its contact', async () => {
  await goTo(page, '/contacts');
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitem', { name: 'How referral works' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How referral works in Greece');
  await expect(boxes()).toHaveCount(5);
  await boxes().first().click();
  await expect(page).toHaveURL(/#\/contacts\/eu-112$/);
  await expect(
    page.getByRole('heading', { level: 2, name: 'Police, ambulance, fire: any immediate danger' }),
  ).toBeVisible();
});

test('The boxes are reached and opened by keyboard, and say what stands in them, with the number of the office', async () => {
  await goTo(page, '/referral-path');
  await expect(boxes()).toHaveCount(5);
  await boxes().first().focus();
  await page.keyboard.press('Tab');
  const second = figure().getByRole('link', {
    name: /^1 Notice and report A service or organisation, with the reporting form, to EKKA 197 /,
  });
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/contacts\/gr-197$/);
});

test('The office of the police in Cyprus has no number that may ship: its box says so and opens the page that names the line to call', async () => {
  await goTo(page, '/referral-path?country=cy');
  const office = figure().getByRole('link', {
    name: /Official identification Police office for combating trafficking identifies the victim .*page \d+$/,
  });
  await office.click();
  await expect(page).toHaveURL(/#\/read\/r5\.en\?page=\d+$/);
  await page.waitForSelector('[data-reader="ready"]');
  const line = page.locator('[data-kit-address="kit:contact/cy-1460"]').first();
  await expect(line).toBeAttached();
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await expect(page).toHaveURL(/#\/contacts\/cy-1460$/);
});

test('The boxes take the colours of the theme, and none is red', async () => {
  await goTo(page, '/referral-path');
  await expect(boxes()).toHaveCount(5);
  const colours = async (): Promise<string[]> =>
    await boxes().evaluateAll((links) =>
      links.map((link) => `${getComputedStyle(link).backgroundColor} ${getComputedStyle(link).color}`),
    );
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await colours();
  const shown = await drawnColours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  shown.push(...(await drawnColours()));
  await page.emulateMedia({ colorScheme: null });
  for (const [index, colour] of light.entries()) expect(dark[index]).not.toBe(colour);
  expect(light[0]).toBe(light[1]);
  // The red of the emergency strip is red by this rule, so that the rule cannot let everything through.
  const strip = page.locator('[data-region="emergency"]');
  const ofStrip = await strip.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].map((each) => getComputedStyle(each).backgroundColor),
  );
  expect(ofStrip.filter(isRed)).not.toEqual([]);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(isRed)).toEqual([]);
});

for (const country of countries) {
  test(`Every box of ${country.id} leads somewhere`, async () => {
    await goTo(page, `/referral-path?country=${country.id}`);
    await expect(boxes()).toHaveCount(country.steps.length + 1);
    for (const [index, { see }] of country.steps.entries()) {
      await goTo(page, `/referral-path?country=${country.id}`);
      await expect(boxes()).toHaveCount(country.steps.length + 1);
      await boxes()
        .nth(index + 1)
        .click();
      const [, contact] = /^kit:contact\/(.*)$/.exec(see) ?? [];
      const [, report] = /^kit:(r\d)#/.exec(see) ?? [];
      const [, checklist] = /^kit:((?:c\d|d-)[a-z-]*)#/.exec(see) ?? [];
      // A card that only lists the numbers of a country is its list of contacts.
      const [, ofNumbers] = /^c5-(..)$/.exec(checklist ?? '') ?? [];
      if (contact !== undefined) await expect(page).toHaveURL(new RegExp(`#/contacts/${contact}$`));
      else if (ofNumbers !== undefined)
        await expect(page).toHaveURL(
          new RegExp(`#/contacts\\?country=${ofNumbers.toUpperCase()}&need=trafficking$`),
        );
      else if (checklist !== undefined) await expect(page).toHaveURL(new RegExp(`${checklist}\\.en`));
      else await expect(page).toHaveURL(new RegExp(`#/read/${report}\\.en\\?page=\\d+$`));
    }
  });
}

test('In the report the boxes of the picture are links as well', async () => {
  await goTo(page, '/referral-path');
  await page.getByRole('link', { name: /^Greece: law and referral, page \d+$/ }).click();
  await page.waitForSelector('[data-reader="ready"]');
  const link = page.locator('[data-kit-address="kit:contact/gr-197"]').first();
  await expect(link).toBeAttached();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(page).toHaveURL(/#\/contacts\/gr-197$/);
});

test('A country without a picture says so', async () => {
  await goTo(page, '/referral-path?country=EU');
  await expect(page.getByText('This kit shows no way of referral for this country.')).toBeVisible();
});

test('A contact says what to have ready before the call, with its page', async () => {
  await goTo(page, '/contacts/gr-116000');
  await page.getByText('What to have ready').click();
  await expect(page.getByText('When and where the child was last seen')).toBeVisible();
  await page.getByRole('link', { name: 'A child is missing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A child is missing' })).toBeVisible();
});

/** Opens the path of a kit whose boxes are no column, so that its picture is shown as it was drawn. */
async function openDrawn(shell: RunningShell): Promise<Screens> {
  const drawn = await openScreens(shell, { kit: await makePathKit() });
  await goTo(drawn.page, '/referral-path');
  await expect(drawn.page.locator('[data-referral-figure]').getByRole('link')).toHaveCount(
    drawnPath.boxes.length,
  );
  return drawn;
}

test('A link lies on its box where the boxes of a picture stand side by side: where it is drawn, at every width', async ({
  shell,
}) => {
  const drawn = await openDrawn(shell);
  const picture = drawn.page.locator('[data-referral-figure]').getByRole('img');
  const links = drawn.page.locator('[data-referral-figure]').getByRole('link');
  const widths: number[] = [];
  for (const width of [1280, 480]) {
    await inWindow(drawn, width, 800);
    const shown = await picture.boundingBox();
    if (!shown) throw new Error('the figure is not shown');
    widths.push(shown.width);
    const scale = shown.width / drawnPath.width;
    for (const [index, box] of drawnPath.boxes.entries()) {
      const link = await links.nth(index).boundingBox();
      if (!link) throw new Error('a box has no link');
      for (const [found, asDrawn] of [
        [link.x - shown.x, box.x],
        [link.y - shown.y, box.y],
        [link.width, box.width],
        [link.height, box.height],
      ] as const)
        expect(Math.abs(found - asDrawn * scale), `${box.words} at ${width}`).toBeLessThan(2);
    }
  }
  expect(widths[1]).toBeLessThan(widths[0] ?? 0);
  await drawn.close();
});

test('The boxes of such a picture say what they open, are opened by keyboard, and stand below it in words', async ({
  shell,
}) => {
  const drawn = await openDrawn(shell);
  const links = drawn.page.locator('[data-referral-figure]').getByRole('link');
  const names = ['Danger now, Anyone calls first, opens the number', 'Prepare the call, opens a page'];
  for (const [index, name] of names.entries()) await expect(links.nth(index)).toHaveAccessibleName(name);
  const words = drawn.page.getByRole('region', { name: 'The same in words' });
  await expect(words.getByRole('listitem')).toHaveText([
    /^Danger now, Anyone calls first\s*opens European emergency number, 112$/,
    /^Prepare the call\s*opens Before you call, Quiet place$/,
  ]);
  await expect(words.getByRole('link')).toHaveCount(drawnPath.boxes.length);

  await links.first().focus();
  await drawn.page.keyboard.press('Tab');
  await expect(links.nth(1)).toBeFocused();
  await drawn.page.keyboard.press('Enter');
  await expect(drawn.page).toHaveURL(/#\/checklist\/c1\.en/);
  await goTo(drawn.page, '/referral-path');
  await words.getByRole('link').first().click();
  await expect(drawn.page).toHaveURL(/#\/contacts\/eu-112$/);
  await drawn.close();
});
