// The sessions whose packets are counted: the program, hostile and idle, or the unsealed control, with a hostile page inside.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, expect, test } from '@playwright/test';
import { tryEveryWayOut } from '../hostile-page.ts';
import { type Build, launchProgram, type Program, runtimePath, sandboxSwitches } from '../launch.ts';
import { launchWithLibrary } from '../launch-with-library.ts';
import { passFirstRun } from '../library.ts';
import { sampled } from '../sample.ts';
import { goTo } from '../screens.ts';

const minWays = 30;
const maxControlMs = 30_000;
const controlWindows = 16;
/** What a program would do by and by, such as look for updates, needs time to begin. */
const idleMs = sampled(120_000, 10_000);
const build = (process.env['IMPACT_KIT_BUILD'] ?? 'development') as Build;
const isControl = process.env['IMPACT_KIT_UNSEALED'] === '1';

test('a hostile page tries every way out of three sessions, one of them idle before', async () => {
  if (isControl) await openUnsealed();
  else await Promise.all([openFirstSession(), readAndSearch(), idle()]);
});

/** The session before a person has answered anything but the first questions, while the library is made. */
async function openFirstSession(): Promise<void> {
  const program = await launchProgram({ build });
  await passFirstRun(program.page);
  await endHostile(program);
}

/** A session in which a person searches, reads a document and looks at a contact. */
async function readAndSearch(): Promise<void> {
  const program = await launchWithLibrary({ build });
  for (const address of ['/search?q=guardian', '/read/r1.en', '/contacts/gr-1056'])
    await goTo(program.page, address);
  await endHostile(program);
}

/** A session that is left alone. */
async function idle(): Promise<void> {
  const program = await launchWithLibrary({ build });
  await sleep(idleMs);
  await endHostile(program);
}

async function endHostile(program: Program): Promise<void> {
  const outcome = await program.page.evaluate(tryEveryWayOut);
  expect(outcome.tried).toBeGreaterThanOrEqual(minWays);
  expect(outcome.answered).toEqual([]);
  expect(program.page.url()).toMatch(/^app:\/\/impact-kit\//);
  await program.close();
}

async function openUnsealed(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unsealed-'));
  const app = await _electron.launch({
    executablePath: runtimePath(),
    args: [
      join(import.meta.dirname, '..', 'unsealed-app'),
      `--user-data-dir=${folder}`,
      ...sandboxSwitches(),
    ],
    env: { ...(process.env as Record<string, string>), IMPACT_KIT_WINDOWS: String(controlWindows) },
  });
  await expect.poll(() => app.windows().length).toBe(controlWindows);
  const attempts = app.windows().map((page) => page.evaluate(tryEveryWayOut).catch(() => undefined));
  // They navigate to an address without an answer, so neither pages nor windows need a clean end.
  await Promise.race([Promise.all(attempts), sleep(maxControlMs)]);
  app.process().kill('SIGKILL');
}
