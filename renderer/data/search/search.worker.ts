// The search worker: one library at a time, queries in order, cancelled ones skipped.

import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok } from '../../../core/base/result.ts';
import type { SearchLibrary } from '../../../core/find/search-library.ts';
import type { SearchQuestion } from '../../../core/find/search-rows.ts';
import { indexNotes } from '../../../core/notes/search-notes.ts';
import type { KitPart } from '../db/library.ts';
import { databaseProblem, type LibraryDb, openLibraryDb } from '../db/library-db.ts';
import { LibraryChanged, sealLibrary } from '../db/sealed-reads.ts';
import { openSearchLibrary } from './open-search-library.ts';
import type { OpenedPart, SearchReply, SearchRequest } from './search-messages.ts';

type Opened = {
  readonly request: readonly OpenedPart[];
  readonly parts: readonly (OpenedPart & KitPart)[];
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
      close(opened);
      opened = open(request.parts);
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

function open(request: readonly OpenedPart[]): Opened {
  const parts = request.map((part) => {
    const db = openLibraryDb(part.generation);
    sealLibrary(db, part.seals);
    return { ...part, db };
  });
  const library = openSearchLibrary({ parts });
  // Reported with the answer to the next query; until then nobody listens.
  library.catch(() => undefined);
  return { request, parts, library };
}

function close(library: Opened | undefined): void {
  for (const { db } of library?.parts ?? []) db.close();
}

/** What went wrong may be over at the next try; unless another library was opened meanwhile. */
function reopen(failed: Opened): void {
  close(failed);
  if (opened === failed) opened = open(failed.request);
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
    const reply = await answer(question);
    if (waiting.delete(id)) self.postMessage({ id, ...reply } satisfies SearchReply);
  }
  isWorking = false;
}

async function answer(question: SearchQuestion): Promise<Omit<SearchReply, 'id'>> {
  const asked = opened;
  if (!asked)
    return { outcome: fail({ code: 'library-damaged', reason: 'no library is open for the search' }) };
  try {
    const library = await asked.library;
    return {
      outcome: ok(
        question.kind === 'search' ? await library.search(question, notes) : await library.find(question),
      ),
    };
  } catch (error) {
    const problem = error instanceof LibraryChanged ? error.problem : await problemOf(asked, error);
    const changedIn = error instanceof LibraryChanged ? generationOf(asked, error.db) : undefined;
    reopen(asked);
    return { outcome: fail(problem), ...(changedIn !== undefined && { changedIn }) };
  }
}

function generationOf({ parts }: Opened, db: LibraryDb): string | undefined {
  return parts.find((part) => part.db === db)?.generation;
}

/** Any database that does not open says why; the others are damaged. */
async function problemOf({ parts }: Opened, error: unknown): Promise<Problem> {
  const problems = await Promise.all(parts.map(({ db }) => databaseProblem(db, error)));
  return (
    problems.find(({ code }) => code === 'library-refused') ??
    problems[0] ?? { code: 'library-damaged', reason: String(error) }
  );
}
