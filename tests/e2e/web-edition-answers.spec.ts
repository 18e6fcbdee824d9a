// The edition for browsers answers as the program does: the same hits in the same order, with the same excerpts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SearchLibrary } from '../../core/find/search-library.ts';
import type { SearchOutcome, SearchRow } from '../../core/find/search-rows.ts';
import { openSegment } from '../../core/search/segment.ts';
import type { WebBlock, WebFacts, WebTexts } from '../../core/web/web-kit.ts';
import { webLibrary } from '../../core/web/web-library.ts';
import { readBlock, readJsonBlock } from '../../web/read-block.ts';
import { drawHitQueries } from '../support/hit-queries.ts';
import { importStarterKit, starterKit } from '../support/starter-library.ts';
import { starterTexts } from '../support/starter-texts.ts';

const queryCount = 400;
const questions = [
  'what do I do when a child is missing',
  'ποιον να καλέσω για παιδί που χάθηκε',
  'come si nomina un tutore',
  'a quem ligo à noite',
];

/** The blocks of the page of the starter kit. */
function blocksOfPage(): readonly WebBlock[] {
  const page = readFileSync(join(starterKit, 'START-HERE.html'), 'utf8');
  const shape =
    /<script type="text\/plain" id="[^"]+" data-block="([^"]+)" data-sha256="([0-9a-f]+)">([^<]+)</g;
  return [...page.matchAll(shape)].map(([, name, sha256, base64]) => ({ name, sha256, base64 }) as WebBlock);
}

function contentOf<Value>(blocks: readonly WebBlock[], name: string): Value {
  const block = blocks.find((one) => one.name === name);
  const read = block && readJsonBlock<Value>(block);
  if (!read?.ok) throw new Error(`the page has no block ${name}`);
  return read.value;
}

function openPage(): SearchLibrary {
  const blocks = blocksOfPage();
  const segments = blocks
    .filter(({ name }) => name.startsWith('segment-'))
    .map((block) => {
      const bytes = readBlock(block);
      const opened = bytes.ok ? openSegment(bytes.value) : bytes;
      if (!opened.ok) throw new Error(`${block.name} is damaged`);
      return opened.value;
    });
  return webLibrary(contentOf<WebFacts>(blocks, 'facts'), segments, async (language) =>
    contentOf<WebTexts>(blocks, `texts-${language}`),
  );
}

function shown({ key, title, label, excerpt, score, contact }: SearchRow) {
  return {
    key,
    title,
    label,
    excerpt,
    score: score.toFixed(6),
    numbers: contact?.phones.map(({ number }) => number),
  };
}

async function ask(library: SearchLibrary, query: string) {
  const asker = { language: 'el', country: 'GR', filters: {}, isTranslated: true } as const;
  const line = { kind: 'search', query, limit: 10, isEveryLanguage: false, notes: 0 } as const;
  const { rows, calls, answers, total }: SearchOutcome = await library.search({ ...line, ...asker });
  return { total, rows: rows.map(shown), calls: calls.map(shown), answers: answers.map(shown) };
}

test('The first ten hits, who to call and the answers are those of the program', async () => {
  test.setTimeout(180_000);
  const { search, catalogue } = await importStarterKit();
  const page = openPage();
  const queries = [...questions, ...drawHitQueries(starterTexts(catalogue), queryCount)];
  let found = 0;
  for (const query of queries) {
    const expected = await ask(search, query);
    expect(await ask(page, query), query).toEqual(expected);
    found += expected.rows.length;
  }
  expect(found).toBeGreaterThan(queryCount);
});
