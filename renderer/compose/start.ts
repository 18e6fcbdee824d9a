// Decides what main may ask of the compose page: lay out a text, read a PDF, say that it is alive.
import type {
  GlanceAnswer,
  GlanceJob,
  PageNumbers,
  PrintJob,
  ReadAnswer,
  ReadJob,
} from '../../core/compose/page-calls.ts';
import { glanceAtPdf } from './read/glance-at-pdf.ts';
import { readPageNumbers } from './read/page-numbers.ts';
import { pulse } from './read/pulse.ts';
import { readPdf } from './read/read-pdf.ts';

/** The calls; main makes them by name. */
export type ComposePage = {
  layOut(job: PrintJob): Promise<void>;
  numberPages(numbers: PageNumbers): Promise<void>;
  readPageNumbers(address: string, sizeBytes: number): Promise<PageNumbers>;
  readPdf(job: ReadJob): Promise<ReadAnswer>;
  glanceAtPdf(job: GlanceJob): Promise<GlanceAnswer>;
  pulse(): number;
};

/** Most PDFs of a kit are given, and a page that prints none starts sooner without all that printing needs. */
const printing = (): Promise<typeof import('./print/lay-out.tsx')> => import('./print/lay-out.tsx');

const page: ComposePage = {
  layOut: async (job) => await (await printing()).layOut(job),
  numberPages: async (numbers) => await (await printing()).numberPages(numbers),
  readPageNumbers,
  readPdf,
  glanceAtPdf,
  pulse,
};
Object.assign(globalThis, { compose: Object.freeze(page) });
