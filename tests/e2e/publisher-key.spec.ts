// A publisher's key: make it, print it, restore it, replace it, and what readers see of that.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { keyWordsOf } from '../../core/kit/key-words.ts';
import { answerQuestion } from '../support/answer-question.ts';
import { replacement, revocation, statementTags } from '../support/key-statements.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { type MakeKitOptions, makeKit, makePublisher, type TestPublisher } from '../support/make-kit.ts';
import { runTool } from '../support/public-tools.ts';
import { goTo } from '../support/screens.ts';
import { compareKey, takeJudged } from '../support/take-kit.ts';

const userData = newUserData();
const passphrase = 'lantern harbour walnut seven';
const pictures = newUserData();
/** Opening a key is much work by design; a loaded machine needs its time. */
const keyWork = { timeout: 90_000 };
let program: Program;
let page: Page;
let keyText = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(async () => {
  program = await launchWithLibrary({ userData });
  page = program.page;
});
test.afterAll(async () => program.close());

const dialog = () => page.getByRole('alertdialog');
const panel = (name: string) => page.getByRole('region', { name, exact: true });
const fact = (name: string, term: string) =>
  panel(name).locator('dl > div').filter({ hasText: term }).locator('dd').first();
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

async function makeKey(publisher: string): Promise<void> {
  await goTo(page, '/publisher-key');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await dialog().getByLabel('Name of the publisher').fill(publisher);
  await dialog().getByLabel('New passphrase').fill(passphrase);
  await dialog().getByLabel('Repeat the passphrase').fill(passphrase);
  await press('Make the key');
  await expect(dialog()).toHaveCount(0, keyWork);
}

test('A key is made with a passphrase that is good enough, and told in digits and words', async () => {
  await goTo(page, '/publisher-key');
  await expect(page.getByRole('heading', { name: 'There is no key on this computer yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a key' }).click();
  const make = dialog().getByRole('button', { name: 'Make the key' });
  await dialog().getByLabel('Name of the publisher').fill('Harbour');
  await dialog().getByLabel('New passphrase').fill('short');
  await dialog().getByLabel('Repeat the passphrase').fill('short');
  await expect(dialog().getByText('Too short. Others could guess it.')).toBeVisible();
  await expect(make).toBeDisabled();
  await dialog().getByLabel('New passphrase').fill(passphrase);
  await expect(dialog().getByText('The two passphrases are not the same.')).toBeVisible();
  await expect(make).toBeDisabled();
  await dialog().getByLabel('Repeat the passphrase').fill(passphrase);
  await make.click();
  await expect(dialog()).toHaveCount(0, keyWork);
  await expect(fact('Harbour', 'State')).toHaveText('New kits are signed with it');
  const digits = (await fact('Harbour', 'Fingerprint').locator('span').first().textContent()) ?? '';
  const words = panel('Harbour').getByRole('list', { name: 'The key in words' }).getByRole('listitem');
  await expect(words).toHaveText([...(keyWordsOf(digits, 'en') ?? ['a fingerprint was expected'])]);
});

test('Its backup sheet has a code that a camera reads as a key file of minisign', async () => {
  await panel('Harbour').getByRole('button', { name: 'Print the backup sheet' }).click();
  const sheet = page.getByRole('dialog').getByRole('article');
  await expect(sheet).toContainText('Harbour');
  const code = sheet.getByRole('img', { name: 'The encrypted key as a code for cameras' });
  const picture = join(pictures, 'code.png');
  await code.screenshot({ path: picture });
  keyText = zbarimg(picture);
  expect(keyText).toMatch(/^untrusted comment: minisign encrypted secret key\n[A-Za-z0-9+/=]{212}\n/);
  const groups = (await sheet.locator('[data-sheet-text]').textContent()) ?? '';
  expect(keyText).toContain(groups.replace(/\s/g, ''));
  const [keyId = ''] = readdirSync(join(userData, 'publisher-keys')).filter((name) => name.endsWith('.key'));
  expect(keyText.trimEnd()).toBe(readFileSync(join(userData, 'publisher-keys', keyId), 'utf8').trimEnd());
});

test('Only the sheet goes to the printer, as one page with the same code', async () => {
  await page.emulateMedia({ media: 'print' });
  const bytes = await program.app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
    });
    return printed?.toString('base64') ?? '';
  });
  await page.emulateMedia({ media: null });
  const file = join(pictures, 'sheet.pdf');
  writeFileSync(file, Buffer.from(bytes, 'base64'));
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
  expect(text).toContain('Backup sheet of a publisher');
  expect(text).toContain('Harbour');
  expect(text).not.toContain('Change the passphrase');
  expect(text.split('\f').filter((sheet) => sheet.trim() !== '')).toHaveLength(1);
  spawnSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, join(pictures, 'sheet')]);
  expect(zbarimg(join(pictures, 'sheet.png')).trimEnd()).toBe(keyText.trimEnd());
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});

test('A key is removed only after its id was typed, and comes back from the text of the code', async () => {
  const keyId = (await fact('Harbour', 'Key id').textContent()) ?? '';
  await panel('Harbour').getByRole('button', { name: 'Remove this key' }).click();
  const remove = dialog().getByRole('button', { name: 'Remove it from this computer' });
  await expect(remove).toBeDisabled();
  await dialog().getByLabel(/^Type/).fill(keyId.slice(0, 4));
  await remove.click();
  await expect(panel('Harbour')).toHaveCount(0);
  expect(readdirSync(join(userData, 'publisher-keys')).filter((name) => name.includes(keyId))).toEqual([]);

  await page.getByRole('button', { name: 'Restore a key' }).click();
  await dialog().getByLabel('Or the encrypted key from the sheet').fill(keyText);
  await dialog().getByLabel('Name of the publisher').fill('Harbour');
  await dialog().getByLabel('Passphrase').fill('not the passphrase');
  await press('Restore');
  await expect(dialog()).toContainText('The passphrase does not open the key', keyWork);
  await dialog().getByLabel('Passphrase').fill(passphrase);
  await press('Restore');
  await expect(dialog()).toHaveCount(0, keyWork);
  await expect(fact('Harbour', 'Key id')).toHaveText(keyId);
});

test('A new key takes the place of the old one by a statement that minisign confirms', async () => {
  const oldId = (await fact('Harbour', 'Key id').textContent()) ?? '';
  await makeKey('Harbour two');
  await panel('Harbour').getByRole('button', { name: 'Replace this key' }).click();
  await dialog().getByLabel('Passphrase of the old key').fill(passphrase);
  await dialog().getByLabel('Passphrase of the new key').fill(passphrase);
  await press('Replace it');
  await expect(dialog()).toHaveCount(0, keyWork);
  await expect(fact('Harbour', 'State')).toContainText('Replaced by');
  await expect(fact('Harbour two', 'State')).toHaveText('New kits are signed with it');
  const folder = newUserData();
  await program.app.evaluate(({ dialog: system }, chosen) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await panel('Statements about your keys').getByRole('button', { name: 'Save as a file' }).click();
  // A file that is not whole yet has another name.
  await expect.poll(() => readdirSync(folder)).toEqual([expect.stringMatching(/\.txt$/)]);
  const [name = ''] = readdirSync(folder);
  expect(name).toContain(oldId);
  const [lines = '', signatures = ''] = readFileSync(join(folder, name), 'utf8').split('\n\n');
  writeFileSync(join(folder, 'lines'), `${lines}\n`);
  writeFileSync(join(folder, 'lines.minisig'), `${signatures.split('\n').slice(0, 4).join('\n')}\n`);
  const key = join(userData, 'publisher-keys', `${oldId}.pub`);
  expect(runTool('minisign', ['-V', '-p', key, '-m', 'lines'], { cwd: folder }).code).toBe(0);
});

const work = () => page.locator('[data-kit-work]');

async function judge(options: MakeKitOptions): Promise<void> {
  const { folder } = await makeKit(join(newUserData(), 'kit'), options);
  await program.app.evaluate(({ dialog: system }, chosen) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await goTo(page, '/kits');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged');
}

const [old, next] = [makePublisher('Old'), makePublisher('Next')];
const id = 'org.example.kit';

async function accept(publisher: TestPublisher): Promise<void> {
  await judge({ id, publisher, version: '2026.1' });
  await compareKey(work());
  await takeJudged(work());
  await expect(work()).toContainText('is now in the library');
}

test('Readers who know the old key trust the new one, and the kit says why', async () => {
  const [first, second] = [await old, await next];
  await accept(first);
  await judge({ id, publisher: second, version: '2026.2', issued: '2026-05-01' });
  await expect(work()).toContainText('Signed by someone this program does not know');
  const statement = replacement(first, second, [{ kitId: id, version: '2026.1' }]);
  const tags = statementTags(statement);
  await judge({ id, publisher: second, version: '2026.2', issued: '2026-05-01', tags });
  await expect(work()).toContainText('This publisher has a new key, confirmed by the old one.');
  await expect(work()).toContainText('Signed by Example publisher, accepted by you');
  await work().getByRole('button', { name: 'Install this kit' }).click();
  await expect(work()).toContainText('is now in the library');
});

/** Opens the list of accepted publishers, which is folded on Kits. */
async function openPublishers(): Promise<void> {
  await goTo(page, '/settings');
  await goTo(page, '/kits');
  await page.getByText('Details: publishers and keys').click();
}

test('Kits of the old key issued later are refused by their own words, also after a restart', async () => {
  await program.close();
  program = await launchProgram({ userData });
  page = program.page;
  await waitForLibrary(page);
  await judge({ id, publisher: await old, version: '2026.3', issued: '2020-01-01' });
  await expect(work()).toContainText('which its publisher had already replaced');
  await expect(work().getByRole('button', { name: 'Install this kit' })).toHaveCount(0);
  await openPublishers();
  await expect(panel('Publishers you accepted')).toContainText(
    'Its publisher has a new key, confirmed by the old one',
  );
});

test('A key revoked by a file that a person opens is refused from then on', async () => {
  const file = join(newUserData(), 'revoked.txt');
  const statement = revocation(await next);
  writeFileSync(file, statement.text);
  const input = panel('Publishers you accepted').locator('input[type="file"]');
  await input.setInputFiles(file);
  await expect(page.getByText('Noted.', { exact: true })).toBeVisible();
  await judge({ id, publisher: await next, version: '2026.4', issued: '2026-06-01' });
  await expect(work()).toContainText('which its publisher has revoked');
  writeFileSync(file, statement.text.replace('lost', 'tired'));
  await openPublishers();
  await input.setInputFiles(file);
  await expect(panel('Publishers you accepted')).toContainText('is no statement about a key');
});

test('An accepted publisher is given up only in a window of the system, which names the key', async () => {
  const withdraw = panel('Publishers you accepted').getByRole('button', { name: 'No longer accept' });
  const count = await withdraw.count();
  const cancelled = await answerQuestion(program, 'Cancel');
  await withdraw.first().click();
  expect((await cancelled()).detail).toMatch(/^\d{5}( \d{5}){7}\n/);
  await expect(withdraw).toHaveCount(count);
  const agreed = await answerQuestion(program, 'No longer accept');
  await withdraw.first().click();
  expect((await agreed()).message).toMatch(/^No longer accept .+\?$/);
  await expect(withdraw).toHaveCount(count - 1);
});

function zbarimg(picture: string): string {
  const answer = spawnSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' });
  if (answer.error) throw answer.error;
  return answer.stdout;
}
