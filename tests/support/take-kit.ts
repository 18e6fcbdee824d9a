// Decides how tests take a kit in as a person does: its folder is chosen, looked at, and taken.
import type { Program } from './launch.ts';
import { setAddress } from './screens.ts';

/** Chooses a folder in place of the person, whenever the program asks for one. */
export async function answerFolder({ app }: Program, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Takes a kit in and waits until it is in use; a large one takes its time. */
export async function takeIn(program: Program, folder: string): Promise<void> {
  const { page } = program;
  await answerFolder(program, folder);
  await setAddress(page, '/kits');
  await page
    .locator('main')
    .getByRole('button', { name: /Choose a folder/ })
    .click();
  const judged = page.locator('[data-kit-work="judged"]');
  await judged.getByRole('button', { name: 'Take this kit in' }).click({ timeout: 120_000 });
  await page.locator('[data-kit-work="installed"]').waitFor({ timeout: 120_000 });
}
