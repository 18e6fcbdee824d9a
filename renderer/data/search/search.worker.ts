// The search worker: one library at a time, queries in order, cancelled ones skipped.

import { fail, ok, type Result } from '../../../core/base/result.ts';
import { indexNotes } from '../../../core/notes/search-notes.ts';
import { databaseProblem, type LibraryDb, openLibraryDb } from '../db/library-db.ts';
import type { SealRoots } from '../db/seal-book.ts';
import { LibraryChanged, sealLibrary } from '../db/sealed-reads.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';
import type {
  FindOutcome,
  SearchOutcome,
  SearchQuestion,
  SearchReply,
  SearchRequest,
} from './search-messages.ts';

type Opened = {
  readonly generation: string;
  readonly seals: SealRoots;
  readonly db: LibraryDb;
  readonly library: Promise<SearchLibrary>;
};

const waiting = new Map<number, SearchQuestion>();
let opened: Opened | undefined;
let isWorking = false;
let notes = indexNotes([]);

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data;
  switch (request.kind) {
    case 'open':
      opened?.db.close();
      opened = open(request);
      return;
    case 'notes':
      notes = indexNotes(request.texts);
      return;
    case 'ask':
      waiting.set(request.id, request.question);
      void work();
      return;
    case 'drop':
      waiting.delete(request.id);
      return;
  }
});

function open({ generation, seals }: Pick<Opened, 'generation' | 'seals'>): Opened {
  const db = openLibraryDb(generation);
  sealLibrary(db, seals);
  const library = openSearchLibrary(db);
  // Reported with the answer to the next query; until then nobody listens.
  library.catch(() => undefined);
  return { generation, seals, db, library };
}

/** What went wrong may be over at the next try; unless another library was opened meanwhile. */
function reopen(failed: Opened): void {
  failed.db.close();
  if (opened === failed) opened = open(failed);
}

async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  for (;;) {
    // Lets the messages in that came meanwhile, so that a question typed over is dropped before it costs anything.
    await new Promise((resolve) => setTimeout(resolve));
    const next = waiting.entries().next();
    if (next.done) break;
    const [id, question] = next.value;
    const outcome = await answer(question);
    if (waiting.delete(id)) self.postMessage({ id, outcome } satisfies SearchReply);
  }
  isWorking = false;
}

async function answer(question: SearchQuestion): Promise<Result<SearchOutcome | FindOutcome>> {
  const asked = opened;
  if (!asked) return fail({ code: 'library-damaged', reason: 'no library is open for the search' });
  try {
    const library = await asked.library;
    return ok(
      question.kind === 'search' ? await library.search(question, notes) : await library.find(question),
    );
  } catch (error) {
    const problem = error instanceof LibraryChanged ? error.problem : await databaseProblem(asked.db, error);
    reopen(asked);
    return fail(problem);
  }
}
