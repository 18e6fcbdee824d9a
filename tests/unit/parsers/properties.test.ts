// Every parser with broken and with arbitrary inputs: it answers, always the same, and reads again what it wrote.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakerCount, breakInput } from '../../support/parsers/break-input.ts';
import { type Input, outcomeOf, type Parser } from '../../support/parsers/parser.ts';
import { parsers } from '../../support/parsers/parsers.ts';
import { sampled } from '../../support/sample.ts';
import { faultSeed, seededRandom } from '../../support/seeded.ts';

/** A parser says nothing else the second time, and reads what it wrote as what it had read. */
async function expectSound(parser: Parser, input: Input): Promise<void> {
  const outcome = await outcomeOf(parser, input);
  expect(await outcomeOf(parser, input)).toBe(outcome);
  if (parser.write === undefined || outcome.startsWith('refused')) return;
  const written = parser.write((await parser.read(input as never)) as never);
  if (written !== undefined) expect(await outcomeOf(parser, written)).toBe(outcome);
}

describe.each(parsers)('$name', (parser) => {
  it('reads its samples', async () => {
    const [first] = parser.samples;
    expect(await outcomeOf(parser, first)).toMatch(/^read /);
    for (const sample of parser.samples) await expectSound(parser, sample);
  });

  it('answers for every broken input', async () => {
    const random = seededRandom(parser.name);
    for (const sample of parser.samples)
      for (let round = 0; round < breakerCount * sampled(60, 1); round += 1) {
        const { what, input } = breakInput(sample, round, random);
        await expectSound(parser, input).catch((error: unknown) => {
          throw new Error(`${what}: ${JSON.stringify(input)}`, { cause: error });
        });
      }
  });

  it('answers for any text or bytes', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 200 });
    const bytes = fc.uint8Array({ maxLength: 200 });
    const inputs: fc.Arbitrary<Input> = typeof parser.samples[0] === 'string' ? texts : bytes;
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => await expectSound(parser, input)),
      { numRuns: sampled(1000, 10), seed: faultSeed },
    );
  });
});
