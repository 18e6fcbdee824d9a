// The time of every parser grows with its input, not with the square of it, whatever is repeated in it.
import { describe, expect, it } from 'vitest';
import { pumped, pumps } from '../../support/parsers/break-input.ts';
import type { Input, Parser } from '../../support/parsers/parser.ts';
import { parsers } from '../../support/parsers/parsers.ts';
import { isWholeRun, sampled } from '../../support/sample.ts';

const long = sampled(64_000, 16_000);
const longOfHeavy = sampled(64_000, 3000);
const longest = 32_000;
/** Places in the sample, of which a short run takes one for each pump. */
const shares = [0.1, 0.35, 0.5, 0.7, 0.85, 1];
const timesLonger = 8;
/** Less than this is no trouble to anybody, and too little to compare. */
const noticedMs = 50;
/** Eight times the input takes eight times as long where time grows evenly, and 64 times where it grows with the square. */
const mostGrowth = 32;

/** The time of the processor: what else the machine does takes none of it. */
async function millisecondsOf({ read, mayThrow }: Parser, input: Input): Promise<number> {
  const start = process.cpuUsage();
  try {
    await read(input as never);
  } catch (error) {
    if (mayThrow?.(error) !== true) throw error;
  }
  return process.cpuUsage(start).user / 1000;
}

/** The least of some runs: only the first ones compile, and only some collect garbage. */
async function leastOf(parser: Parser, input: Input, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await millisecondsOf(parser, input));
  return least;
}

/** Compares the time for an input with the time for one that is an eighth as long. A first run that was slow by chance counts for nothing. */
async function expectEven(parser: Parser, make: (length: number) => Input, length: number): Promise<void> {
  const first = await millisecondsOf(parser, make(length));
  if (first < noticedMs) return;
  const part = await leastOf(parser, make(length / timesLonger), 5);
  if (first < part * mostGrowth) return;
  const whole = await leastOf(parser, make(length), 5);
  if (whole >= noticedMs) expect(whole / part).toBeLessThan(mostGrowth);
}

describe.each(parsers.filter(({ readsLike }) => isWholeRun || readsLike === undefined))('$name', (parser) => {
  it('takes no more than its share of time for anything that is repeated', async () => {
    const [sample] = parser.samples;
    for (const [index, pump] of pumps.entries())
      for (const share of isWholeRun ? shares : [shares[index % shares.length] ?? 1]) {
        const make = (length: number): Input => pumped(sample, pump, share, length);
        await expectEven(parser, make, parser.isHeavy ? longOfHeavy : long).catch((error: unknown) => {
          throw new Error(`${JSON.stringify(pump)} at ${share}`, { cause: error });
        });
      }
  });

  if (!parser.slowOnce) return;
  it('takes no more than its share of time for what once took more', async () => {
    for (const make of parser.slowOnce ?? []) await expectEven(parser, make, longest);
  });
});
