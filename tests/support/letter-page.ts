// A referral letter written by a test, with unique words.
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo, setAddress } from './screens.ts';

/** What is typed into the letter. */
export const typedInLetter = {
  seen: 'Quzmopra at the wrelding gate, 14:10',
  said: '«I must go to the plivvening now»',
  from: 'Ypsolane Trandovic, school of Frumbelt',
  place: 'Blorwick child service, 7 Nistelgade',
} as const;

/** The screen of the letter. */
type LetterPage = {
  readonly letter: () => Locator;
  readonly field: (name: string) => Locator;
  open(): Promise<void>;
  write(): Promise<void>;
  /** Goes away and says yes to the question, so that the next test begins anew. */
  forget(): Promise<void>;
};

/** The screen of the letter in a page. */
export function letterOn(page: Page): LetterPage {
  const letter = () => page.locator('[data-letter-sheet]');
  const field = (name: string) => page.getByRole('group', { name: 'What you write' }).getByLabel(name);
  return {
    letter,
    field,
    open: async () => {
      await goTo(page, '/contacts');
      await page.getByRole('button', { name: 'Tools' }).click();
      await page.getByRole('menuitem', { name: 'Referral letter' }).click();
      await expect(letter()).toBeVisible();
    },
    write: async () => {
      await field('What I saw and heard myself: day, time, place').fill(typedInLetter.seen);
      await field('What the child said').fill(typedInLetter.said);
      await field('My name and my service').fill(typedInLetter.from);
      await page.getByRole('group', { name: 'What you write' }).getByRole('button').first().click();
      await page.getByRole('option', { name: 'Another service' }).click();
      await field('Name and address of the service').fill(typedInLetter.place);
    },
    forget: async () => {
      await setAddress(page, '/contacts');
      await page.getByRole('button', { name: 'Leave and forget' }).click();
      await expect(letter()).toHaveCount(0);
    },
  };
}
