// Preload before a document is opened: all code that shows it, and a worker.
import { keepWorkerReady } from '../../pdf/workers/pdf-workers.ts';
import './reader-frame.tsx';

/** To be called when the page has nothing else to do. */
export function prepareReader(): void {
  keepWorkerReady();
}
