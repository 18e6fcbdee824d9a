// All documents of a plan, made in a pool of workers. The result is the same in whatever order they end.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../core/base/problem.ts';
import type { Report } from '../../core/base/progress.ts';
import type { MadeDocument } from '../../core/compose/assemble-catalogue.ts';
import { readingLimits } from '../../core/compose/compose-page-constants.ts';
import type {
  LimitedPdf,
  PartlyRead,
  SlowToOpen,
  UnreadablePdf,
} from '../../core/compose/compose-protocol.ts';
import type { PlannedResource } from '../../core/compose/plan.ts';
import { runPool } from '../../core/compose/run-pool.ts';
import type { DerivedPages } from '../../core/kit/catalogue.ts';
import {
  type DocumentOutcome,
  DocumentWorker,
  type PlannedDocument,
  type WorkerJob,
} from './document-worker.ts';

/** A PDF as large as this is in memory more than once while it is read. */
const heavyBytes = 64_000_000;

/** What is needed to make documents. */
type DocumentsJob = WorkerJob & { readonly report: Report };

/** The documents, by id of their resource, and everything that went wrong. `stopped` is among the problems when it was stopped. */
export type MadeDocuments = {
  readonly documents: ReadonlyMap<string, MadeDocument>;
  readonly derived: ReadonlyMap<string, DerivedPages>;
  readonly skipped: readonly UnreadablePdf[];
  readonly partlyRead: readonly PartlyRead[];
  readonly slowToOpen: readonly SlowToOpen[];
  readonly limited: readonly LimitedPdf[];
  readonly problems: readonly Problem[];
};

/** A document that waits for a worker; `sizeBytes` is 0 for one that is yet to be printed. */
type Waiting = { readonly document: PlannedDocument; readonly sizeBytes: number };

/** Makes all documents, as many at a time as there are cores, at most four. Nothing that one of them holds can stop the others. */
export async function makeDocuments(job: DocumentsJob): Promise<MadeDocuments> {
  const { plan, report, signal } = job;
  const documents = plan.resources.filter(isDocument);
  const waiting = await Promise.all(
    documents.map(async (document) => ({ document, sizeBytes: await sizeOf(document, job) })),
  );
  const count = Math.min(readingLimits.maxWorkers, availableParallelism(), documents.length);
  const workers = Array.from({ length: count }, (_, worker) => new DocumentWorker(job, worker + 1));
  const outcomes = new Map<PlannedDocument, DocumentOutcome>();
  const stop = (): void => {
    for (const worker of workers) worker.stop();
  };
  signal.addEventListener('abort', stop);
  try {
    await runPool<Waiting>(largestFirst(waiting), workers.length, {
      isHeavy: ({ sizeBytes }) => sizeBytes >= heavyBytes,
      isOver: () => signal.aborted,
      work: async ({ document }, worker) => {
        const step = document.body.kind === 'printed' ? 'printing' : 'extracting';
        const { from: item } = document.body;
        report({ step, done: outcomes.size, total: documents.length, unit: 'files', item });
        const outcome = await workers[worker]?.make(document);
        if (outcome) outcomes.set(document, outcome);
      },
    });
  } finally {
    signal.removeEventListener('abort', stop);
    for (const worker of workers) worker.end();
  }
  return inPlannedOrder(documents, outcomes, signal.aborted);
}

/** The longest work first: started last, it would keep all other workers waiting. */
function largestFirst(waiting: readonly Waiting[]): Waiting[] {
  return waiting.toSorted((one, other) => other.sizeBytes - one.sizeBytes);
}

function inPlannedOrder(
  documents: readonly PlannedDocument[],
  outcomes: ReadonlyMap<PlannedDocument, DocumentOutcome>,
  isStopped: boolean,
): MadeDocuments {
  const done = documents.flatMap((document) => {
    const outcome = outcomes.get(document);
    return outcome ? [{ id: document.facts.id, outcome }] : [];
  });
  const made = done.flatMap(({ id, outcome }) => (outcome.made ? [{ id, ...outcome.made }] : []));
  return {
    documents: new Map(made.map(({ id, document }) => [id, document])),
    derived: new Map(made.map(({ id, derived }) => [id, derived])),
    skipped: done.flatMap(({ outcome }) => outcome.skipped ?? []),
    partlyRead: done.flatMap(({ outcome }) => outcome.partlyRead ?? []),
    slowToOpen: done.flatMap(({ outcome }) => outcome.slowToOpen ?? []),
    limited: done.flatMap(({ outcome }) => outcome.limited ?? []),
    problems: isStopped ? [{ code: 'stopped' }] : done.flatMap(({ outcome }) => outcome.problems),
  };
}

/** Of a file that cannot be looked at now whoever reads it says why. */
async function sizeOf({ body }: PlannedDocument, { root, disk }: DocumentsJob): Promise<number> {
  return body.kind === 'printed' ? 0 : await disk.sizeOf(join(root, body.from)).catch(() => 0);
}

function isDocument(resource: PlannedResource): resource is PlannedDocument {
  return resource.body.kind === 'printed' || resource.body.kind === 'given';
}
