// Decides how pdf.js is edited when the page is built: only in the version the edits were made for.
import { canvasEdits } from './canvas-edits.mjs';
import { pageEdits } from './page-edits.mjs';
import { editPdfStyles } from './styles.mjs';
import { viewEdits } from './view-edits.mjs';
import { wordEdits } from './word-edits.mjs';

const worker = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;
const viewer = /\/pdfjs-dist\/legacy\/web\/pdf_viewer\.mjs$/;
const styles = /\/pdfjs-dist\/legacy\/web\/pdf_viewer\.css$/;

/** `from` stands in the file exactly once, or the build fails: another version of pdf.js is to be looked at anew. */
const workerEdits = [...wordEdits, ...pageEdits, ...canvasEdits];

/** The text of pdf.js' worker, edited. */
export function editPdfWorker(code) {
  return edited(code, workerEdits);
}

/** The text of pdf.js' viewer, edited. */
export function editPdfViewer(code) {
  return edited(code, viewEdits);
}

function edited(text, edits) {
  return edits.reduce((code, { why, from, to }) => {
    const [before, after, ...more] = code.split(from);
    if (after === undefined || more.length > 0) throw new Error(`pdf.js is not as it was where ${why}`);
    return before + to + after;
  }, text);
}

/** Edits pdf.js wherever it is bundled into a worker. */
export function pdfWorkerEdits() {
  return {
    name: 'pdf-worker-edits',
    transform(code, id) {
      return worker.test(id) ? { code: editPdfWorker(code), map: null } : undefined;
    },
  };
}

/** Edits the viewer of pdf.js. */
export function pdfViewerEdits() {
  return {
    name: 'pdf-viewer-edits',
    transform(code, id) {
      return viewer.test(id) ? { code: editPdfViewer(code), map: null } : undefined;
    },
  };
}

/** Takes of the viewer's style sheet what pages need. */
export function pdfStyleEdits() {
  return {
    name: 'pdf-style-edits',
    enforce: 'pre',
    transform(code, id) {
      return styles.test(id) ? { code: editPdfStyles(code), map: null } : undefined;
    },
  };
}
