// Documents are made in parallel. One that hangs does not affect the others, and the kit is always the same.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { catalogueSchema, derivedPagesSchema } from '../../core/kit/catalogue.ts';
import { smallKit } from '../support/compose-content.ts';
import { frontMatter, kitYaml, smallContent, writeContent } from '../support/content.ts';
import { startKit } from '../support/kit-command.ts';
import { readPacked } from '../support/read-packed.ts';
import { formPdf } from '../support/reading-documents.ts';

// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const folder = join(tmpdir(), `impact-kit-side-by-side-${process.pid}`);
let small = '';
let signs = '';

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  ({ kit: small } = await smallKit());
  signs = join(small, 'data', 'reports', 'signs.en.pdf');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(kitFolder: string, ...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(kitFolder, 'data', ...path), 'utf8'));
}

function pagesOf(id: string) {
  return derivedPagesSchema.parse(readPacked(join(small, 'data', 'derived', id, 'pages.json.gz'))).pages;
}

/** A small file whose only page holds millions of words, packed. */
function endlessPdf(): Uint8Array {
  const words = deflateSync(Buffer.alloc(264_000_000, 'BT /F1 1 Tf 1 0 0 1 5 5 Tm (abcdefgh) Tj ET\n'));
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${words.length}/Filter/FlateDecode>>stream\n${words.toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const objects = bodies.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);
  // Without a table of places a reader looks for the objects itself.
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer<</Size 6/Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

/** Makes 20 seconds of standing still 5: whoever waits measures them with this clock. */
function quickClock(): Readonly<Record<string, string>> {
  const script = join(folder, 'quick-clock.cjs');
  writeFileSync(
    script,
    'const now = performance.now.bind(performance); performance.now = () => 4 * now();\n',
  );
  return { NODE_OPTIONS: `--require ${script}` };
}

test('A PDF that would be read for hours is given up by name; those read beside it and after it are whole', async () => {
  const good = readFileSync(signs);
  const files = {
    'kit.yaml': kitYaml,
    'reports/a-bomb.en.pdf': endlessPdf(),
    ...Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`reports/${name}-good.en.pdf`, good])),
  };
  const content = writeContent(join(folder, 'endless-content'), files);
  const words = ['compose', content, join(folder, 'endless'), '--skip-damaged', '--json'];
  const outcome = await startKit(words, { env: quickClock() }).ended;
  expect(outcome.code, outcome.error).toBe(0);
  const answer = JSON.parse(outcome.out) as { skipped: readonly { file: string; reason: string }[] };
  expect(answer.skipped).toEqual([{ file: 'reports/a-bomb.en.pdf', reason: 'stuck' }]);
  const ids = ['b-good.en', 'c-good.en', 'd-good.en', 'e-good.en'];
  const made = join(folder, 'endless');
  expect(catalogueSchema.parse(read(made, 'catalogue.json')).resources.map(({ id }) => id)).toEqual(ids);
  for (const id of ids)
    expect(readPacked(join(made, 'data', 'derived', id, 'pages.json.gz'))).toMatchObject({
      pages: pagesOf('r1.en'),
    });
});

test('The same content gives the same kit, byte for byte, made one by one or several at a time', async () => {
  const pdf = readFileSync(signs);
  const files = {
    ...smallContent,
    'reports/z-given.en.pdf': pdf,
    'reports/y-given.en.pdf': readFileSync(join(small, 'data', 'reports', 'signs.el.pdf')),
    'reports/x-cut.en.pdf': pdf.subarray(0, 900),
    'reports/w-form.en.pdf': formPdf(),
    'slides/deck.el.md': `${frontMatter('s1.el', 'Διαφάνειες')}\n## Πρώτη {#one}\n\nΈνα\n`,
  };
  const content = writeContent(join(folder, 'same-content'), files);
  const hasTaskset = process.platform === 'linux';
  const answers: unknown[] = [];
  for (const [name, core] of [
    ['several', undefined],
    ['one-by-one', hasTaskset ? 0 : undefined],
  ] as const) {
    const words = ['compose', content, join(folder, name), '--skip-damaged', '--json'];
    const outcome = await startKit(words, { core }).ended;
    expect(outcome.code, outcome.error).toBe(0);
    answers.push({ ...JSON.parse(outcome.out), folder: '' });
  }
  // The translations of a work are counted once.
  expect(answers[0]).toMatchObject({ skipped: [{ file: 'reports/x-cut.en.pdf' }], kit: { resources: 7 } });
  expect(answers[1]).toEqual(answers[0]);
  // The picture of a PDF of another program is part of what is compared.
  const covered = catalogueSchema
    .parse(read(join(folder, 'several'), 'catalogue.json'))
    .resources.filter(({ cover }) => cover?.mediaType === 'image/webp');
  expect(covered.map(({ id }) => id)).toEqual(['w-form.en']);
  const [several, oneByOne] = ['several', 'one-by-one'].map((name) =>
    readFileSync(join(folder, name, 'tagmanifest-sha256.txt'), 'utf8'),
  );
  expect(oneByOne).toBe(several);
});
