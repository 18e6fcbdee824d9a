// A kit with hostile texts and pictures, signed by a known publisher. Its file is named, and the library stays in use.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary, treeHashesInUse } from '../support/library.ts';
import { type MakeKitOptions, makeKit, makePublisher } from '../support/make-kit.ts';
import { setAddress } from '../support/screens.ts';
import { answerFolder, installChosen, takeDropped } from '../support/take-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');

const figurePath = 'data/media/flow.svg';
const hostile: readonly { file: string; options: MakeKitOptions }[] = [
  { file: 'data/checklists/c1.en.md', options: { checklist: `${'- '.repeat(20_000)}a` } },
  { file: 'data/checklists/c1.en.md', options: { checklist: '>'.repeat(20_000) } },
  {
    file: figurePath,
    options: {
      files: { [figurePath]: '<svg '.repeat(240_000) },
      catalogue: (catalogue, file) => ({ ...catalogue, media: [file(figurePath, 'image/svg+xml')] }),
    },
  },
];

test('A signed kit with hostile texts or pictures is named as the one at fault, and the library stays as it was, also after a start', async () => {
  test.setTimeout(240_000);
  const userData = newUserData();
  const publisher = await makePublisher('Development build', developmentKey);
  const program = await launchWithLibrary({ userData });
  const before = await expectWholeLibrary(program.page);
  for (const { file, options } of hostile) {
    const kit = await makeKit(join(newUserData(), 'kit'), { publisher, ...options });
    await takeDropped(program.page, kit.folder);
    const work = program.page.locator('[data-kit-work]');
    const problem = work.locator('[data-problem="kit-file-refused"]').first();
    await expect(problem).toContainText(file, { timeout: 60_000 });
    await expect(problem).toContainText('The fault lies in the kit');
    expect(await expectWholeLibrary(program.page)).toEqual(before);
  }
  await program.close();
  const again = await launchWithLibrary({ userData });
  expect(await expectWholeLibrary(again.page)).toEqual(before);
  await again.close();
});

test('A hostile kit that came into use in a session that ended too early gives way to the kit before at the next start', async () => {
  test.setTimeout(180_000);
  const userData = newUserData();
  const publisher = await makePublisher('Development build', developmentKey);
  const kit = await makeKit(join(newUserData(), 'kit'), { publisher, checklist: '>'.repeat(40_000) });
  const program = await launchWithLibrary({ userData });
  const { page } = program;
  const before = await expectWholeLibrary(page);
  await answerFolder(program, kit.folder);
  await setAddress(page, '/kits');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.locator('[data-kit-work="judged"]').waitFor();
  // The session ends while the page imports: its worker gives no answer any more.
  await page.evaluate(() => {
    globalThis.Worker = class extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    } as unknown as typeof Worker;
  });
  const installing = installChosen(page).catch(() => undefined);
  await expect.poll(() => treeHashesInUse(page)).toContain(kit.treeHash);
  await program.close();
  await installing;
  const again = await launchWithLibrary({ userData });
  expect(await expectWholeLibrary(again.page)).toEqual(before);
  await expect(again.page.locator('[data-problem]')).toContainText(
    'does not read: “data/checklists/c1.en.md”',
  );
  await again.close();
});
