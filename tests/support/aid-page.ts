// Actions of a test on the decision aid.
import type { Locator, Page } from '@playwright/test';

/** The screen of the decision aid. */
type AidPage = {
  readonly seen: () => Locator;
  readonly next: () => Locator;
  /** Shows the steps and the contacts. */
  showNext(): Promise<void>;
  readonly sign: (words: string) => Locator;
  /** Everything a person does on the screen: all questions, ticks, the hour. */
  answerAll(): Promise<void>;
};

/** The screen of the decision aid in a page. */
export function aidOn(page: Page): AidPage {
  const seen = () => page.getByRole('region', { name: 'Signs' });
  const sign = (words: string) => seen().locator('label').filter({ hasText: words });
  return {
    seen,
    next: () => page.getByRole('region', { name: 'What to do' }),
    showNext: async () => page.getByRole('button', { name: 'See what to do' }).click(),
    sign,
    answerAll: async () => {
      await page.getByText('School', { exact: true }).click();
      await page.getByRole('button', { name: /Which form of exploitation/ }).click();
      await page.getByRole('option', { name: 'Forced criminality' }).click();
      await sign('does not go to school, or suddenly stays away').click();
      await sign('More than one phone or SIM card').click();
      await page.getByRole('button', { name: /Age/ }).click();
      await page.getByRole('option', { name: 'In doubt: treat as a child' }).click();
      await page.getByRole('button', { name: 'See what to do' }).click();
      await page.getByRole('button', { name: 'Open now' }).click();
      await page.getByRole('button', { name: 'Open now' }).click();
      await page.getByRole('button', { name: 'Back to the signs' }).click();
    },
  };
}
