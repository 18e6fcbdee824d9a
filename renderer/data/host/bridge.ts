// Decides how the page reaches main: the only file that touches what preload put on the window.
import type { HostBridge } from '../../../core/ipc/contract.ts';

declare global {
  interface Window {
    readonly host: HostBridge;
  }
}

/** Main, as the page sees it. */
export const host: HostBridge = window.host;
