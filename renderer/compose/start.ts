// Requests of main to the compose page: lay out a text, read a PDF, send a heartbeat.
import '../ui/trusted-types.ts';
import type {
  InspectAnswer,
  InspectJob,
  PageNumbers,
  PrintJob,
  ReadAnswer,
  ReadJob,
} from '../../core/compose/compose-page-protocol.ts';
import { heartbeat } from '../pdf/read/heartbeat.ts';
import { inspectPdf } from '../pdf/read/inspect-pdf.ts';
import { readPageNumbers } from '../pdf/read/page-numbers.ts';
import { readPdf } from '../pdf/read/read-pdf.ts';

/** The calls; main makes them by name. */
type ComposePage = {
  layOut(job: PrintJob): Promise<void>;
  numberPages(numbers: PageNumbers): Promise<void>;
  readPageNumbers(address: string, sizeBytes: number): Promise<PageNumbers>;
  readPdf(job: ReadJob): Promise<ReadAnswer>;
  inspectPdf(job: InspectJob): Promise<InspectAnswer>;
  heartbeat(): number;
};

/** Most PDFs of a kit are given, and a page that prints none starts sooner without all that printing needs. */
const printing = (): Promise<typeof import('./print/lay-out.tsx')> => import('./print/lay-out.tsx');

const page: ComposePage = {
  layOut: async (job) => await (await printing()).layOut(job),
  numberPages: async (numbers) => await (await printing()).numberPages(numbers),
  readPageNumbers,
  readPdf,
  inspectPdf,
  heartbeat,
};
Object.assign(globalThis, { compose: Object.freeze(page) });
