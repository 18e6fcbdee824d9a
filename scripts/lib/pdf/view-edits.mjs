// Decides how pdf.js' viewer gives pages their size: those of one size by one rule instead of each by a style of its own (decision 0016);
// that nobody hears of the structure of a page whose document was closed meanwhile; and that the text of a page is left alone where nothing
// was chosen.
import { at } from '../places.mjs';

/** What sizes pages, as the viewer imports it. */
const sizing = at('renderer', 'pdf', 'page-sizes.ts').replaceAll('\\', '/');

/** Edits as edit.mjs takes them. */
export const viewEdits = [
  {
    why: 'a page is given its size',
    from: 'setLayerDimensions(div, viewport, true, false);',
    to: 'sizePage(div, viewport);',
  },
  {
    why: 'the structure of a page is asked for',
    from: 'this.#promise = pdfPage.getStructTree();',
    // Nobody waits for it before the page is drawn, and nobody hears its error after: a page without it is whole to the eye.
    to: 'this.#promise = pdfPage.getStructTree().catch(() => null);',
  },
  {
    why: 'words that were chosen are let go of',
    from: 'const reset = (end, textLayer) => {',
    // Each key let go, each click and each step of choosing words comes here for every page that is drawn; putting the end of a text where
    // it is already lays that text out anew.
    to: `const reset = (end, textLayer) => {
      const isReset = textLayer.lastChild === end && !end.style.width && !textLayer.classList.contains("selecting");
      if (isReset) return;`,
  },
  {
    why: 'the viewer asks for the rest of pdf.js',
    from: '} = globalThis.pdfjsLib;',
    to: `} = globalThis.pdfjsLib;\nimport { sizePage } from ${JSON.stringify(sizing)};`,
  },
];
