// A damaged or dangerous kit gets its own clear message, nothing is imported, and the library stays as it was.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Breakage, breakages, breakKit } from '../support/break-kit.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { expectWholeLibrary } from '../support/library.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { setAddress } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';
import { answerFolder, installChosen } from '../support/take-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');

/** What a person reads first for each way to break a kit. */
const sentences: Partial<Record<Breakage, RegExp>> = {
  'flipped-byte': /not what the publisher signed: “data\/checklists\/c1\.en\.md”/,
  'missing-file': /is missing: “data\/checklists\/c1\.en\.md”/,
  'extra-file': /does not belong to the kit: “data\/reports\/added\.pdf”/,
  'wrong-signature': /signature .*(wrong|does not fit|not right|not match)/i,
  'escaping-path': /in a place where no kit may write: “data\/\.\.\/\.\.\/escaped\.txt”/,
  'too-new-format': /written in format 3; this program reads up to format 2/,
  'absent-signature': /not signed|no signature/i,
  'not-a-bag': /not a kit: “bagit\.txt” is missing/,
};

/** The same in the other languages, for a file, a signature and a number; tests/unit/renderer/text/problems.test.ts has all refusals. */
const translated: Partial<Record<Breakage, Readonly<Record<'el' | 'it' | 'pt', string>>>> = {
  'flipped-byte': {
    el: 'Ένα αρχείο δεν είναι όπως το υπέγραψε ο εκδότης: «data/checklists/c1.en.md».',
    it: 'Un file non è come l’editore lo ha firmato: «data/checklists/c1.en.md».',
    pt: 'Um ficheiro não está como o editor o assinou: «data/checklists/c1.en.md».',
  },
  'wrong-signature': {
    el: 'Η υπογραφή «tagmanifest-sha256.txt.minisig» δεν ταιριάζει με αυτό το kit.',
    it: 'La firma «tagmanifest-sha256.txt.minisig» non corrisponde a questo kit.',
    pt: 'A assinatura «tagmanifest-sha256.txt.minisig» não corresponde a este kit.',
  },
  'too-new-format': {
    el: 'Το kit είναι γραμμένο στη μορφή 3· το πρόγραμμα αυτό διαβάζει έως τη μορφή 2 («bag-info.txt»).',
    it: 'Il kit è scritto nel formato 3; questo programma legge fino al formato 2 («bag-info.txt»).',
    pt: 'O kit está escrito no formato 3; este programa lê até ao formato 2 («bag-info.txt»).',
  },
};

let program: Program;
let page: Page;
const userData = newUserData();

test.beforeAll(async () => {
  program = await launchWithLibrary({ userData });
  page = program.page;
});
test.afterAll(async () => program.close());

async function choose(folder: string): Promise<void> {
  await answerFolder(program, folder);
  await setAddress(page, '/kits');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
}

/** Everything that is in the store of installed kits, with sizes. */
function storedFiles(): string[] {
  const root = join(userData, 'kits');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => `${path} ${statSync(join(root, path)).size}`)
    .sort();
}

test.describe('A kit', () => {
  for (const [breakage, sentence] of Object.entries(sentences) as [Breakage, RegExp][]) {
    test(`with ${breakage.replaceAll('-', ' ')} is refused in its own words and changes nothing`, async () => {
      const publisher = await makePublisher('Development build', developmentKey);
      const kit = await makeKit(join(newUserData(), 'kit'), { publisher });
      await breakKit(kit, breakage);
      const before = { counts: await expectWholeLibrary(page), files: storedFiles() };

      await choose(kit.folder);
      const refused = page.locator('[data-kit-work]');
      await expect(refused).toContainText(sentence);
      const code = breakages[breakage];
      if (code !== 'bag-missing') {
        await expect(refused.locator(`[data-problem="${code}"]`).first()).toBeVisible();
      }
      // The button that was pressed is gone or disabled while the kit is looked at.
      await expect(refused.locator('button:focus, h2:focus')).toBeAttached();
      await expect(refused.getByRole('button', { name: /^(Use|Take|Install)/ })).toHaveCount(0);

      for (const language of ['el', 'it', 'pt'] as const) {
        const words = translated[breakage]?.[language];
        if (words === undefined) continue;
        await changeSettings(page, { language });
        await expect(refused).toContainText(words);
        await expect(refused).not.toContainText(sentence);
      }
      await changeSettings(page, { language: 'en' });

      expect({ counts: await expectWholeLibrary(page), files: storedFiles() }).toEqual(before);
    });
  }

  test('that is whole and signed by a known publisher is offered, so the refusals above are about their faults', async () => {
    const publisher = await makePublisher('Development build', developmentKey);
    const kit = await makeKit(join(newUserData(), 'kit'), { publisher });
    await choose(kit.folder);
    const offered = page.locator('[data-kit-work="judged"]');
    await expect(offered).toContainText('Example kit');
    await expect(offered.locator('[data-problem]')).toHaveCount(0);
  });

  test('that is refused by the page is refused by the program as well', { tag: '@check' }, async () => {
    const publisher = await makePublisher('Development build', developmentKey);
    const kit = await makeKit(join(newUserData(), 'kit'), { publisher });
    await breakKit(kit, 'flipped-byte');
    const before = storedFiles();
    await choose(kit.folder);
    await page.locator('[data-problem="payload-changed"]').waitFor();
    const answer = await installChosen(page);
    expect(answer).toBe('payload-changed');
    expect(storedFiles()).toEqual(before);
    await expectWholeLibrary(page);
  });
});
