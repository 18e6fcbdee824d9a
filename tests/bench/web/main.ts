// The bench of the page for browsers: the first answer after opening, and an answer for each letter, in the browsers that people have.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { Firefox } from '../../support/firefox.ts';
import { median } from '../median.ts';
import { basePages, grow } from '../search/corpus.ts';
import { largePage } from './large-page.ts';

const root = process.cwd();
const rounds = Number(process.argv[2]?.replace('--rounds=', '') ?? 5);
const manyPages = 10_000;
const lines = [
  'επίτροπος',
  'εμπορία ανθρώπων',
  'guardian',
  'trafficking of a child',
  'minore straniero',
  'criança',
];
const place = mkdtempSync(join(tmpdir(), 'bench-web-'));

/** A browser that opens a page and runs the body of an asynchronous function in it. */
type Browser = {
  readonly name: string;
  open(url: string): Promise<void>;
  run<Value>(body: string, ...given: readonly unknown[]): Promise<Value>;
  close(): Promise<void>;
};

/** Waits until the page can search, types a word, and answers the milliseconds since the opening. */
const firstAnswer = `
  const settled = (is) => new Promise((done) => { const look = () => (is() ? done() : setTimeout(look, 5)); look(); });
  await settled(() => document.documentElement.dataset.search === 'ready');
  const box = document.querySelector('input[type=search]');
  box.value = given[0];
  box.dispatchEvent(new Event('input'));
  await settled(() => document.querySelector('.view:not([hidden]) [role=status]'));
  return performance.now();`;

/** Types lines letter by letter, and answers the milliseconds of each until the answer stands on the page. */
const letters = `
  const box = document.querySelector('input[type=search]');
  const view = document.querySelector('.view');
  const times = [];
  for (const line of given[0]) for (let end = 1; end <= line.length; end += 1) {
    const changed = new Promise((done) => { const seen = new MutationObserver(() => { seen.disconnect(); done(); }); seen.observe(view, { childList: true }); });
    const begin = performance.now();
    box.value = line.slice(0, end);
    box.dispatchEvent(new Event('input'));
    await changed;
    times.push(performance.now() - begin);
  }
  return times;`;

try {
  await bench();
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const starter = join(root, 'out', 'starter-kit', 'START-HERE.html');
  const large = join(place, 'START-HERE.html');
  const units = grow(basePages(root, '').units, manyPages);
  writeFileSync(large, largePage(units, join(root, 'out', 'app', 'web', 'page.js')));
  console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores; ${rounds} openings; milliseconds`);
  console.log('| page | MB | browser | first answer: median / longest | letter: p50 / p95 / longest |');
  console.log('|---|---:|---|---:|---:|');
  for (const [name, path] of [
    ['starter kit', starter],
    [`${manyPages} pages`, large],
  ] as const)
    for (const start of [startChromium, startFirefox]) {
      const browser = await start();
      try {
        console.log(
          `| ${name} | ${(statSync(path).size / 1e6).toFixed(1)} | ${await rowOf(browser, path)} |`,
        );
      } finally {
        await browser.close();
      }
    }
}

async function rowOf(browser: Browser, path: string): Promise<string> {
  const url = pathToFileURL(path).href;
  const firsts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await browser.open('about:blank');
    await browser.open(url);
    firsts.push(await browser.run<number>(firstAnswer, lines[0]));
  }
  const times = [...(await browser.run<readonly number[]>(letters, lines))].sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  return `${browser.name} | ${(median(firsts) ?? 0).toFixed(0)} / ${Math.max(...firsts).toFixed(0)} | ${at(0.5)} / ${at(0.95)} / ${at(1)}`;
}

async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ locale: 'el-GR' });
  return {
    name: `Chromium ${browser.version().split('.')[0]}`,
    open: async (url) => void (await page.goto(url)),
    run: (body, ...given) => page.evaluate(`(async (given) => { ${body} })(${JSON.stringify(given)})`),
    close: () => browser.close(),
  };
}

async function startFirefox(): Promise<Browser> {
  const firefox = await Firefox.start({ 'intl.accept_languages': 'el, en' });
  return {
    name: 'Firefox ESR',
    open: (url) => firefox.open(url),
    run: (body, ...given) => firefox.run(`return (async (given) => { ${body} })([...arguments])`, ...given),
    close: () => firefox.close(),
  };
}
