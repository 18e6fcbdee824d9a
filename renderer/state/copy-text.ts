// Decides how a text reaches the clipboard: through main, and a failure is told as a notice.
import { host } from '../host/bridge.ts';
import { showNotice } from './notice-store.ts';

/** Copies a text; false when it could not be copied, which a notice then tells. */
export async function copyText(text: string): Promise<boolean> {
  const copied = await host.app.copyText(text);
  if (!copied.ok) showNotice({ kind: 'problem', problem: copied.problem });
  return copied.ok;
}
