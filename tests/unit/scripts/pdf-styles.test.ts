// The style sheet of pdf.js as the program has it: all rules that pages need, none of pdf.js' own viewer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patchPdfFile } from '../../../scripts/lib/pdf/patches.mjs';
import { selectPdfStyles, styleSheet } from '../../../scripts/lib/pdf/styles.mjs';

const css = readFileSync(join(import.meta.dirname, '../../../node_modules/pdfjs-dist', styleSheet), 'utf8');

test('Pages, words, forms and notes keep their rules', () => {
  const patched = patchPdfFile(styleSheet, css);
  for (const rule of [
    '.textLayer {',
    '.annotationLayer {',
    '.canvasWrapper {',
    '.pdfViewer .page {',
    '.spread .page',
  ])
    expect(patched).toContain(rule);
  for (const rule of ['.buttonWidgetAnnotation', '.popupAnnotation', '.endOfContent'])
    expect(patched).toContain(rule);
});

test('Nothing of editors, dialogs and lists is taken, nor what pdf.js says for the whole page', () => {
  const patched = patchPdfFile(styleSheet, css);
  for (const foreign of [
    'annotationEditorLayer {',
    'xfa',
    'popupMenu',
    '#viewsManager',
    'color-scheme: light dark',
  ])
    expect(patched).not.toContain(foreign);
});

test('What a rule asks for without saying what else is there', () => {
  const patched = patchPdfFile(styleSheet, css);
  const asked = [...patched.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name);
  // Its own code sets this one on a field of single letters.
  const missing = asked.filter((name) => name !== '--comb-offset' && !patched.includes(`${name}:`));
  expect(asked.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('Each page does not say its scale anew, except where its units or its scale are its own', () => {
  const patched = patchPdfFile(styleSheet, css);
  const page = /\.pdfViewer \.page \{[^}]*\}/.exec(patched)?.[0] ?? '';
  expect(page).toContain('position: relative');
  expect(page).not.toMatch(/^\s*--/m);
  expect(patched).toMatch(
    /\.page:is\(\[style\*="--user-unit"\], \[style\*="--scale-factor:"\]\) \{\s*--total-scale-factor/,
  );
});

test('A style sheet without the rules that pages need is refused', () => {
  expect(() => selectPdfStyles(css.replaceAll('.spread', '.pair'))).toThrow(/no rules for \.spread/);
});
