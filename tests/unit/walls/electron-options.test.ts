// Options of Electron that weaken a window are named nowhere, with one exception that is written down.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/lib/project-files.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const sources = ['main', 'renderer', 'core']
  .flatMap((folder) => projectFiles(folder))
  .filter((path) => /\.(tsx?|html)$/.test(path));

/** Where a pattern is found, as `path: found`. */
function places(pattern: RegExp): string[] {
  return sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(pattern)].map(([found]) => `${path}: ${found}`),
  );
}

test('No source weakens the walls of a window', () => {
  const weakening =
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|nodeIntegrationInSubFrames|allowpopups|<webview|setCertificateVerifyProc|webviewTag: true|sandbox: false|contextIsolation: false|nodeIntegration: true/g;
  expect(places(weakening)).toEqual([]);
});

test('The one feature of Blink is for margins of printed pages, in the hidden page without calls', () => {
  expect(places(/enableBlinkFeatures: '.*'|enableBlinkFeatures|disableBlinkFeatures/g)).toEqual([
    "main/compose/compose-page.ts: enableBlinkFeatures: 'PageMarginBoxes'",
  ]);
});
