// The form writes hours, ages, costs, papers and the place of a service. The draft has them in the form that programs read.
import { expect, type Page, test } from '@playwright/test';
import type { DraftAnswer } from '../../core/workshop/draft-view.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';
import { ask } from '../support/workshop-calls.ts';
import { draftPage } from '../support/workshop-page.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary({ country: 'IT' });
  page = program.page;
});
test.afterAll(async () => program.close());

async function contactIn(id: string) {
  const [first] = await ask<{ draftId: string }[]>(page, 'drafts');
  const { draft } = await ask<DraftAnswer>(page, 'open', first?.draftId);
  return draft.contacts.find((contact) => contact.id === id);
}

test('A person writes when, where, for whom and with what', async () => {
  await goTo(page, '/workshop');
  await page.getByRole('button', { name: 'Start from this kit' }).click();
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('searchbox', { name: 'Search in contacts' }).fill('19696');
  const row = page.locator('[data-contact]').first();
  const id = (await row.getAttribute('data-contact')) ?? '';
  await row.getByRole('button', { name: /^All fields of/ }).click();
  const sheet = draftPage(page).sheet();

  await sheet.getByRole('button', { name: 'Add hours' }).click();
  const first = sheet.getByRole('group', { name: 'Hours 1' });
  await first.getByRole('button', { name: 'Fri', exact: true }).click();
  await first.getByRole('textbox', { name: 'Opens at' }).fill('8.30');
  await first.getByRole('textbox', { name: 'Closes at' }).fill('9 o');
  await expect(first).toContainText('Write a time as 09:30.');
  await first.getByRole('textbox', { name: 'Closes at' }).fill('13:00');
  await sheet.getByRole('button', { name: 'Add hours' }).click();
  const night = sheet.getByRole('group', { name: 'Hours 2' });
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu'])
    await night.getByRole('button', { name: day, exact: true }).click();
  await night.getByRole('textbox', { name: 'Opens at' }).fill('22:00');
  await night.getByRole('textbox', { name: 'Closes at' }).fill('06:00');
  await expect(night).toContainText('Until the next morning.');
  await night.getByRole('button', { name: /On public holidays/ }).click();
  await page.getByRole('option', { name: 'Open too' }).click();
  await sheet.getByRole('button', { name: /City whose own holiday/ }).click();
  await page.getByRole('option', { name: 'Milan' }).click();
  await sheet.getByRole('button', { name: 'Arabic', exact: true }).click();
  await sheet.getByRole('textbox', { name: 'Youngest age, in years' }).fill('12');
  await sheet.getByRole('textbox', { name: 'What it costs, English' }).fill('First talk free\nThen 10 euros');
  await sheet
    .getByRole('textbox', { name: 'What to bring, English' })
    .fill('A paper with the name\nThe letter');
  await sheet.getByRole('textbox', { name: 'What to bring, Greek' }).fill('Ένα χαρτί');
  await sheet.getByRole('button', { name: 'Add a place' }).click();
  const place = sheet.getByRole('group', { name: 'Place 1' });
  await place.getByRole('textbox', { name: 'Street and number, English' }).fill('Via Roma 1');
  await place.getByRole('textbox', { name: 'Town, English' }).fill('Milan');
  await place.getByRole('textbox', { name: 'Postal code' }).fill('20121');
  await place.getByRole('textbox', { name: /^Accessibility.*English/ }).fill('A ramp');
  await draftPage(page).saved();

  await expect
    .poll(async () => (await contactIn(id))?.locations)
    .toEqual([
      {
        kind: 'physical',
        address: { street: { en: 'Via Roma 1' }, city: { en: 'Milan' }, postalCode: '20121', country: 'IT' },
        access: [{ en: 'A ramp' }],
      },
    ]);
  const written = await contactIn(id);
  expect(written).toMatchObject({
    city: 'milan',
    minAge: 12,
    costs: [{ text: { en: 'First talk free' } }, { text: { en: 'Then 10 euros' } }],
    documents: [{ en: 'A paper with the name', el: 'Ένα χαρτί' }, { en: 'The letter' }],
  });
  expect(written?.languageCodes).toContain('ar');
  expect(written?.schedules).toEqual([
    { byday: ['MO', 'TU', 'WE', 'TH'], opensAt: '08:30', closesAt: '13:00' },
    { byday: ['FR'], opensAt: '22:00', closesAt: '06:00', holidays: 'open' },
  ]);

  await night.getByRole('button', { name: 'Remove Hours 2' }).click();
  await draftPage(page).saved();
  await expect.poll(async () => (await contactIn(id))?.schedules?.length).toBe(1);
  await expect(draftPage(page).problems()).toHaveCount(0);
});

test('What is rarely needed is folded away: who answers, further areas, a position, what took its place', async () => {
  await goTo(page, '/workshop');
  await page
    .getByRole('link', { name: /^Continue with / })
    .first()
    .click();
  await draftPage(page).part('Contacts');
  await page.getByRole('searchbox', { name: 'Search in contacts' }).fill('1460');
  const row = page.locator('[data-contact="cy-1460"]');
  await row.getByRole('button', { name: /^All fields of/ }).click();
  const sheet = draftPage(page).sheet();
  await expect(sheet.getByRole('button', { name: 'Add a person or desk' })).toHaveCount(0);
  await sheet.getByText('People, areas, what took its place').click();
  await sheet.getByRole('button', { name: 'Add a person or desk' }).click();
  const person = sheet.getByRole('group', { name: 'Person 1' });
  await person.getByRole('textbox', { name: 'Function, English' }).fill('Duty officer');
  await expect(
    person.getByRole('textbox', { name: 'Name of the person or desk' }),
  ).toHaveAccessibleDescription(/This is still missing/);
  await person.getByRole('textbox', { name: 'Name of the person or desk' }).fill('Desk of the line');
  await person.getByRole('textbox', { name: 'Phone at work' }).fill('1460');
  await sheet.getByRole('textbox', { name: 'Further areas, English' }).fill('Nicosia\nLarnaca');
  await sheet.getByRole('button', { name: 'Add a place' }).click();
  const place = sheet.getByRole('group', { name: 'Place 1' });
  await place.getByText('Position on the map').click();
  await place.getByRole('textbox', { name: 'Latitude, in degrees' }).fill('135.1');
  await expect(place).toContainText('Latitude lies between');
  await place.getByRole('textbox', { name: 'Latitude, in degrees' }).fill('35,1856');
  await place.getByRole('textbox', { name: 'Longitude, in degrees' }).fill('33.3823');
  await sheet.getByRole('textbox', { name: 'Find the other contact' }).fill('cyprus police 199');
  await sheet.getByRole('button', { name: /^Replaced by Cyprus Police/ }).click();
  await draftPage(page).saved();
  await expect
    .poll(() => contactIn('cy-1460'))
    .toMatchObject({
      people: [{ name: 'Desk of the line', title: { en: 'Duty officer' }, phone: '1460' }],
      areas: [{ en: 'Nicosia' }, { en: 'Larnaca' }],
      locations: [{ kind: 'physical', latitude: 35.1856, longitude: 33.3823 }],
      replacedBy: 'cy-199',
    });
  await sheet.getByRole('button', { name: 'It is not replaced' }).click();
  await expect(sheet.getByText('Nothing took its place.')).toBeVisible();
  await expect.poll(async () => (await contactIn('cy-1460'))?.replacedBy).toBeUndefined();
});
