// The page's calls to main. Only this file touches what preload put on the window.
import type { HostBridge } from '../../../core/ipc/contract.ts';
import type { PickerBridge } from '../../../core/ipc/picker-contract.ts';

declare global {
  interface Window {
    /** A window has the bridge that main opened it with, and never the other one. */
    readonly host: HostBridge | PickerBridge;
  }
}

/** Main, as the page of the main window and of a preview sees it. */
export const host = window.host as HostBridge;
/** Main, as the page of the file picker sees it. */
export const pickerHost = window.host as PickerBridge;
