// Decides how pdf.js is edited when the page is built: only in the version the edits were made for.
import { canvasEdits } from './canvas-edits.mjs';
import { drawingEdits } from './drawing-edits.mjs';
import { packedTableEdits } from './packed-table-edits.mjs';
import { pageEdits } from './page-edits.mjs';
import { editPdfStyles } from './styles.mjs';
import { tableEdits } from './table-edits.mjs';
import { viewEdits } from './view-edits.mjs';
import { wordEdits } from './word-edits.mjs';

const worker = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;
const drawing = /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/;
const viewer = /\/pdfjs-dist\/legacy\/web\/pdf_viewer\.mjs$/;
const styles = /\/pdfjs-dist\/legacy\/web\/pdf_viewer\.css$/;

/** `from` stands in the file exactly once, or the build fails: another version of pdf.js is to be looked at anew. */
const workerEdits = [...wordEdits, ...pageEdits, ...tableEdits, ...packedTableEdits, ...canvasEdits];

/** The text of pdf.js' worker, edited. */
export function editPdfWorker(code) {
  return edited(code, workerEdits);
}

/** The text of what draws pages, edited. */
export function editPdfDrawing(code) {
  return edited(code, drawingEdits);
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
  return editing('pdf-worker-edits', worker, editPdfWorker);
}

/** Edits what draws pages, in the page. */
export function pdfDrawingEdits() {
  return editing('pdf-drawing-edits', drawing, editPdfDrawing);
}

/** Edits the viewer of pdf.js. */
export function pdfViewerEdits() {
  return editing('pdf-viewer-edits', viewer, editPdfViewer);
}

/** Takes of the viewer's style sheet what pages need. */
export function pdfStyleEdits() {
  return { ...editing('pdf-style-edits', styles, editPdfStyles), enforce: 'pre' };
}

function editing(name, file, edit) {
  return {
    name,
    transform(code, id) {
      return file.test(id) ? { code: edit(code), map: null } : undefined;
    },
  };
}
