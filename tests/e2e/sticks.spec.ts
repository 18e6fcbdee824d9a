// Sticks: write several at once, see which is good, check one again later, print the register.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { type MadeKit, makeKit, makePublisher } from '../support/make-kit.ts';
import { checkSums } from '../support/public-tools.ts';
import { goTo } from '../support/screens.ts';
import { damageImage, makeVolume, noVolumeReason, type StickVolume } from '../support/stick-volume.ts';
import { answerFolder } from '../support/take-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const mark = 'the mark that is looked for in the image of the stick';
const markedPath = 'data/reports/marked.pdf';

let program: Program;
let page: Page;
let kit: MadeKit;
let [good, pulled, full]: StickVolume[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const reason = noVolumeReason('exfat', 'ext4');
  test.skip(reason !== undefined, reason);
  const place = mkdtempSync(join(tmpdir(), 'sticks-'));
  good = makeVolume(place, { kind: 'exfat', sizeMiB: 250, name: 'GOOD' });
  pulled = makeVolume(place, { kind: 'exfat', sizeMiB: 250, name: 'PULLED' });
  full = makeVolume(place, { kind: 'ext4', sizeMiB: 250, name: 'FULL', hasFewPlaces: true });
  kit = await makeKit(join(place, 'source', 'kit'), {
    publisher: await makePublisher('Development build', developmentKey),
    version: '2031.1',
    issued: '2031-05-01',
    files: {
      [markedPath]: mark.padEnd(9000, '.'),
      // Large enough that a stick can be pulled out while it is written.
      'data/reports/a.pdf': Buffer.alloc(90_000_000, 7),
      'data/reports/b.pdf': Buffer.alloc(1_000_000, 8),
      'data/reports/c.pdf': Buffer.alloc(1_000_000, 9),
    },
  });
  const drives = [good, pulled, full].map((volume) => volume?.folder ?? '');
  program = await launchWithLibrary({ env: { IMPACT_KIT_DRIVES: drives.join(delimiter) } });
  page = program.page;
  await answerFolder(program, kit.folder);
});
test.afterAll(async () => {
  await program?.close();
  for (const volume of [good, pulled, full]) volume?.remove();
});

const stick = (name: string) => page.locator(`li[data-stick="${name}"]`);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const done = (title: string) => page.getByRole('region', { name: title });

test('Sticks are offered with their room, and the kit that goes onto them with its version', async () => {
  await goTo(page, '/sticks');
  for (const name of ['GOOD', 'PULLED', 'FULL'])
    await expect(stick(name)).toContainText(/MB of 2\d\d MB free/);
  await expect(stick('GOOD')).toContainText('No kit on it yet');
  await expect(button('Write sticks')).toBeDisabled();
  const panel = page.getByRole('region', { name: 'The kit', exact: true });
  await expect(panel).toContainText('IMPACT Kit: starter kit');
  await panel.getByRole('button', { name: 'Another kit from a folder' }).click();
  await expect(panel).toContainText('Example kit');
  await expect(panel).toContainText('Version 2031.1');
});

test('Of three sticks that are written at once, one is pulled out and one is full: only the third is good', async () => {
  test.setTimeout(180_000);
  await button('Choose all').click();
  await page.getByRole('textbox', { name: 'Number or name' }).nth(1).fill('12');
  await button('Write 3 sticks').click();
  const question = page.getByRole('alertdialog', { name: 'Write without the program?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(stick('PULLED')).not.toHaveAttribute('data-phase');
  await button('Write 3 sticks').click();
  await question.getByRole('button', { name: 'Write without it' }).click();
  await expect(stick('PULLED')).toHaveAttribute('data-phase', /^(?:writing|syncing)$/);
  pulled?.detach();
  const answers = done('Result');
  await expect(answers).toBeVisible({ timeout: 120_000 });
  await expect(answers.getByRole('status')).toHaveText('Good sticks: 1 of 3. Do not hand out the others.');
  // The driver of this stick keeps a cache of its own, as Windows and macOS do.
  await expect(answers).toContainText('Take every stick out, put it in again and check it again.');
  await expect(stick('GOOD')).toHaveAttribute('data-outcome', 'good');
  await expect(stick('PULLED')).toHaveAttribute('data-outcome', 'failed');
  await expect(stick('PULLED')).toContainText('The stick is not there, or it was pulled out');
  await expect(stick('FULL')).toHaveAttribute('data-outcome', 'failed');
  await expect(stick('FULL')).toContainText('no room');
  expect(checkSums(join(good?.folder ?? '', 'kit'))).toEqual({ code: 0, text: '' });
});

test('The register is printed with kit, key and a code that a telephone reads', async () => {
  await keepPrints();
  await button('Print these').click();
  const printed = () =>
    program.app.evaluate(() => (globalThis as Record<string, unknown>)['printed'] as string | undefined);
  await expect.poll(printed).toBeDefined();
  const target = join(newUserData(), 'register.pdf');
  writeFileSync(target, Buffer.from((await printed()) ?? '', 'base64'));
  const text = execFileSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' });
  expect(text).toContain('Register of sticks');
  expect(text).toContain('org.example.kit');
  expect(text.replaceAll(/\s+/g, '')).toContain(kit.treeHash);
  expect(text).toMatch(/GOOD.*Good/);
  expect(text).toMatch(/PULLED.*Not good/);
  expect(text).not.toContain('Write sticks');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-f', '1', '-l', '1', '-singlefile', target, target]);
  // It looks for codes of other kinds as well, and complains of what is none.
  const read = execFileSync('zbarimg', ['--quiet', '--raw', `${target}.png`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(read).toContain(`IMPACT Kit org.example.kit 2031.1\ntree ${kit.treeHash}\nkey `);
  expect(read).toMatch(/key \d{5}( \d{5}){7}/);
});

test('A good stick is checked again later without a write, and a flipped byte is named', async () => {
  test.setTimeout(120_000);
  await button('Make more sticks').click();
  good?.makeReadOnly();
  await button('Look again').click();
  await expect(stick('GOOD')).toContainText('Write-protected: it can only be checked.');
  await expect(stick('GOOD')).toContainText('Holds kit org.example.kit, version 2031.1');
  await tickOnly('GOOD');
  await button('Check 1 stick again').click();
  const answers = done('What the check found');
  await expect(answers.getByRole('status')).toContainText('The stick is good', { timeout: 60_000 });
  await expect(answers).toContainText('The check proves a stick that was taken out and put in again');
  await button('Make more sticks').click();

  expect(damageImage(good?.image ?? '', mark)).toBeGreaterThan(0);
  good?.makeReadOnly();
  await button('Look again').click();
  await expect(stick('GOOD')).toContainText('Holds kit');
  await tickOnly('GOOD');
  await button('Check 1 stick again').click();
  await expect(answers).toContainText('No stick passed the check.', { timeout: 60_000 });
  await expect(stick('GOOD')).toContainText(markedPath);
});

test('The register of the computer keeps every outcome and is saved as a table', async () => {
  await button('Make more sticks').click();
  const rows = page.getByRole('region', { name: 'The register' }).getByRole('row');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(1)).toContainText('Not good');
  await expect(rows.nth(2)).toContainText('Good');
  const table = join(newUserData(), 'sticks.csv');
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, table);
  await button('Save as a table').click();
  await expect(page.getByText('Saved as sticks.csv.')).toBeVisible();
  const counted = execFileSync(
    'python3',
    [
      '-c',
      'import csv,sys; print(len(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")))))',
      table,
    ],
    { encoding: 'utf8' },
  );
  expect(counted.trim()).toBe('5');
});

/** Ticks one stick and nothing else. */
async function tickOnly(name: string): Promise<void> {
  for (const row of await page.locator('li[data-stick]').all()) {
    const tick = row.locator('label').filter({ has: page.getByRole('checkbox') });
    const isWanted = (await row.getAttribute('data-stick')) === name;
    if ((await tick.getByRole('checkbox').isChecked()) !== isWanted) await tick.click();
  }
}

async function keepPrints(): Promise<void> {
  await program.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, settle) => {
        void contents.printToPDF({ preferCSSPageSize: true }).then((bytes) => {
          (globalThis as Record<string, unknown>)['printed'] = bytes.toString('base64');
          settle?.(true, '');
        });
      };
    }
  });
}
