// `npm run dev`: rebuilds what changes. A changed page is reloaded, a changed main process restarted.
import { createInterface } from 'node:readline';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { partFolders } from './lib/build-app.mjs';
import { provideDisplay } from './lib/display.mjs';
import { machineSwitches } from './lib/electron.mjs';
import { at, root } from './lib/places.mjs';
import { prepareDevelopmentBuild } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** The command line has no window. */
const watched = Object.keys(partFolders).filter((part) => part !== 'cli');
/** Chromium's own messages, such as about a missing desktop. Messages of the page's console are not among them. */
const complaint = /^\[\d+:\d+\/[\d.]+:(?:ERROR|WARNING):(?!CONSOLE)/;
let app;
let isRestarting = false;

async function open(runtime) {
  const args = ['.', ...machineSwitches(runtime.program)];
  const opened = await _electron.launch({
    executablePath: runtime.program,
    args,
    cwd: root,
    colorScheme: null,
  });
  for (const input of [opened.process().stdout, opened.process().stderr]) {
    createInterface({ input }).on('line', (line) => {
      if (!complaint.test(line)) process.stderr.write(`${line}\n`);
    });
  }
  opened.on('close', () => {
    if (!isRestarting) process.exit(0);
  });
  return opened;
}

async function reopen(runtime) {
  isRestarting = true;
  await app.close();
  app = await open(runtime);
  isRestarting = false;
}

/** Action after the rebuild of a part. */
async function show(part, runtime) {
  say(`Rebuilt: ${part}.`);
  if (part !== 'renderer') await reopen(runtime);
  else for (const page of app.windows()) await page.reload();
}

/** Watches one part; the first build only brings it up to date. */
async function watch(part, runtime) {
  const watcher = await build({
    configFile: at(`vite.${part}.config.ts`),
    logLevel: 'warn',
    build: { watch: {}, emptyOutDir: false },
  });
  let isFirst = true;
  let last = Promise.resolve();
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${part}: ${event.error.message}`);
      if (event.code !== 'END') return;
      if (!isFirst) last = last.then(() => show(part, runtime)).catch((error) => say(error.message));
      isFirst = false;
      resolve();
    });
  });
}

await runScript(async () => {
  const runtime = await setUp();
  await prepareDevelopmentBuild(runtime);
  await provideDisplay();
  app = await open(runtime);
  for (const part of watched) await watch(part, runtime);
  say('Watching. Close the window to end.');
  await new Promise(() => {});
});
