// Picture of the first screen, for development builds that request one.
import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';

const settleMs = 400;

/** Writes the picture named by `IMPACT_KIT_PICTURE` once; with `IMPACT_KIT_PICTURE_EXIT=1` the program ends after it. */
export function takeFirstScreenPicture(window: BrowserWindow | undefined): void {
  const file = process.env['IMPACT_KIT_PICTURE'];
  if (file === undefined || app.isPackaged || !window) return;
  delete process.env['IMPACT_KIT_PICTURE'];
  setTimeout(() => {
    void window.webContents
      .capturePage()
      .then((picture) => writeFile(file, picture.toPNG()))
      .then(() => process.stdout.write(`First screen: ${file}\n`))
      .catch((error: unknown) => process.stderr.write(`No picture of the first screen: ${String(error)}\n`))
      .finally(() => {
        if (process.env['IMPACT_KIT_PICTURE_EXIT'] === '1') app.quit();
      });
  }, settleMs);
}
