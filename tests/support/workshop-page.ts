// Navigation in a draft on the screen.
import { expect, type Locator, type Page } from '@playwright/test';
import { dragFiles } from './drop-files.ts';

/** What a test does in a kit in the making. */
type DraftPage = {
  /** Goes to a part by its name. */
  part(name: string): Promise<void>;
  /** The sheet with one thing. */
  sheet(): Locator;
  /** What is left to mend. */
  problems(): Locator;
  /** Waits until everything is on the disk. */
  saved(): Promise<void>;
  /** Drops files on the part that is shown. */
  drop(files: readonly string[]): Promise<void>;
};

/** The page of a draft, in English. */
export function draftPage(page: Page): DraftPage {
  return {
    part: (name) =>
      page.getByRole('navigation', { name: 'Parts of the kit' }).getByRole('link', { name }).click(),
    sheet: () => page.getByRole('dialog'),
    problems: () => page.locator('[data-problem-list]'),
    saved: () => expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved'),
    drop: async (files) => {
      const box = await page.locator('[data-drop-zone]').boundingBox();
      if (!box) throw new Error('nothing to drop on');
      await (await dragFiles(page, files, { x: box.x + box.width / 2, y: box.y + 60 })).drop();
    },
  };
}
