// Options of Electron that weaken a window are named nowhere, with one exception that is written down.
import { expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/lib/project-files.mjs';
import { placesIn } from './places-in.ts';

const sources = projectFiles('main', 'renderer', 'core').filter((path) => /\.(tsx?|html)$/.test(path));
const places = (pattern: RegExp): string[] => placesIn(sources, pattern);

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
