// Whether a contact is open, by its hours, the holidays of the kit and the clock of the service.
import { expect, type Page } from '@playwright/test';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { stopClockAt } from '../support/page-time.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

async function atTime(instant: string): Promise<void> {
  await stopClockAt(page, instant);
  await goTo(page, '/');
  // A Portuguese line is the one with hours of its own.
  await goTo(page, '/contacts?country=PT');
}

for (const { language, open, tomorrow, filter } of [
  {
    language: 'en',
    open: /Open now, until 23:00/,
    tomorrow: /Closed, opens again tomorrow at 08:00/,
    filter: 'Open now',
  },
  {
    language: 'el',
    open: /Ανοιχτά τώρα, έως τις 23:00/,
    tomorrow: /Κλειστά, ανοίγει ξανά αύριο στις 08:00/,
    filter: 'Ανοιχτά τώρα',
  },
] as const) {
  test(`A contact with hours is told open, closed, or not at all (${language})`, async () => {
    await changeSettings(page, { language, country: 'PT' });
    const card = page
      .locator('li')
      .filter({ hasText: /116.?006/ })
      .first();

    await atTime('2027-02-10T10:00:00Z');
    await expect(card).toContainText(open);

    await atTime('2027-02-10T23:30:00Z');
    await expect(card).toContainText(tomorrow);
    await page
      .getByRole('radio', { name: filter })
      .or(page.getByRole('button', { name: filter }))
      .click();
    await expect(card).toHaveCount(0);
    await expect(
      page
        .locator('li')
        .filter({ hasText: /116.?000/ })
        .first(),
    ).toBeVisible();
    await page
      .getByRole('radio', { name: filter })
      .or(page.getByRole('button', { name: filter }))
      .click();

    // The day of Portugal: nobody said what holds on holidays, so nothing is claimed.
    await atTime('2027-06-10T10:00:00Z');
    await expect(card).toBeVisible();
    await expect(card).not.toContainText(/[●○]/);
  });
}

for (const { year, says } of [
  { year: '1970', says: 'This computer’s clock is behind the kit’s date.' },
  {
    year: '2038',
    says: 'The clock of this computer says 20 January 2038, more than ten years after this kit.',
  },
  {
    year: '2099',
    says: 'The clock of this computer says 20 January 2099, more than ten years after this kit.',
  },
])
  test(`A clock of ${year} is told beside the contacts, and nothing is said to be open by it`, async () => {
    await changeSettings(page, { language: 'en', country: 'PT' });
    await atTime(`${year}-01-20T10:00:00Z`);
    await expect(page.getByRole('status').filter({ hasText: /clock/ })).toContainText(says);
    const card = page
      .locator('li')
      .filter({ hasText: /116.?006/ })
      .first();
    await expect(card).toBeVisible();
    await expect(card).not.toContainText(/[●○]/);
  });

test('The day of a clock that is ahead is the day where the person is', async () => {
  await changeSettings(page, { language: 'en' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Athens' });
  await atTime('2038-01-20T23:00:00Z');
  await expect(page.getByRole('status').filter({ hasText: 'The clock' })).toContainText(
    'says 21 January 2038',
  );
  await session.detach();
});
