// The thread that reads: the worker of pdf.js for the page, and the reader of the words of all pages.
import '../workers/plain-bitmaps.ts';
import './plain-unpacking.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { readWords } from './read-words.ts';
import type { WordsRequest } from './words-protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<Partial<WordsRequest>>) => {
  const { readWords: job, answers } = data;
  // All other messages are those of pdf.js.
  if (job && answers) void readWords(job, (answer) => answers.postMessage(answer));
});
