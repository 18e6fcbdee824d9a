// A pocket card has what was chosen on one sheet, and nothing is left out silently.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { newUserData } from '../support/launch.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());
test.beforeEach(async () => {
  await goTo(page, '/contacts');
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitem', { name: 'Pocket card' }).click();
  await expect(card()).toBeVisible();
});

const card = () => page.locator('[data-field-card]');
const panel = (number: number) => card().locator(`[data-panel="${number}"]`);
const choices = (name: string) => page.getByRole('group', { name });
const tick = (name: string, text: string) => choices(name).locator('label').filter({ hasText: text }).first();

test('The folded card is one A4 sheet with 112 in front, chosen numbers, and the kit at the end', {
  tag: '@check',
}, async () => {
  await expect(panel(1)).toContainText('112');
  await expect(choices('Contacts')).toContainText('116 000');
  await expect(panel(8)).toContainText(/Sources: .* 2026\.2, /);
  await tick('Checklists', 'After a hard case').click();
  await expect(card()).toContainText('I do not drive home before I am calm.');
  const { pdf, text, facts } = await printed();
  expect(sidesOfBorder(pdf)).toEqual(['whole', 'whole', 'whole', 'whole']);
  expect(facts).toMatch(/Pages:\s+1\n/);
  expect(facts).toMatch(/Page size:\s+841\.\d+ x 59[45]\.\d+ pts \(A4\)/);
  for (const words of [
    '112',
    '1056',
    '116 000',
    'After a hard case',
    'Not yet confirmed by the organisation; newest source',
  ])
    expect(`${text} ${turned(text)}`).toContain(words);
  expect(text).not.toContain('Print the card');
  // The kit stands for the sources of its numbers: no address is on the card.
  expect(`${text} ${turned(text)}`).not.toContain('https://');
});

test('The choices of the card do not scroll by themselves', async () => {
  const scrolling = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('*')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY))
      .map(({ className }) => className),
  );
  expect(scrolling).toEqual([]);
});

test('A contact that is not wanted is not on the card', async () => {
  await expect(card()).toContainText('Immediate response (police)');
  await tick('Contacts', 'Immediate response (police)').click();
  await expect(card()).not.toContainText('Immediate response (police)');
});

test('The card speaks the language of whoever it is for, and is forgotten with the screen', async () => {
  await page.getByRole('button', { name: /Language of the card/ }).click();
  await page.getByRole('option', { name: 'Greek' }).click();
  await expect(panel(1)).toContainText('Σε άμεσο κίνδυνο');
  await expect(card()).toContainText('Το Χαμόγελο του Παιδιού');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pocket card');
  await goTo(page, '/contacts');
  await goTo(page, '/field-card');
  await expect(panel(1)).toContainText('In immediate danger');
});

test('What does not fit is counted, and the plain sheet takes it', async ({ shell }) => {
  // More services of one country than a folded sheet has room for; the card offers the first of them.
  const services = madeDirectory(200)
    .filter(({ country }) => country === 'GR')
    .slice(0, 32);
  await screens.close();
  screens = await openScreens(shell, { kit: (await makeContactsKit(services)).folder });
  page = screens.page;
  await goTo(page, '/field-card');
  const status = page.getByRole('status').filter({ hasText: /fit|on the card/ });
  const print = page.getByRole('button', { name: 'Print the card' });
  await expect(status).toHaveText('Everything chosen is on the card.');
  await expect(print).toBeEnabled();

  for (const label of await choices('Contacts').locator('label').all())
    if (!(await label.getByRole('checkbox').isChecked())) await label.click();
  await expect(choices('Contacts').locator('input:checked')).toHaveCount(services.length);
  await expect(status).toHaveText(/^\d+ entries do not fit\. Choose less, or plain A4\.$/);
  await expect(print).toBeDisabled();
  const counted = Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0]);
  const onPanels = await entries('[data-panel]:not([data-panel="1"], [data-panel="8"]) > div');
  expect(await cutOffPanels()).toEqual([]);

  await page.getByText('Plain A4', { exact: true }).click();
  await expect(status).toHaveText('Everything chosen is on the card.');
  await expect(print).toBeEnabled();
  const chosen = await entries(':scope > div:nth-of-type(2) > div');
  for (const { organisation, service } of services)
    expect(chosen.filter((entry) => entry.startsWith(`${organisation.en}${service.en}`))).toHaveLength(1);
  expect(onPanels.length).toBeGreaterThan(0);
  expect(onPanels).toEqual(chosen.slice(0, onPanels.length));
  expect(chosen.length - onPanels.length).toBe(counted);

  const { text, facts } = await printed();
  expect(facts).toMatch(/Page size:\s+59[45]\.\d+ x 841\.\d+ pts \(A4\)/);
  const digits = text.replaceAll(/\s/g, '');
  for (const { phones } of services) expect(digits).toContain(phones[0]?.number ?? '?');
});

/** Words of a panel that is on its head are read from their end. */
const turned = (text: string): string => [...text].reverse().join('');

/** The words of each entry that is on the card. */
const entries = (blocks: string): Promise<string[]> => card().locator(blocks).allTextContents();

/** The panels whose content is higher than they are, so that some of it is hidden. */
const cutOffPanels = (): Promise<string[]> =>
  card()
    .locator('[data-panel]')
    .evaluateAll((panels) =>
      panels
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
        .map((panel) => panel.getAttribute('data-panel') ?? ''),
    );

/** The card on paper: what a person would read, and what the file says of itself. */
async function printed(): Promise<{ pdf: string; text: string; facts: string }> {
  const pdf = join(newUserData(), 'card.pdf');
  writeFileSync(pdf, await screens.pdf());
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  return { pdf, text, facts: execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }) };
}

/** Whether the border is drawn on each side of the sheet, 4 mm inside its edge: printers do not reach the edge. */
function sidesOfBorder(pdf: string): string[] {
  const perMm = 4;
  const picture = execFileSync('pdftoppm', ['-gray', '-r', `${perMm * 25.4}`, pdf], {
    maxBuffer: 50_000_000,
  });
  const [head = 0, width = 0, height = 0] = /^P5\s+(\d+)\s+(\d+)\s+255\s/
    .exec(picture.toString('latin1', 0, 40))
    ?.map((part, index) => (index === 0 ? part.length : Number(part))) ?? [0];
  const isDark = (x: number, y: number) => (picture[head + y * width + x] ?? 255) < 128;
  const inset = 4 * perMm;
  /** A line may fall on either of the pixels at its place. */
  const near = [-2, -1, 0, 1, 2];
  const along = (length: number, isDrawn: (at: number) => boolean) =>
    Array.from({ length: length - 2 * (inset + 2) }, (_, at) => isDrawn(at + inset + 2)).every(Boolean)
      ? 'whole'
      : 'broken';
  return [
    along(width, (x) => near.some((by) => isDark(x, inset + by))),
    along(width, (x) => near.some((by) => isDark(x, height - inset - by))),
    along(height, (y) => near.some((by) => isDark(inset + by, y))),
    along(height, (y) => near.some((by) => isDark(width - inset - by, y))),
  ];
}
