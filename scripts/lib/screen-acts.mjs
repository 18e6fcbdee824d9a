// What a person does before a screenshot is taken, in words of the interface.
import { readFileSync } from 'node:fs';
import { at } from './places.mjs';

/** A sentence of the program: `wordsIn('el')('passphrase', 'recovery.title')`. */
export function wordsIn(language) {
  return (area, key) => {
    const file = at('renderer', 'text', 'messages', language, `${area}.json`);
    return key.split('.').reduce((part, name) => part[name], JSON.parse(readFileSync(file, 'utf8')));
  };
}

/** A dialog that asks something. */
export const dialog = '[role="alertdialog"]';

/** The first element of a role with these words. */
export const named = (role, { page }, words) => page.getByRole(role, { name: words, exact: true }).first();

/** Presses a button by its words. */
export const press = (area, key) => async (program, t) =>
  await named('button', program, t(area, key)).click();

/** Does one thing after the other. */
export const inTurn =
  (...acts) =>
  async (program, t) => {
    for (const act of acts) await act(program, t);
  };

/** Types into the fields of a dialog, in their order. */
export const type =
  (...texts) =>
  async ({ page }) => {
    const fields = page.locator(`${dialog} input:not([type="checkbox"])`);
    for (const [index, text] of texts.entries()) await fields.nth(index).fill(text);
  };

/** Scrolls a heading to the upper edge. */
export const toTop = (area, key) => async (program, t) =>
  await named('heading', program, t(area, key)).evaluate((element) => element.scrollIntoView());

/** Brings a panel of Settings to the upper edge. */
export const panel = (area, key) => async (program, t) =>
  await named('heading', program, t(area, key)).evaluate((element) => {
    element.closest('section').style.scrollMarginTop = '8px';
    element.closest('section').scrollIntoView({ block: 'start' });
  });
