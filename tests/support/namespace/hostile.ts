// Decides the session whose packets are counted: the program, or the unsealed control, with a hostile page inside.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { tryEveryWayOut } from '../hostile-page.ts';
import { type Build, launchProgram, runtimePath, sandboxSwitches } from '../launch.ts';
import { passFirstRun } from '../library.ts';

const fewestWays = 30;

test('a hostile page tries every way out', async () => {
  if (process.env['IMPACT_KIT_UNSEALED'] === '1') {
    const folder = mkdtempSync(join(tmpdir(), 'unsealed-'));
    const app = await _electron.launch({
      executablePath: runtimePath(),
      args: [join(import.meta.dirname, '..', 'unsealed-app'), `--user-data-dir=${folder}`, ...sandboxSwitches()],
    });
    const page = await app.firstWindow();
    await page.evaluate(tryEveryWayOut).catch(() => undefined);
    await app.close();
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
