// The worker of pdf.js as a module of our own, so that the build puts it beside the page.
import './plain-bitmaps.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** What pdf.js throws where it finds, still opening a document, that the document was closed; nobody waits for it any more. */
const closedWhileOpening = 'Worker was terminated';

addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Error && event.reason.message === closedWhileOpening) event.preventDefault();
});
