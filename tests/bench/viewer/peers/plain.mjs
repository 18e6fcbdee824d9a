// pdf.js and its viewer with default settings, with the whole file in memory.
const pdfjs = await import('/node_modules/pdfjs-dist/legacy/build/pdf.mjs');

// The viewer looks for pdf.js here.
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFLinkService, PDFViewer } = await import(
  '/node_modules/pdfjs-dist/legacy/web/pdf_viewer.mjs'
);
const { readFileSync } = globalThis.require('node:fs');

pdfjs.GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs';
const folder = '/node_modules/pdfjs-dist';
let open;

/** Opens a file; answers when that began, in ms since 1970. */
globalThis.openFile = (path) => {
  const beganAt = Date.now();
  const bus = new EventBus();
  const links = new PDFLinkService({ eventBus: bus });
  const viewer = new PDFViewer({
    container: document.querySelector('#container'),
    eventBus: bus,
    linkService: links,
  });
  links.setViewer(viewer);
  globalThis.hasPainted = false;
  bus.on('pagerendered', () => {
    globalThis.hasPainted = true;
  });
  bus.on('pagesinit', () => {
    viewer.currentScaleValue = 'page-width';
  });
  const task = pdfjs.getDocument({
    data: new Uint8Array(readFileSync(path)),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
  });
  void task.promise.then((pdf) => {
    viewer.setDocument(pdf);
    links.setDocument(pdf, null);
  });
  open = { task, viewer, links };
  return beganAt;
};

/** Closes it again. */
globalThis.closeFile = async () => {
  open.viewer.setDocument(null);
  open.links.setDocument(null, null);
  await open.task.destroy();
  open = undefined;
};
globalThis.isReady = true;
