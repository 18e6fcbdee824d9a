// Copy to the clipboard through main. Words of a kit are copied only with their source, and a failure shows as a notice.
import type { Bare, Cited } from '../../../core/citing/cited.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';

/** Copies; false when it could not be copied, which a notice then tells. */
export async function copyText(copy: Cited | Bare): Promise<boolean> {
  const copied = await host.app.copyText(copy.text);
  if (!copied.ok) showNotice({ kind: 'problem', problem: copied.problem });
  return copied.ok;
}
