// Decides how pdf.js is edited when the page is built: only in the version the edits were made for.
import { canvasEdits } from './canvas-edits.mjs';
import { pageEdits } from './page-edits.mjs';
import { editPdfStyles } from './styles.mjs';
import { wordEdits } from './word-edits.mjs';

const worker = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;
const styles = /\/pdfjs-dist\/legacy\/web\/pdf_viewer\.css$/;

/** `from` stands in the file exactly once, or the build fails: another version of pdf.js is to be looked at anew. */
const edits = [...wordEdits, ...pageEdits, ...canvasEdits];

/** The text of pdf.js' worker, edited. */
export function editPdfWorker(code) {
  return edits.reduce((edited, { why, from, to }) => {
    const [before, after, ...more] = edited.split(from);
    if (after === undefined || more.length > 0) throw new Error(`pdf.js is not as it was where ${why}`);
    return before + to + after;
  }, code);
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
