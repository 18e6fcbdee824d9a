// Calls that end the program, which may exit before it answers.
import type { ElectronApplication } from '@playwright/test';

/** Does what ends the program and waits until it has ended; what was never done fails here as a time-out. */
export async function endsProgram(app: ElectronApplication, act: () => Promise<void>): Promise<void> {
  const ended = app.waitForEvent('close');
  await act().catch(() => undefined);
  await ended;
}
