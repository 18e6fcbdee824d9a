// Decides the session whose packets are counted: the program, or the unsealed control, with a hostile page inside.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, expect, test } from '@playwright/test';
import { tryEveryWayOut } from '../hostile-page.ts';
import { type Build, launchProgram, runtimePath, sandboxSwitches } from '../launch.ts';
import { passFirstRun } from '../library.ts';

const fewestWays = 30;
const longestControlMs = 30_000;

test('a hostile page tries every way out', async () => {
  if (process.env['IMPACT_KIT_UNSEALED'] === '1') {
    const folder = mkdtempSync(join(tmpdir(), 'unsealed-'));
    const app = await _electron.launch({
      executablePath: runtimePath(),
      args: [
        join(import.meta.dirname, '..', 'unsealed-app'),
        `--user-data-dir=${folder}`,
        ...sandboxSwitches(),
      ],
    });
    const page = await app.firstWindow();
    // It navigates away from itself to where nobody answers, so neither the page nor the window need end politely.
    await Promise.race([page.evaluate(tryEveryWayOut).catch(() => undefined), sleep(longestControlMs)]);
    app.process().kill('SIGKILL');
    return;
  }
  const program = await launchProgram({ build: (process.env['IMPACT_KIT_BUILD'] ?? 'development') as Build });
  await passFirstRun(program.page);
  const outcome = await program.page.evaluate(tryEveryWayOut);
  expect(outcome.tried).toBeGreaterThanOrEqual(fewestWays);
  expect(outcome.answered).toEqual([]);
  expect(program.page.url()).toMatch(/^app:\/\/impact-kit\//);
  await program.close();
});
