// Decides how tests do what ends the program: it may be gone before it could say that it was told to.
import type { ElectronApplication } from '@playwright/test';

/** Does what ends the program and waits until it has ended; what was never done fails here as a time-out. */
export async function endsProgram(app: ElectronApplication, act: () => Promise<void>): Promise<void> {
  const ended = app.waitForEvent('close');
  await act().catch(() => undefined);
  await ended;
}
