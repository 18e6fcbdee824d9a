// Serve an engine in a process of its own: open what was stored, then answer line by line with its own clock.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Engine } from './engines.ts';
import type { QueryKind } from './queries.ts';

/** What a served engine says when it is ready. */
export type Ready = { readonly openMs: number; readonly memoryBytes: number };
/** What it says to one question. */
export type Served = { readonly ms: number; readonly found: number };

/** Serves questions `{kind, query}` from standard input until it ends. */
export async function serve<Opened>(engine: Engine<Opened>, path: string): Promise<void> {
  const before = residentBytes();
  const startedAt = performance.now();
  const file = readFileSync(path);
  const opened = engine.open(new Uint8Array(file.buffer, file.byteOffset, file.length));
  const openMs = performance.now() - startedAt;
  say({ openMs, memoryBytes: residentBytes() - before } satisfies Ready);
  for await (const line of createInterface({ input: process.stdin })) {
    const { kind, query } = JSON.parse(line) as { kind: QueryKind; query: string };
    const start = performance.now();
    const found = engine.ask(opened, kind, query);
    say({ ms: performance.now() - start, found } satisfies Served);
  }
}

/** Memory in use after everything unused was let go. */
function residentBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

function say(message: Ready | Served): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
