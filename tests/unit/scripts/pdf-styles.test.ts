// Proves that of pdf.js' style sheet all that belongs to pages is taken, nothing of its own program, and that no other version is edited.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editPdfStyles } from '../../../scripts/lib/pdf/styles.mjs';

const css = readFileSync(
  join(import.meta.dirname, '../../../node_modules/pdfjs-dist/legacy/web/pdf_viewer.css'),
  'utf8',
);

test('Pages, words, forms and notes keep their rules', () => {
  const edited = editPdfStyles(css);
  for (const rule of [
    '.textLayer {',
    '.annotationLayer {',
    '.canvasWrapper {',
    '.pdfViewer .page {',
    '.spread .page',
  ])
    expect(edited).toContain(rule);
  for (const rule of ['.buttonWidgetAnnotation', '.popupAnnotation', '.endOfContent'])
    expect(edited).toContain(rule);
});

test('Nothing of editors, dialogs and lists is taken, nor what pdf.js says for the whole page', () => {
  const edited = editPdfStyles(css);
  for (const foreign of [
    'annotationEditorLayer {',
    'xfa',
    'popupMenu',
    '#viewsManager',
    'color-scheme: light dark',
  ])
    expect(edited).not.toContain(foreign);
});

test('What a rule asks for without saying what else is there', () => {
  const edited = editPdfStyles(css);
  const asked = [...edited.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name);
  // Its own code sets this one on a field of single letters.
  const missing = asked.filter((name) => name !== '--comb-offset' && !edited.includes(`${name}:`));
  expect(asked.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('Each page does not say its scale anew, except where its units or its scale are its own', () => {
  const edited = editPdfStyles(css);
  const page = /\.pdfViewer \.page \{[^}]*\}/.exec(edited)?.[0] ?? '';
  expect(page).toContain('position: relative');
  expect(page).not.toMatch(/^\s*--/m);
  expect(edited).toMatch(
    /\.page:is\(\[style\*="--user-unit"\], \[style\*="--scale-factor:"\]\) \{\s*--total-scale-factor/,
  );
});

test('A pdf.js that is laid out otherwise is refused', () => {
  expect(() => editPdfStyles(css.replace('--scale-round-x: 1px;', ''))).toThrow(/not as it was/);
  expect(() => editPdfStyles(css.replaceAll('.spread', '.pair'))).toThrow(/no rules for \.spread/);
});
