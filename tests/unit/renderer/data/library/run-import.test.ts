// An import always ends: with its worker's answer, when a person stops it, or when a file keeps the worker busy too long.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../../../core/base/progress.ts';
import { fail } from '../../../../../core/base/result.ts';
import type { ActiveKit } from '../../../../../core/library/installed-kit.ts';
import type { ImportAnswer, ImportRequest } from '../../../../../renderer/data/library/import.worker.ts';
import { runImport } from '../../../../../renderer/data/library/run-import.ts';

/** A worker in the middle of one long step: it hears nothing and says only what the test lets it say. */
class BusyWorker extends EventTarget {
  static last: BusyWorker;
  readonly requests: ImportRequest[] = [];
  isTerminated = false;

  constructor() {
    super();
    BusyWorker.last = this;
  }
  postMessage(request: ImportRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  says(data: ImportAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const kit = { kitId: 'org.example.kit' } as ActiveKit;
const file = 'data/checklists/c1.en.md';
const importing: Progress = { step: 'importing', done: 1, total: 2, unit: 'bytes' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', BusyWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('An import', () => {
  it('that is stopped ends within a second though its worker is busy', async () => {
    const controller = new AbortController();
    const outcome = runImport(kit, 'one', controller.signal, () => undefined);
    BusyWorker.last.says({ kind: 'file', path: file });
    controller.abort();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toEqual(fail({ code: 'stopped' }));
    expect(BusyWorker.last.isTerminated).toBe(true);
  });

  it('without a sign of life for two minutes ends and names the file as a fault of the kit', async () => {
    const outcome = runImport(kit, 'two', new AbortController().signal, () => undefined);
    BusyWorker.last.says({ kind: 'file', path: 'data/glossary.json' });
    BusyWorker.last.says({ kind: 'file', path: file });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await outcome).toEqual(fail({ code: 'kit-file-refused', file, reason: 'too-slow' }));
    expect(BusyWorker.last.isTerminated).toBe(true);
  });

  it('that goes on slowly is left alone, however long it takes', async () => {
    const steps: Progress[] = [];
    const outcome = runImport(kit, 'three', new AbortController().signal, (step) => steps.push(step));
    for (let minute = 0; minute < 30; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      BusyWorker.last.says({ kind: 'progress', progress: importing });
    }
    expect(steps).toHaveLength(30);
    BusyWorker.last.says({ kind: 'done', outcome: fail({ code: 'object-changed', file }) });
    expect(await outcome).toEqual(fail({ code: 'object-changed', file }));
    expect(BusyWorker.last.isTerminated).toBe(true);
  });

  it('whose database is silent in the end is no fault of a file', async () => {
    const outcome = runImport(kit, 'four', new AbortController().signal, () => undefined);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await outcome).toMatchObject({ ok: false, problem: { code: 'library-damaged' } });
  });
});
