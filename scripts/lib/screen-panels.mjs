// States behind a click, and screens with more or less on them than usual: menus, panels, results of filters, what is empty.
import { storeEvent } from './photographer.mjs';
import { inTurn, named, panel, press } from './screen-acts.mjs';

const contacts = (name, query, act) => ({
  name,
  address: () => `/contacts?country=GR${query}`,
  act,
});

const reading = (name, ...acts) => ({
  name,
  address: (language) => `/read/r2.${language}?page=3`,
  ready: '[data-reader="ready"]',
  act: inTurn(shownPage, ...acts),
});

const settings = (name, changed, address = () => '/settings', act = undefined) => ({
  name,
  address,
  act: inTurn(
    async (program) => await storeEvent(program, { kind: 'settings-changed', version: 1, settings: changed }),
    async ({ page }) => await page.reload(),
    async ({ page }) => await page.waitForSelector('[data-library="ready"]'),
    ...(act ? [act] : []),
  ),
  after: async (program) => {
    const usual = { textSize: 'normal', contrast: 'normal', areLetterKeysOn: false };
    await storeEvent(program, { kind: 'settings-changed', version: 1, settings: usual });
  },
});

/** Presses a key and waits for what it brings. */
const key = (keys, sign) => async (program) => {
  await program.page.keyboard.press(keys);
  await program.page.waitForSelector(sign);
};

const modules = ['m1', 'm7'];

const helpStates = [
  ...['words', 'keys', 'kept', 'access'].map((part) => ({
    name: `help-${part}`,
    address: () => `/help?part=${part}`,
  })),
  { name: 'help-topic', address: () => '/help?topic=search' },
  { name: 'tour', address: () => '/help', act: showTour },
  {
    name: 'tour-last',
    address: () => '/help',
    act: inTurn(showTour, press('help', 'tour.next'), press('help', 'tour.next')),
  },
];

const listStates = [
  { name: 'library-filtered', address: () => '/library?kind=report&country=GR' },
  { name: 'library-nothing', address: () => '/library?kind=report&country=GR&year=1999' },
  contacts('contacts-filtered', '&need=child-helpline'),
  contacts('contacts-nothing', '&find=zzzzqqqq'),
  contacts('contacts-tools', '', press('contacts', 'tools')),
  {
    name: 'contact-greek',
    address: () => '/contacts/gr-1056?country=GR',
  },
  {
    name: 'contact-code',
    address: () => '/contacts/gr-1056?country=GR',
    act: press('share', 'code'),
  },
  { name: 'search-typed', act: typeWords },
  {
    name: 'search-filters',
    address: () => '/search?q=guardian',
    ready: '[data-search-row]',
    act: press('search', 'filter'),
  },
  { name: 'notes-filled', start: 'kept', address: () => '/notes' },
  { name: 'to-send-filled', start: 'kept', address: () => '/to-send' },
  { name: 'home-continued', start: 'kept', address: () => '/' },
  { name: 'nowhere', address: () => '/no-such-place' },
  { name: 'read-missing', address: () => '/read/r99.en' },
];

const certificateStates = [
  {
    name: 'certificate-made',
    address: () => '/certificate',
    act: inTurn(
      markLessons(true),
      async (program) => {
        for (const moduleId of modules)
          await storeEvent(program, {
            kind: 'quiz-finished',
            version: 1,
            moduleId,
            attempt: 1,
            points: 3,
            total: 5,
          });
      },
      async ({ page }) => await page.locator('main input[type="text"]').fill('Μαρία Παπαδοπούλου'),
      async ({ page }) => await page.waitForSelector('[data-certificate-code] svg'),
    ),
    after: markLessons(false),
  },
  {
    name: 'certificate-changed',
    address: () => '/certificate/check',
    act: inTurn(
      async ({ page }) => await page.locator('main textarea').fill('IMPACT-TAKING-PART 1 | en | Maria'),
      press('certificate', 'checkText'),
    ),
  },
];

const readerStates = [
  reading('read-contents', key('F4', '[data-region="reader-panel"]')),
  reading('read-find', key('Control+f', '[role="searchbox"], input[type="search"]')),
  reading('read-view', press('reader', 'view.title')),
  reading('read-large', key('F9', '[data-reading-text]:not(:has([role="status"])) [data-text-page]')),
  reading('read-two', key('F2', '[data-pane] ~ [data-pane] [data-reader="ready"]'), drawnPanes),
  reading('read-print', key('Control+p', '[role="dialog"], [role="alertdialog"]')),
];

const settingsStates = [
  { name: 'settings-access', address: () => '/settings', act: panel('settings', 'keyboard') },
  settings('home-high-contrast', { contrast: 'high' }, () => '/'),
  settings('contacts-high-contrast', { contrast: 'high' }, () => '/contacts?country=GR'),
  settings('home-largest', { textSize: 'largest' }, () => '/'),
  settings('contacts-largest', { textSize: 'largest' }, () => '/contacts?country=GR'),
  settings(
    'aid-largest',
    { textSize: 'largest' },
    () => '/aid',
    async ({ page }) => await page.waitForSelector('[data-aid-section]'),
  ),
];

/** All of them; where no start is named, on data with answered questions and a library. */
export const panels = [
  ...helpStates,
  ...listStates,
  ...certificateStates,
  ...readerStates,
  ...settingsStates,
].map((state) => ({
  start: 'used',
  address: () => '/',
  ...state,
}));

/** All lessons of two modules are done, or none is. */
function markLessons(isRead) {
  return async (program) => {
    for (const moduleId of modules)
      for (const number of [1, 2, 3, 4])
        await storeEvent(program, {
          ...{ kind: 'lesson-marked', version: 1, isRead },
          ...{ moduleId, lessonId: `lesson-${number}` },
        });
  };
}

/** A page of which the text can be marked. */
async function shownPage({ page }) {
  const words = page.locator('.page[data-page-number="3"] .textLayer span:not(:empty)');
  await words.first().waitFor({ state: 'attached' });
}

/** Text lies over a page once the page is drawn. */
async function drawnPanes({ page }) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-pane]')].every((pane) =>
      pane.querySelector('.textLayer span:not(:empty)'),
    ),
  );
}

async function showTour(program, t) {
  await press('help', 'tour.start')(program, t);
  await named('complementary', program, t('help', 'tour.label')).waitFor();
}

/** Types words into the box of Home; what is found stands below it. */
async function typeWords({ page }) {
  await page.locator('main input[type="search"], main [role="searchbox"]').first().fill('guardian');
  await page.waitForTimeout(1000);
}
