import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../../core/base/progress.ts';
import { throttleReport } from '../../../../../main/disk/kits/throttled-report.ts';

function throttled() {
  const sent: Progress[] = [];
  let nowMs = 5000;
  const { report, flush } = throttleReport(
    (progress) => sent.push(progress),
    () => nowMs,
  );
  const tell = (step: Progress['step'], done: number): void =>
    report({ step, done, total: 1000, unit: 'bytes' });
  return {
    tell,
    flush,
    sent: () => sent.map(({ step, done }) => `${step} ${done}`),
    wait: (ms: number) => (nowMs += ms),
  };
}

describe('A throttled report', () => {
  it('passes on the first, at most ten a second after it, and the last.', () => {
    const { tell, flush, sent, wait } = throttled();
    for (let done = 0; done < 1000; done += 1) {
      tell('copying', done);
      wait(1);
    }
    flush();
    const expected = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 999];
    expect(sent()).toEqual(expected.map((done) => `copying ${done}`));
  });

  it('passes on a new step at once.', () => {
    const { tell, sent } = throttled();
    tell('copying', 0);
    tell('copying', 1);
    tell('finishing', 1);
    expect(sent()).toEqual(['copying 0', 'finishing 1']);
  });

  it('passes on nothing twice and nothing that a later one overtook.', () => {
    const { tell, flush, sent, wait } = throttled();
    tell('copying', 0);
    tell('copying', 1);
    wait(100);
    tell('copying', 2);
    flush();
    flush();
    expect(sent()).toEqual(['copying 0', 'copying 2']);
  });
});
