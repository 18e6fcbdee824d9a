// Installation of a kit through the screen: choose or drop its folder, check it, install it.
import type { Locator, Page } from '@playwright/test';
import { dragFiles } from './drop-files.ts';
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
  await judged.getByRole('button', { name: 'Install this kit' }).click({ timeout: 120_000 });
  await page.locator('[data-kit-work="installed"]').waitFor({ timeout: 120_000 });
}

/** Agrees that the kit which was checked takes the place of one of another publisher, and installs it. */
async function replaceKitInUse(work: Locator): Promise<void> {
  await work
    .locator('[data-replacing]')
    .getByText(/^Replace “/)
    .click();
  await work.getByRole('button', { name: 'Replace the kit in use' }).click();
}

/** Installs the kit that was checked: beside the others, or in place of one with its id of another publisher. */
export async function takeJudged(work: Locator): Promise<void> {
  if ((await work.locator('[data-replacing]').count()) > 0) await replaceKitInUse(work);
  else await work.getByRole('button', { name: 'Install this kit' }).click();
}

/** Calls main as a page would that passes over its own checks: installs the kit that was chosen last. Answers the code of a problem. */
export async function installChosen(page: Page): Promise<string | undefined> {
  return await page.evaluate(async () => {
    type Answer<T> = { ok: boolean; value: T; problem?: { code: string } };
    const { host } = globalThis as unknown as {
      host: {
        kits: {
          candidates(): Promise<Answer<{ token: string; origin: string }[]>>;
          install(request: object): Promise<Answer<unknown>>;
        };
      };
    };
    const { value } = await host.kits.candidates();
    const token = value.findLast(({ origin }) => origin === 'chosen')?.token;
    return (await host.kits.install({ token, acceptsOlder: true })).problem?.code;
  });
}

/** Drops a kit on the window and confirms its installation after the check; does not wait until it is active. */
export async function takeDropped(page: Page, folder: string): Promise<void> {
  await (await dragFiles(page, [folder])).drop();
  const work = page.locator('[data-kit-work]');
  await work.getByRole('button', { name: 'Install this kit' }).click({ timeout: 60_000 });
}

/** Says that the key of a judged kit was compared with its publisher. */
export async function compareKey(work: Locator): Promise<void> {
  await work.getByRole('button', { name: 'Compare the key' }).click();
  await work.getByText(/I compared the key with the publisher/).click();
}
