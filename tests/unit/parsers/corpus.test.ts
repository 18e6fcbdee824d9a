// The corpus of broken inputs: each is answered today as it was when it was kept.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakerCount, breakInput } from '../../support/parsers/break-input.ts';
import { brokenBefore } from '../../support/parsers/broken-before.ts';
import { type Input, outcomeOf, type Parser } from '../../support/parsers/parser.ts';
import { parsers } from '../../support/parsers/parsers.ts';
import { seededRandom } from '../../support/seeded.ts';

const root = join(import.meta.dirname, '../../corpus');
const fileOf = ({ name }: Pick<Parser, 'name'>): string => join(root, `${name}.jsonl`);
/** `npm run corpus` makes the files that are missing; what is there is never made again. */
const isMaking = process.env['IMPACT_KIT_CORPUS'] === '1';
const fewest = 500;
const mostBytes = 2 * 1024 ** 2;

/** A line of a file: what is broken, the input, and how it is answered. Repeated parts keep long inputs short. */
type Entry = { readonly what: string; readonly outcome: string } & (
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly parts: readonly (readonly [text: string, times: number])[]; readonly isBytes?: true }
);

function entriesIn(parser: Pick<Parser, 'name'>): readonly Entry[] {
  const lines = readFileSync(fileOf(parser), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Entry);
}

function inputOf(entry: Entry): Input {
  if ('text' in entry) return entry.text;
  if ('base64' in entry) return new Uint8Array(Buffer.from(entry.base64, 'base64'));
  const text = entry.parts.map(([part, times]) => part.repeat(times)).join('');
  return entry.isBytes ? new TextEncoder().encode(text) : text;
}

const inputFields = (input: Input): { readonly text: string } | { readonly base64: string } =>
  typeof input === 'string' ? { text: input } : { base64: Buffer.from(input).toString('base64') };

/** One broken input for each way to break the first sample, without those that equal another. */
async function made(parser: Parser): Promise<Entry[]> {
  const random = seededRandom(`corpus ${parser.name}`);
  const entries: Entry[] = [];
  for (let way = 0; way < breakerCount; way += 1) {
    const sample = parser.samples[way % parser.samples.length] ?? parser.samples[0];
    const { what, input } = breakInput(sample, way, random);
    entries.push({ what, ...inputFields(input), outcome: await outcomeOf(parser, input) });
  }
  for (const { what, parts, isBytes } of brokenBefore[parser.name] ?? []) {
    const fields = { parts, ...(isBytes ? { isBytes } : {}) };
    entries.push({
      what,
      ...fields,
      outcome: await outcomeOf(parser, inputOf({ what, ...fields, outcome: '' })),
    });
  }
  const seen = new Set(parser.samples.map((sample) => JSON.stringify(inputFields(sample))));
  return entries.filter(({ what: _what, outcome: _outcome, ...input }) => {
    const key = JSON.stringify(input);
    return !seen.has(key) && seen.add(key);
  });
}

describe.each(parsers)('$name', (parser) => {
  it('answers every broken input as when it was kept', async () => {
    if (isMaking && !existsSync(fileOf(parser))) {
      mkdirSync(root, { recursive: true });
      const entries = await made(parser);
      writeFileSync(fileOf(parser), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    }
    for (const entry of entriesIn(parser))
      expect(
        await outcomeOf(parser, inputOf(entry)),
        `${entry.what}: ${JSON.stringify(entry).slice(0, 300)}`,
      ).toBe(entry.outcome);
  });
});

describe('The corpus', () => {
  it('has a file for each parser and no other', () => {
    expect(readdirSync(root).sort()).toEqual(parsers.map(({ name }) => `${name}.jsonl`).sort());
  });

  it('has at least 500 broken inputs, of which each parser reads some otherwise than its sample, in less than 2 MB', async () => {
    const entries = parsers.map(entriesIn);
    expect(entries.flat().length).toBeGreaterThanOrEqual(fewest);
    const files = readdirSync(root);
    expect(files.reduce((sum, name) => sum + statSync(join(root, name)).size, 0)).toBeLessThan(mostBytes);
    for (const [index, parser] of parsers.entries()) {
      const good = await outcomeOf(parser, parser.samples[0]);
      expect(
        entries[index]?.some(({ outcome }) => outcome !== good),
        parser.name,
      ).toBe(true);
    }
  });

  it('has every input that broke a parser before', () => {
    for (const [name, inputs] of Object.entries(brokenBefore)) {
      const kept = entriesIn({ name }).map(({ what }) => what);
      for (const { what } of inputs) expect(kept, name).toContain(what);
    }
  });
});
