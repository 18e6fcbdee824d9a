// Client of the search worker: one worker for one library, answers matched by number, cancelled queries dropped.
import { fail, type Result } from '../../../core/base/result.ts';
import type {
  FindOutcome,
  FindQuestion,
  ListQuestion,
  SearchOutcome,
  SearchQuestion,
} from '../../../core/find/search-rows.ts';
import { useLibraryStore } from '../db/library-store.ts';
import { tellLibraryChanged } from '../db/sealed-reads.ts';
import { nameFullDisk } from '../session/name-full-disk.ts';
import { onSearchedNotes, searchedNotes } from '../user-data/searched-notes.ts';
import type { SearchReply, SearchRequest } from './search-messages.ts';

type Outcome = Result<SearchOutcome | FindOutcome>;

let worker: Worker | undefined;
let openKey: string | undefined;
let lastId = 0;
const waiting = new Map<number, (outcome: Outcome) => void>();

onSearchedNotes((texts) => send({ kind: 'notes', texts }));

/** Makes the worker ready for a library; cheap when it already is. */
function openSearch(key: string): void {
  const { ready } = useLibraryStore.getState();
  if (key === openKey || ready?.key !== key) return;
  openKey = key;
  worker ??= startWorker();
  const parts = ready.parts.map(({ kitId, suffix, isVerified, recalls, generation, seals }) => ({
    ...{ kitId, suffix, isVerified, recalls, generation, seals },
  }));
  send({ kind: 'open', parts });
}

/**
 * Asks the worker. An aborted question is never answered. Fails with `library-damaged` when the library cannot be read or the
 * worker broke down. The next query starts a new worker. Fails with `library-changed` when a row differs from the kit and the
 * library is made anew. Fails with `library-refused` when the browser does not open the library, and with `disk-full` when either
 * happens on a full disk.
 */
export function ask(key: string, question: ListQuestion, signal: AbortSignal): Promise<Result<SearchOutcome>>;
export function ask(key: string, question: FindQuestion, signal: AbortSignal): Promise<Result<FindOutcome>>;
export function ask(key: string, question: SearchQuestion, signal: AbortSignal): Promise<Outcome> {
  openSearch(key);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    signal.addEventListener('abort', () => {
      if (waiting.delete(id)) send({ kind: 'drop', id });
    });
    send({ kind: 'ask', id, question });
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<SearchReply>) => {
    void settle(event.data);
  });
  started.addEventListener('error', (event) => {
    started.terminate();
    worker = undefined;
    openKey = undefined;
    const outcome = fail({ code: 'library-damaged', reason: `search: ${event.message}` });
    for (const id of waiting.keys()) void settle({ id, outcome });
  });
  started.postMessage({ kind: 'notes', texts: searchedNotes() } satisfies SearchRequest);
  return started;
}

async function settle({ id, outcome, changedIn }: SearchReply): Promise<void> {
  const { ready } = useLibraryStore.getState();
  const changed = ready?.parts.find(({ generation }) => generation === changedIn);
  if (changed && !outcome.ok) tellLibraryChanged(changed.db, outcome.problem);
  const result = outcome.ok ? outcome : fail(await nameFullDisk(outcome.problem));
  waiting.get(id)?.(result);
  waiting.delete(id);
}

function send(request: SearchRequest): void {
  worker?.postMessage(request);
}
