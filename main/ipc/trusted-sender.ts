// Who may call main: the top frame of the program's own page, nobody else.
import type { IpcMainInvokeEvent } from 'electron';
import { appOrigin } from '../app-origin.ts';

/** Says whether a call comes from the top frame of an own page. */
export function isTrustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null) return false;
  return frame.url.startsWith(`${appOrigin}/`);
}
