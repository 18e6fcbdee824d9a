// Selection of text on pages, and access to stored and drawn notes.
import type { Locator, Page } from '@playwright/test';
import { goTo } from './screens.ts';

/** A stored note. */
type StoredNote = {
  readonly id: string;
  readonly page: number;
  readonly colour: string;
  readonly text: string;
  readonly fileHash: string;
  readonly quote?: { readonly exact: string };
};

/** What a test does with notes on one page of the program. */
export type NotesOnPage = ReturnType<typeof notesOn>;

/** Helpers for one page of the program. */
export function notesOn(page: Page) {
  const pages = (): Locator => page.locator('[data-region="pages"]');
  const drawn = (id: string): Locator => page.locator(`.noteLayer [data-note="${id}"]`);
  const onPage = (number: number): Locator =>
    page.locator(`.page[data-page-number="${number}"] .textLayer span:not(:empty)`);
  return {
    pages,
    drawn,
    onPage,
    bar: (): Locator => page.locator('[data-selection-bar]'),
    editor: (): Locator => page.getByRole('dialog'),

    /** The notes as they are stored. */
    stored: (): Promise<readonly StoredNote[]> =>
      page.evaluate(async () => {
        const { host } = globalThis as unknown as {
          host: { vault: { snapshot(): Promise<{ value: { notes: StoredNote[] } }> } };
        };
        return (await host.vault.snapshot()).value.notes;
      }),

    openReport: async (id: string, rest = ''): Promise<void> => {
      await goTo(page, '/');
      await goTo(page, `/read/${id}${rest}`);
    },

    /** Drags the pointer over a line of a page, as a person selects it; gives the words of the line. */
    selectLine: async (number: number, at: number): Promise<string> => {
      const line = onPage(number).nth(at);
      await line.scrollIntoViewIfNeeded();
      const box = await line.boundingBox();
      if (!box) throw new Error('the line is not drawn');
      const middle = box.y + box.height / 2;
      await page.mouse.move(box.x + 1, middle);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, middle);
      await page.mouse.move(box.x + box.width - 1, middle);
      await page.mouse.up();
      return ((await line.textContent()) ?? '').trim();
    },

    /** Share of the first part of a highlight that is on a line, 0 to 1. */
    overlap: async (id: string, number: number, at: number): Promise<number> => {
      const part = await drawn(id).first().boundingBox();
      const line = await onPage(number).nth(at).boundingBox();
      if (!part || !line) return 0;
      const width = Math.min(part.x + part.width, line.x + line.width) - Math.max(part.x, line.x);
      const height = Math.min(part.y + part.height, line.y + line.height) - Math.max(part.y, line.y);
      return (Math.max(0, width) * Math.max(0, height)) / (part.width * part.height);
    },
  };
}
