import { describe, expect, it } from 'vitest';
import { trackTransferRate } from '../../../../core/stick/transfer-rate.ts';

describe('The rate of a job', () => {
  it('is not guessed before there is something to go by.', () => {
    const rate = trackTransferRate(1000);
    expect(rate(0, 0)).toEqual({});
    expect(rate(10, 100)).toEqual({});
    expect(rate(10, 999)).toEqual({});
  });

  it('is the speed so far, and what is left at that speed.', () => {
    const rate = trackTransferRate(1000);
    rate(0, 0);
    expect(rate(200, 1000)).toEqual({ bytesPerSecond: 200, remainingSeconds: 4 });
  });

  it('gives old values less weight, so that a stick that slows down is shown as slow.', () => {
    const rate = trackTransferRate(1_000_000);
    rate(0, 0);
    rate(50_000, 1000);
    for (let second = 2; second <= 180; second += 1) rate(50_000 + (second - 1) * 10, second * 1000);
    expect(rate(51_800, 181_000).bytesPerSecond).toBeLessThan(200);
    expect(rate(51_800, 181_000).bytesPerSecond).toBeGreaterThan(9);
  });

  it('is unknown before anything moved.', () => {
    const rate = trackTransferRate(1000);
    rate(500, 0);
    expect(rate(500, 4000)).toEqual({});
  });

  it('does not jump if a stick buffers 64 MiB at once and then writes them for eight seconds.', () => {
    const burst = 64 * 1024 * 1024;
    const total = 20 * burst;
    const rate = trackTransferRate(total);
    const left: { readonly atMs: number; readonly seconds: number }[] = [];
    const tell = (bytes: number, atMs: number): void => {
      const { remainingSeconds } = rate(bytes, atMs);
      if (remainingSeconds !== undefined) left.push({ atMs, seconds: remainingSeconds });
    };
    for (let round = 0; round < 20; round += 1) {
      for (let part = 1; part <= 64; part += 1)
        tell(round * burst + part * 1024 * 1024, round * 8200 + part * 3);
    }
    // The first batch looks faster than the stick is. After two batches the number counts down with the clock.
    const calm = left.filter(({ atMs }) => atMs > 40_000);
    expect(calm.length).toBeGreaterThan(500);
    for (const [at, { atMs, seconds }] of calm.entries()) {
      const before = calm[at - 1] ?? { atMs, seconds };
      const byClock = before.seconds - (atMs - before.atMs) / 1000;
      expect(Math.abs(seconds - byClock)).toBeLessThan(20);
      const truth = (20 * 8200 - atMs) / 1000;
      expect(Math.abs(seconds - truth)).toBeLessThan(40);
    }
  });
});
