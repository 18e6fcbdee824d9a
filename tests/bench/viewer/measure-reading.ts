// Measure page turns one after the other, and the memory that is left after many documents were closed.
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchDocument } from './documents.ts';
import { drawWithMutool } from './measure-opening.ts';
import { ownMemoryOf } from './memory.ts';
import type { OwnReader } from './own-reader.ts';
import { wholeScreen } from './peer-readers.ts';

/** Page turns of one document, ms each, of all rounds; the slowest of each round; and mutool drawing the same pages. */
export type Turned = {
  readonly document: BenchDocument;
  readonly turnMs: readonly number[];
  readonly slowestMs: readonly number[];
  readonly mutoolMs: readonly number[];
};

/** Turns of one round. */
export const turns = 20;
const firstTurned = 10;
const turning = { quietMs: 400, mayBeEmpty: true };

/** Turns pages, the same ones in each round, after the document was opened anew. */
export async function measureTurns(
  own: OwnReader,
  documents: readonly BenchDocument[],
  rounds: number,
): Promise<readonly Turned[]> {
  const found: Turned[] = [];
  for (const document of documents) {
    const [turned, mutoolMs]: [number[][], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      await own.screen.watch(() => own.open(document.path), wholeScreen);
      await own.screen.watch(() => own.goTo(firstTurned), wholeScreen);
      const turnMs: number[] = [];
      for (let turn = 1; turn <= turns; turn += 1) {
        turnMs.push(await own.screen.watch(() => own.turn(), wholeScreen, turning));
        const drawn = drawWithMutool(document.path, firstTurned + turn);
        if (drawn !== undefined) mutoolMs.push(drawn);
      }
      await own.close();
      turned.push(turnMs);
    }
    const slowestMs = turned.map((turnMs) => Math.max(...turnMs));
    found.push({ document, turnMs: turned.flat(), slowestMs, mutoolMs });
  }
  return found;
}

/** Bytes before and after. */
export type Left = { readonly times: number; readonly beforeBytes: number; readonly afterBytes: number };

const opened = 20;
/** Looks at the memory, of which the least counts: what is to be freed is freed when the program finds time. */
const looks = 5;

/** Opens and closes documents in turns; what the program has for itself before and after, when all that can be freed is freed. */
export async function measureLeft(own: OwnReader, documents: readonly BenchDocument[]): Promise<Left> {
  const openOne = async (index: number): Promise<void> => {
    const document = documents[index % documents.length];
    if (!document) return;
    const { isDone } = await own.open(document.path);
    await isDone;
    await wait(300);
    await own.close();
  };
  for (let index = 0; index < documents.length; index += 1) await openOne(index);
  const beforeBytes = await settledMemory(own);
  for (let index = 0; index < opened; index += 1) await openOne(index);
  return { times: opened, beforeBytes, afterBytes: await settledMemory(own) };
}

async function settledMemory({ program, processId }: OwnReader): Promise<number> {
  const session = await program.page.context().newCDPSession(program.page);
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < looks; look += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await wait(1000);
    least = Math.min(least, ownMemoryOf(processId()));
  }
  await session.detach();
  return least;
}
