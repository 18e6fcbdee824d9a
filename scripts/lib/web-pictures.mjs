// Pictures of the edition for browsers: START-HERE.html of the starter kit, in the browsers that people have.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { loadSource } from './load-source.mjs';
import { out } from './places.mjs';
import { say } from './say.mjs';

const sizes = { '1280x800': [1280, 800], '360x740': [360, 740] };
const lines = { en: 'guardian', el: 'επίτροπος', it: 'tutore', pt: 'tutor' };
const settled = 800;

/** What is photographed: an address of the page, or a line to search. */
const places = (language) => [
  { name: 'home', hash: language },
  { name: 'search', line: lines[language] },
  { name: 'checklist', hash: `c2.${language}` },
  { name: 'contact', hash: `contacts-${language}` },
];

/** Photographs every place in both browsers, both sizes and both themes, and a PDF at the page of the first hit in a report. */
export async function photographWeb(wantedLanguages, wantedThemes) {
  const folder = out('screens');
  mkdirSync(folder, { recursive: true });
  const address = pathToFileURL(out('starter-kit', 'START-HERE.html')).href;
  for (const language of wantedLanguages)
    for (const theme of wantedThemes)
      for (const open of [openChromium, openFirefox]) {
        const browser = await open(language, theme);
        try {
          await photographPlaces(browser, { address, language, theme, folder });
        } finally {
          await browser.close();
        }
      }
}

async function photographPlaces(browser, { address, language, theme, folder }) {
  for (const [size, [width, height]] of Object.entries(sizes)) {
    const keep = async (name) =>
      writeFileSync(
        join(folder, `web-${name}-${browser.name}-${language}-${theme}-${size}.png`),
        await browser.picture(),
      );
    await browser.resize(width, height);
    await browser.open(address);
    await until(() => browser.run('return document.documentElement.dataset.search === "ready"'));
    for (const { name, hash, line } of places(language)) {
      if (hash) await browser.run('location.hash = arguments[0]', hash);
      else await browser.run(typed, line);
      await pause();
      await keep(name);
    }
    if (browser.showsDocuments) {
      await browser.run(typed, lines[language]);
      await pause();
      await browser.open(
        await browser.run('return document.querySelector(".view a[href*=\'.pdf#page=\']").href'),
      );
      await pause(4);
      await keep('document');
    }
  }
  say(`${browser.name}, ${language}, ${theme}: done`);
}

const typed =
  'const box = document.querySelector("input[type=search]"); box.value = arguments[0]; box.dispatchEvent(new Event("input"))';

async function openChromium(language, colorScheme) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ locale: language, colorScheme });
  return {
    name: 'chromium',
    // Without a window it has no viewer for documents.
    showsDocuments: false,
    open: (url) => page.goto(url),
    // The rule of the page forbids scripts to make code of text; the browser itself may.
    run: (body, ...args) =>
      page.evaluate(`(function () { ${body} }).apply(undefined, ${JSON.stringify(args)})`),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}

async function openFirefox(language, theme) {
  const { Firefox } = await loadSource('tests/support/firefox.ts');
  const firefox = await Firefox.start({
    'intl.accept_languages': language,
    'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
  });
  return {
    name: 'firefox',
    showsDocuments: true,
    open: (url) => firefox.open(url),
    run: (body, ...args) => firefox.run(body, ...args),
    resize: (width, height) => firefox.resize(width, height),
    picture: () => firefox.picture(),
    close: () => firefox.close(),
  };
}

async function until(isTrue) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isTrue()) return;
    await pause(0.25);
  }
  throw new Error('The search of the page was not ready.');
}

function pause(times = 1) {
  return new Promise((resolve) => setTimeout(resolve, settled * times));
}
