// Permission for the camera: only after a request of the page, on the screen that reads codes, for video alone.
import type { WebContents } from 'electron';
import { appOrigin } from './app-origin.ts';

const readingScreen = `${appOrigin}/index.html#/read-code`;
const readingScreens = new Set([readingScreen, `${appOrigin}/#/read-code`]);
const open = new WeakSet<WebContents>();

/** Opens or closes the gate of a page. */
export function setCameraGate(contents: WebContents, isOpen: boolean): void {
  if (isOpen) open.add(contents);
  else open.delete(contents);
}

/** What is asked for, as Chromium tells it. */
export type CameraQuestion = {
  /** Of what kind the devices are that are asked for. */
  readonly mediaTypes: readonly string[];
  readonly isMainFrame: boolean;
  /** Address of the frame that asks. */
  readonly origin: string;
};

/** Whether a page may have the camera now. */
export function mayUseCamera(
  contents: WebContents | null,
  { mediaTypes, isMainFrame, origin }: CameraQuestion,
): boolean {
  return (
    contents !== null &&
    open.has(contents) &&
    readingScreens.has(contents.getURL()) &&
    isMainFrame &&
    origin.startsWith(`${appOrigin}/`) &&
    mediaTypes.length === 1 &&
    mediaTypes[0] === 'video'
  );
}
