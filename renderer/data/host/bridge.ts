// The page's calls to main. Only this file touches what preload put on the window.
import type { HostBridge } from '../../../core/ipc/contract.ts';

declare global {
  interface Window {
    readonly host: HostBridge;
  }
}

/** Main, as the page sees it. */
export const host: HostBridge = window.host;
