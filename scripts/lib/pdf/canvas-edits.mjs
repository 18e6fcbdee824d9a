// Decides how pdf.js learns how wide a canvas may be: it is told instead of trying out canvases (decision 0013).

/** Edits as edit.mjs takes them. */
export const canvasEdits = [
  {
    why: 'the widest canvas is found by making some',
    from: 'this._guessMax(MIN_IMAGE_DIM, MAX_IMAGE_DIM, 0, 1)',
    to: 'MAX_IMAGE_DIM - 1',
  },
];
