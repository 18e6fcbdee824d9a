// Decides how questions reach the search worker: one worker for one library, answers matched by number.
import type { FindOutcome, SearchOutcome, SearchQuestion, SearchReply, SearchRequest } from './search-messages.ts';

type Waiting = { readonly resolve: (outcome: SearchOutcome | FindOutcome) => void; readonly reject: (error: Error) => void };

let worker: Worker | undefined;
let openGeneration: string | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Makes the worker ready for a library; cheap when it already is. */
export function openSearch(generation: string): void {
  if (generation === openGeneration) return;
  openGeneration = generation;
  worker ??= startWorker();
  send({ kind: 'open', generation });
}

/** Asks the worker. Rejects only when the worker broke down. */
export function ask(generation: string, question: SearchQuestion & { kind: 'search' }): Promise<SearchOutcome>;
export function ask(generation: string, question: SearchQuestion & { kind: 'find' }): Promise<FindOutcome>;
export function ask(generation: string, question: SearchQuestion): Promise<SearchOutcome | FindOutcome> {
  openSearch(generation);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    send({ kind: 'ask', id, question });
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<SearchReply>) => {
    const reply = event.data;
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'answer') asked?.resolve(reply.outcome);
    else asked?.reject(new Error(reply.reason));
  });
  started.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
    started.terminate();
    worker = undefined;
    openGeneration = undefined;
  });
  return started;
}

function send(request: SearchRequest): void {
  worker?.postMessage(request);
}
