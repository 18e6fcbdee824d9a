// What the page does with the imports that main requests: each gets one outcome, and only what main counts is shown.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../../core/base/result.ts';
import type { ImportRequest } from '../../../../../core/ipc/library-group.ts';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';
import type { ImportAnswer } from '../../../../../renderer/data/library/import.worker.ts';

const generation = 'a'.repeat(16);
const request = {
  generation,
  kit: { kitId: 'org.example.kit', suffix: '', version: '2026.2', trust: { kind: 'trusted' } },
  isRebuild: false,
} as unknown as ImportRequest;
const imported = { catalogue: { resources: [] }, counts: { facts: 1 }, seals: {} } as unknown as Extract<
  Extract<ImportAnswer, { kind: 'done' }>['outcome'],
  { ok: true }
>['value'];
const refused = fail({ code: 'disk-full', file: 'library.json' });

/** A worker that says only what the test lets it say. */
class SilentWorker extends EventTarget {
  static made: SilentWorker[] = [];
  readonly asked: { kind: string }[] = [];

  constructor() {
    super();
    SilentWorker.made.push(this);
  }
  postMessage(message: { kind: string }): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.asked.push({ kind: 'terminate' });
  }
  says(data: ImportAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

class RefusedWorker {
  constructor() {
    throw new Error('no workers here');
  }
}

beforeEach(() => {
  SilentWorker.made = [];
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page whose main counts imports, or does not. */
async function openPage(counted: Result<void> = ok(undefined)) {
  let ask: (request: ImportRequest) => void = () => undefined;
  let cancel: (generation: string) => void = () => undefined;
  const importFinished = vi.fn(async (_: unknown) => counted);
  const importProgressed = vi.fn(async (_: unknown) => ok(undefined));
  const library = {
    importRequested: (listener: typeof ask) => {
      ask = listener;
    },
    importCancelled: (listener: typeof cancel) => {
      cancel = listener;
    },
    importFinished,
    importProgressed,
  };
  vi.stubGlobal('window', { host: { library, vault: { snapshot: async () => ok(emptySnapshot) } } });
  const { answerImports, importAnswered } = await import(
    '../../../../../renderer/data/library/answer-imports.ts'
  );
  const { useLibraryStore } = await import('../../../../../renderer/data/db/library-store.ts');
  answerImports();
  answerImports();
  return {
    importAnswered,
    importFinished,
    importProgressed,
    state: () => useLibraryStore.getState(),
    cancel: () => cancel(generation),
    worker: async () => {
      ask(request);
      return await vi.waitFor(() => {
        const [worker] = SilentWorker.made;
        if (!worker) throw new Error('no worker yet');
        return worker;
      });
    },
  };
}

describe('An import that main requests', () => {
  test('is reported on its way and at its end, and shown once main counts it', async () => {
    const page = await openPage();
    const worker = await page.worker();
    expect(page.state().phase).toBe('working');
    const progress = { step: 'importing', done: 1, total: 2, unit: 'bytes' } as const;
    worker.says({ kind: 'progress', progress });
    expect(page.importProgressed).toHaveBeenCalledWith({ generation, progress });
    worker.says({ kind: 'done', outcome: ok(imported) });
    await page.importAnswered();
    const { counts, seals } = imported;
    expect(page.importFinished.mock.calls).toEqual([[{ generation, outcome: ok({ counts, seals }) }]]);
    expect(page.state()).toMatchObject({
      phase: 'ready',
      ready: { parts: [{ generation, kit: { version: '2026.2' } }] },
    });
    page.state().ready?.parts[0].db.close();
  });

  test('is not shown when main does not count it', async () => {
    const page = await openPage(refused);
    const worker = await page.worker();
    worker.says({ kind: 'done', outcome: ok(imported) });
    await page.importAnswered();
    expect(page.state().ready).toBeUndefined();
  });

  test('that main cancels is stopped and reported as stopped', async () => {
    const page = await openPage();
    const worker = await page.worker();
    page.cancel();
    expect(worker.asked.at(-1)).toEqual({ kind: 'stop' });
    worker.says({ kind: 'done', outcome: fail({ code: 'stopped' }) });
    await page.importAnswered();
    expect(page.importFinished).toHaveBeenCalledWith({ generation, outcome: fail({ code: 'stopped' }) });
    expect(page.state().ready).toBeUndefined();
  });

  test('that cannot be begun is reported too, since main waits', async () => {
    const page = await openPage();
    vi.stubGlobal('Worker', RefusedWorker);
    await expect(page.worker()).rejects.toThrow('no worker yet');
    await page.importAnswered();
    expect(page.importFinished).toHaveBeenCalledWith({
      generation,
      outcome: fail({ code: 'library-damaged', reason: 'Error: no workers here' }),
    });
  });
});
