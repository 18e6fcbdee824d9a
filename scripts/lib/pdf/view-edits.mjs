// Decides how pdf.js' viewer gives pages their size: those of one size by one rule instead of each by a style of its own (decision 0016).
import { at } from '../places.mjs';

/** What sizes pages, as the viewer imports it. */
const sizing = at('renderer', 'viewer', 'page-sizes.ts').replaceAll('\\', '/');

/** Edits as edit.mjs takes them. */
export const viewEdits = [
  {
    why: 'a page is given its size',
    from: 'setLayerDimensions(div, viewport, true, false);',
    to: 'sizePage(div, viewport);',
  },
  {
    why: 'the viewer asks for the rest of pdf.js',
    from: '} = globalThis.pdfjsLib;',
    to: `} = globalThis.pdfjsLib;\nimport { sizePage } from ${JSON.stringify(sizing)};`,
  },
];
