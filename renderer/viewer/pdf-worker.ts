// Decides nothing: the worker of pdf.js as a module of our own, so that the build puts it beside the page.
import './plain-bitmaps.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
