// Decides that the worker of pdf.js is a module of our own, so that the build puts it beside the page, and that it ends a document without an error.
import './plain-bitmaps.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** What pdf.js throws where it finds, still opening a document, that the document was closed; nobody waits for it any more. */
const closedWhileOpening = 'Worker was terminated';

addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Error && event.reason.message === closedWhileOpening) event.preventDefault();
});
