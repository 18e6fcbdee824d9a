// A stop of a check counts from the moment its button is shown.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { fail } from '../../../../../core/base/result.ts';
import type { KitCandidate } from '../../../../../core/library/installed-kit.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('A check is called before its button is shown, so that main finds it when it is stopped', async () => {
  const called: string[] = [];
  let answer: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const kits = {
    check: async () => {
      called.push('check');
      await stopped;
      return fail({ code: 'stopped' });
    },
    stop: () => {
      called.push('stop');
      answer();
    },
    progressed: () => () => undefined,
  };
  vi.stubGlobal('window', { host: { kits } });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  const store = await import('../../../../../renderer/data/services/kit-work-store.ts');
  const checking = store.checkKit({ token: 'kit', name: 'A kit' } as KitCandidate);
  expect(store.useKitWork.getState().work.kind).toBe('checking');
  store.stopKitWork();
  await checking;
  expect(called).toEqual(['check', 'stop']);
  expect(store.useKitWork.getState().work).toEqual({
    kind: 'failed',
    during: 'check',
    problem: { code: 'stopped' },
  });
});
