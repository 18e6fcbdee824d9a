// Measure opening: every document in every viewer in turns, several rounds. It gives time, memory, bytes read, a far jump.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchDocument } from './documents.ts';
import { memoryOf } from './memory.ts';
import type { OwnReader } from './own-reader.ts';
import { wholeScreen } from './peer-readers.ts';
import type { Reader, ReaderName } from './readers.ts';

/** What was measured of one document in one viewer: ms to the first page and bytes of memory with it open, round by round. */
type Opened = { readonly firstPageMs: number[]; readonly memoryBytes: number[] };
/** What was measured of one document. */
export type OpenedDocument = {
  readonly document: BenchDocument;
  readonly readers: Readonly<Partial<Record<ReaderName, Opened>>>;
  /** `mutool draw` of page 1, as a whole process; empty where it is missing. */
  readonly mutoolMs: number[];
  readonly jumpMs: number[];
  /** Bytes that were read until page 1 was there, and in how many pieces. */
  readonly read: { readonly bytes: number; readonly pieces: number };
};

/** Where it is jumped to: page 900, or nine tenths of a shorter document. */
export function farPage({ pages }: BenchDocument): number {
  return Math.min(900, Math.floor(pages * 0.9));
}

/** Measures opening. The first round warms up and is not counted. */
export async function measureOpening(
  own: OwnReader,
  peers: readonly Reader[],
  documents: readonly BenchDocument[],
  rounds: number,
): Promise<readonly OpenedDocument[]> {
  const found: OpenedDocument[] = documents.map((document) => ({
    document,
    readers: Object.fromEntries(
      [own, ...peers].map(({ name }) => [name, { firstPageMs: [], memoryBytes: [] }]),
    ),
    mutoolMs: [],
    jumpMs: [],
    read: { bytes: 0, pieces: 0 },
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of found) {
      const isCounted = round > 0;
      const { path } = one.document;
      for (const reader of [own, ...peers]) {
        await own.readSince();
        const ms = await reader.screen.watch(() => reader.open(path), wholeScreen, {
          quietMs: quietMsOf(reader),
        });
        const bytes = memoryOf(reader.processId());
        if (isCounted) one.readers[reader.name]?.firstPageMs.push(ms);
        if (isCounted) one.readers[reader.name]?.memoryBytes.push(bytes);
        if (reader === own) {
          Object.assign(one.read, await own.readSince());
          const jump = await own.screen.watch(() => own.goTo(farPage(one.document)), wholeScreen);
          if (isCounted) one.jumpMs.push(jump);
        }
        await reader.close();
      }
      const drawn = drawWithMutool(path, 1);
      if (isCounted && drawn !== undefined) one.mutoolMs.push(drawn);
    }
  }
  return found;
}

/** Draws one page with mutool, 115 dpi, as it is drawn on the screen here; ms, or undefined where mutool is missing. */
export function drawWithMutool(path: string, page: number): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-mutool-'));
  try {
    const beganAt = performance.now();
    const words = ['draw', '-q', '-r', '115', '-F', 'pnm', '-o', join(folder, 'page.pnm')];
    execFileSync('mutool', [...words, path, String(page)], { stdio: 'ignore' });
    return performance.now() - beganAt;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** These two say nothing of when they are done; they may rest in between. */
function quietMsOf({ name }: Reader): number {
  return name === 'PV' || name === 'evince' ? 1500 : 700;
}
