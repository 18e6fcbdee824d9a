// States of protection and privacy, and questions before something is lost: what a person does until each is on the screen.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeEvent } from './photographer.mjs';
import { dialog, inTurn, panel, press, toTop, type } from './screen-acts.mjs';
import { passphrase } from './screen-starts.mjs';
import {
  closeInside,
  installUnverified,
  lookInside,
  makeNightKit,
  makeTwinKit,
  removeNightKit,
} from './strange-kits.mjs';

const settings = (start, rest) => ({ start, address: () => '/settings', ...rest });

const reading = (start, rest) => ({
  start,
  address: () => '/read/r2.en?page=3',
  ready: '[data-reader="ready"]',
  ...rest,
});

const passphraseStates = [
  settings('kept', { name: 'passphrase-panel', act: panel('passphrase', 'title') }),
  settings('kept', {
    name: 'passphrase-limits',
    act: inTurn(
      panel('passphrase', 'title'),
      async ({ page }, t) => await page.getByText(t('passphrase', 'limits')).click(),
    ),
  }),
  settings('kept', { name: 'passphrase-set', act: press('passphrase', 'set') }),
  settings('kept', {
    name: 'passphrase-set-differs',
    act: inTurn(press('passphrase', 'set'), type('quiet lamp', 'loud')),
  }),
  reading('kept', { name: 'passphrase-offer', act: offerPassphrase }),
  settings('protected', { name: 'passphrase-panel-on', act: panel('passphrase', 'title') }),
  settings('protected', { name: 'passphrase-change', act: press('passphrase', 'change') }),
  settings('protected', {
    name: 'passphrase-change-wrong',
    act: inTurn(
      press('passphrase', 'change'),
      type('wrong', passphrase, passphrase),
      press('passphrase', 'changeNow'),
      async ({ page }) => await page.waitForSelector(`${dialog} [role="alert"]`),
    ),
  }),
  settings('protected', { name: 'passphrase-remove', act: press('passphrase', 'remove') }),
  settings('protected', { name: 'recovery-key-new', act: press('passphrase', 'newKey') }),
  settings('protected', {
    name: 'recovery-key',
    act: inTurn(
      press('passphrase', 'newKey'),
      type(passphrase),
      press('passphrase', 'newKeyNow'),
      async ({ page }) => await page.getByRole('checkbox').waitFor(),
    ),
  }),
  settings('protected', {
    name: 'recovery-key-sheet',
    act: inTurn(
      press('passphrase', 'newKey'),
      type(passphrase),
      press('passphrase', 'newKeyNow'),
      async ({ page }) => {
        await page.getByRole('checkbox').waitFor();
        await page.emulateMedia({ media: 'print' });
      },
    ),
    after: async ({ page }) => await page.emulateMedia({ media: 'screen' }),
  }),
];

const unlockStates = [
  { name: 'locked', start: 'locked' },
  { name: 'locked-wrong', start: 'locked', act: typeWrongPassphrase },
  { name: 'locked-forgotten', start: 'locked', act: press('unlock', 'forgotten') },
  {
    name: 'locked-forgotten-wrong',
    start: 'locked',
    act: inTurn(press('unlock', 'forgotten'), async ({ page }) => {
      const texts = ['0000-1111-2222-3333-4444-5555-6666', passphrase, passphrase];
      for (const [index, text] of texts.entries()) await page.locator('main input').nth(index).fill(text);
      await page.keyboard.press('Enter');
      await page.locator('main [aria-invalid="true"]').waitFor();
    }),
  },
  { name: 'locked-shared', start: 'locked-shared' },
];

const peopleStates = [
  { name: 'who-is-working', start: 'who' },
  settings('kept', { name: 'people-panel-alone', act: panel('people', 'title') }),
  settings('kept', { name: 'person-add-first', act: press('people', 'add') }),
  settings('shared', { name: 'people-panel', act: panel('people', 'title') }),
  settings('shared', { name: 'person-add', act: press('people', 'add') }),
  settings('shared', {
    name: 'person-add-taken',
    act: inTurn(press('people', 'add'), type('Eleni')),
  }),
  settings('shared', { name: 'person-rename', act: pressInPerson(2, 1) }),
  settings('shared', { name: 'person-remove', act: pressInPerson(2, 2), isOfSystem: true }),
];

const backupStates = [
  settings('kept', { name: 'copies-panel', act: panel('backup', 'title') }),
  settings('kept', { name: 'copies-save', act: press('backup', 'save') }),
  settings('kept', { name: 'copies-bring-back', act: inTurn(saveBackup, bringBack) }),
  settings('kept', { name: 'copies-add', act: inTurn(saveOpenFile, bringBack) }),
  settings('kept', {
    name: 'copies-replace',
    act: inTurn(
      saveBackup,
      bringBack,
      type(passphrase),
      async ({ page }) => await page.keyboard.press('Enter'),
    ),
    isOfSystem: true,
  }),
  settings('kept', { name: 'erase-panel', act: panel('settings', 'memory') }),
  settings('kept', { name: 'erase', act: press('settings', 'eraseButton') }),
  settings('kept', {
    name: 'erase-question',
    act: inTurn(
      press('settings', 'eraseButton'),
      async ({ page }) => {
        for (const box of await page.locator(`${dialog} label`).all()) await box.click();
      },
      press('settings', 'eraseNow'),
    ),
    isOfSystem: true,
  }),
  settings('kept', {
    name: 'erase-everything',
    act: press('settings', 'eraseEverything'),
    isOfSystem: true,
  }),
];

const traceStates = [
  { name: 'no-trace-start', start: 'no-trace' },
  { name: 'no-trace', start: 'no-trace-used' },
  {
    name: 'no-trace-settings',
    start: 'no-trace-used',
    address: () => '/settings',
    act: panel('passphrase', 'title'),
  },
  { name: 'no-trace-question', start: 'kept', act: press('first-run', 'leaveNoTrace.entry') },
  {
    name: 'quick-exit',
    start: 'kept',
    act: async ({ page }, t) => await page.getByRole('button', { name: t('common', 'quickExit') }).focus(),
  },
  {
    name: 'quick-exit-limits',
    start: 'kept',
    address: () => '/settings',
    act: async ({ page }, t) =>
      await page
        .getByText(t('about', 'quickExitText'))
        .evaluate((element) => element.scrollIntoView({ block: 'center' })),
  },
];

const stickStates = ['first', 'first-or-computer', 'in-use-elsewhere', 'in-use-here', 'read-only'].map(
  (question) => ({
    name: `stick-${question}`,
    start: `stick-${question}`,
    ready: '[data-testid="first-run-done"]',
  }),
);

const lossStates = [
  { name: 'unwritable', start: 'unwritable', ready: '[data-problem]' },
  { name: 'user-data-missing', start: 'missing', ready: '[role="alert"]' },
  reading('protected', { name: 'unsaved', act: failToSave, after: saveAgain }),
  reading('protected', {
    name: 'unsaved-question',
    act: inTurn(failToSave, askToClose),
    after: saveAgain,
  }),
  {
    name: 'letter-leave',
    start: 'kept',
    act: inTurn(writeLetter, async ({ page }) => await page.evaluate(() => (location.hash = '/'))),
  },
  { name: 'letter-close', start: 'kept', act: inTurn(writeLetter, askToClose) },
  {
    name: 'letter-lock',
    start: 'protected',
    act: inTurn(writeLetter, async ({ page }) => await page.keyboard.press('Control+Shift+L')),
  },
  { name: 'close-sticks', start: 'kept', act: askAboutWork('sticks') },
  { name: 'close-kit', start: 'kept', act: askAboutWork('kit') },
];

const kits = (name, ...acts) => ({ name, start: 'kept', address: () => '/kits', act: inTurn(...acts) });
const [chooseTwin, chooseNight] = [chooseKit(makeTwinKit), chooseKit(makeNightKit)];

const strangerStates = [
  kits('kit-not-verified-replacing', chooseTwin, toTop('kits', 'replacing.titleSame')),
  kits('kit-not-verified-key', chooseTwin, toTop('kits', 'unknownKeyTitle')),
  kits('kit-not-verified', chooseNight),
  kits(
    'kit-not-verified-compare',
    chooseNight,
    press('kits', 'compareKey'),
    toTop('kits', 'unknownKeyTitle'),
  ),
  { ...kits('kit-inside', chooseNight, lookInside), after: closeInside },
  {
    ...kits('kit-installed-not-verified', chooseNight, installUnverified, async ({ page }) =>
      page
        .locator('[data-verify-publisher]')
        .evaluate((element) => element.closest('[data-kit]').scrollIntoView({ block: 'start' })),
    ),
    after: removeNightKit,
  },
  kits('kit-details', async ({ page }) => await page.locator('[data-details]').first().click()),
];

/** All of them. `act` brings the state about, `after` undoes what outlives the page; `isOfSystem` ones are windows of the system. */
export const states = [
  ...passphraseStates,
  ...unlockStates,
  ...peopleStates,
  ...backupStates,
  ...traceStates,
  ...stickStates,
  ...lossStates,
  ...strangerStates,
].map((state) => ({ address: () => '/', ...state }));

async function offerPassphrase(program, t) {
  await storeEvent(program, {
    kind: 'settings-changed',
    version: 1,
    settings: { wasPassphraseOffered: false },
  });
  await writeNote(program);
  await program.page.getByText(t('passphrase', 'offer.title')).waitFor();
}

async function writeNote({ page }) {
  const words = page.locator('.page[data-page-number="3"] .textLayer span:not(:empty)');
  await words.first().waitFor({ state: 'attached' });
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('textbox').fill('Call again on Monday.');
  await page.keyboard.press('Escape');
}

async function typeWrongPassphrase({ page }) {
  await page.locator('main input').fill('wrong');
  await page.keyboard.press('Enter');
  await page.locator('main [aria-invalid="true"]').waitFor();
}

/** Presses a button of the row of a person, counted from the left. */
function pressInPerson(row, button) {
  return async ({ page }) =>
    await page.locator('[data-person]').nth(row).getByRole('button').nth(button).click();
}

/** Answers the next questions of the system where to save and what to open with one file. */
async function answerFiles({ app }, path) {
  await app.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: given });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [given] });
  }, path);
}

async function saveBackup(program) {
  await answerFiles(program, join(program.userData, 'IMPACT Kit 2026-03-14.impactdata'));
  await program.page.evaluate((words) => globalThis.host.backup.save({ passphrase: words }), passphrase);
}

async function saveOpenFile(program) {
  await answerFiles(program, join(program.userData, 'IMPACT Kit notes 2026-03-14.json'));
  await program.page.evaluate(() => globalThis.host.backup.saveOpen());
}

async function bringBack(program, t) {
  await press('backup', 'bringBack')(program, t);
  await program.page.waitForSelector(dialog);
}

/** A file where the folder of user data should be lets nothing be saved. */
async function failToSave(program) {
  const vault = join(program.userData, 'vault');
  renameSync(vault, `${vault}-away`);
  writeFileSync(vault, '');
  await writeNote(program);
  await program.page.waitForSelector('[data-unsaved]');
}

async function saveAgain({ userData }) {
  const vault = join(userData, 'vault');
  rmSync(vault, { recursive: true });
  renameSync(`${vault}-away`, vault);
}

async function askToClose({ app, page }) {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].close());
  await page.waitForSelector(dialog);
}

async function writeLetter({ page }) {
  await page.evaluate(() => {
    location.hash = '/letter';
  });
  await page.locator('[data-letter-sheet]').waitFor();
  await page.locator('main textarea').first().fill('She was not at school on Monday.');
}

function askAboutWork(work) {
  return async ({ app, page }) => {
    await app.evaluate(
      ({ BrowserWindow }, asked) =>
        BrowserWindow.getAllWindows()[0].webContents.send('app.closeAsked', asked),
      work,
    );
    await page.waitForSelector(dialog);
  };
}

/** Chooses a kit and waits for what the check says of it. */
function chooseKit(makeIt) {
  return async (program, t) => {
    await answerFiles(program, await makeIt(program));
    await press('kits', 'openButton')(program, t);
    await program.page.waitForSelector('[data-kit-work="judged"]');
  };
}
