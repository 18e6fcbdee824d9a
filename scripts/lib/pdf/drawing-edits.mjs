// Decides which lines of pdf.js are written anew so that what is seen through a mask is drawn no further than the mask reaches (decision 0019);
// nothing but the time it takes may differ, and that a mask beside the page hides what lies behind it.

/** Edits as edit.mjs takes them. */
export const drawingEdits = [
  {
    why: 'a mask is used as it is',
    from: `\
      this.smaskPreparedFor = smask;
      return;
    }
    let filteredOOBAlpha;
`,
    to: `\
      this.smaskPreparedFor = smask;
      this.smaskHidesOutside = true;
      return;
    }
    let filteredOOBAlpha;
`,
  },
  {
    why: 'a mask is made ready',
    from: `\
    const SMASK_LAYER_TO_MASK_AREA_RATIO = 4;
`,
    to: `\
    this.smaskHidesOutside = filteredOOBAlpha === 0;
    const SMASK_LAYER_TO_MASK_AREA_RATIO = 4;
`,
  },
  {
    why: 'what is seen through a mask is put on the page',
    from: `\
    this.composeSMask(applySMaskInPlace ? null : suspendedCtx, smask, this.ctx, dirtyBox);
    if (applySMaskInPlace) {
      return;
    }
`,
    to: `\
    if (!applySMaskInPlace && this.smaskHidesOutside) {
      const { canvas, offsetX, offsetY } = smask;
      dirtyBox = [
        Math.max(dirtyBox[0], offsetX), Math.max(dirtyBox[1], offsetY),
        Math.min(dirtyBox[2], offsetX + canvas.width), Math.min(dirtyBox[3], offsetY + canvas.height),
      ];
    }
    if (dirtyBox[0] < dirtyBox[2] && dirtyBox[1] < dirtyBox[3]) {
      this.composeSMask(applySMaskInPlace ? null : suspendedCtx, smask, this.ctx, dirtyBox);
    }
    if (applySMaskInPlace) {
      return;
    }
`,
  },
  {
    why: 'a layer is made for what is seen through a mask',
    from: `\
    const scratchCanvas = this.canvasFactory.create(drawnWidth, drawnHeight);
    this.smaskScratchCanvas`,
    to: `\
    const spare = this.smaskSpareCanvas;
    const isFitting = spare?.canvas.width === drawnWidth && spare.canvas.height === drawnHeight;
    const scratchCanvas = isFitting ? spare : this.canvasFactory.create(drawnWidth, drawnHeight);
    if (isFitting) this.smaskSpareCanvas = null;
    this.smaskScratchCanvas`,
  },
  {
    why: 'such a layer is no longer needed',
    from: `\
    this.canvasFactory.destroy(this.smaskScratchCanvas);
`,
    to: `\
    if (this.smaskSpareCanvas) this.canvasFactory.destroy(this.smaskSpareCanvas);
    this.smaskScratchCanvas.context.reset();
    this.smaskSpareCanvas = this.smaskScratchCanvas;
`,
  },
  {
    why: 'a page is drawn',
    from: `\
    this.smaskGroupCanvases.length = 0;
    this._clearPreparedSMask();
`,
    to: `\
    this.smaskGroupCanvases.length = 0;
    if (this.smaskSpareCanvas) this.canvasFactory.destroy(this.smaskSpareCanvas);
    this.smaskSpareCanvas = null;
    this._clearPreparedSMask();
`,
  },
];
