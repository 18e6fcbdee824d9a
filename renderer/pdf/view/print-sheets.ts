// Sheets for the printer in place of the screen: one for each page, nothing else of the window.
import type { PrintSheet } from './print-pages.ts';
import './print-sheets.css';

/** Puts sheets where only the printer sees them, ready to print, each with its line below; returns how to take them away. */
export async function showSheets(
  sheets: readonly PrintSheet[],
  lines: readonly string[],
): Promise<() => void> {
  const stack = document.createElement('div');
  stack.className = 'print-sheets';
  const pictures = sheets.map(({ address }) => {
    const picture = new Image();
    picture.src = address;
    picture.alt = '';
    return picture;
  });
  stack.append(
    ...pictures.map((picture, index) => {
      const sheet = document.createElement('div');
      const line = document.createElement('p');
      line.textContent = lines[index] ?? '';
      sheet.append(picture, line);
      return sheet;
    }),
  );
  const first = sheets[0];
  const paper = new CSSStyleSheet();
  paper.replaceSync(first ? `@page { margin: 0; size: ${first.widthPt}pt ${first.heightPt}pt; }` : '');
  document.body.append(stack);
  document.adoptedStyleSheets.push(paper);
  document.documentElement.dataset['printing'] = 'document';
  await Promise.all(pictures.map((picture) => picture.decode()));
  return () => {
    delete document.documentElement.dataset['printing'];
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    stack.remove();
  };
}
