// Whoever makes a kit gets a warning about PDFs that are slow to open.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ComposeAnswer } from '../../core/compose/compose-protocol.ts';
import { kitYaml, writeContent } from '../support/content.ts';
import { kit } from '../support/kit-command.ts';
import { chaptersPdf, flatPdf } from '../support/long-documents.ts';
import { headedPdf } from '../support/reading-documents.ts';

// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const folder = join(tmpdir(), `impact-kit-slow-to-open-${process.pid}`);

test.beforeAll(() => mkdirSync(folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('A PDF of which much has to be read before its first page shows is taken, and named with how much that is', async () => {
  const chapters = chaptersPdf();
  const files = {
    'kit.yaml': kitYaml,
    'reports/chapters.en.pdf': chapters,
    'reports/flat.en.pdf': flatPdf(),
    'reports/plain.en.pdf': headedPdf(),
  };
  const content = writeContent(join(folder, 'content'), files);
  const outcome = await kit('compose', content, join(folder, 'kit'), '--json');
  expect(outcome.code, outcome.error).toBe(0);
  const { slowToOpen } = JSON.parse(outcome.out) as Pick<Extract<ComposeAnswer, { ok: true }>, 'slowToOpen'>;
  expect(slowToOpen).toEqual([
    expect.objectContaining({ file: 'reports/chapters.en.pdf', sizeBytes: chapters.length }),
  ]);
  expect(slowToOpen[0]?.pieces).toBeGreaterThan(60);
  expect(slowToOpen[0]?.readBytes).toBeGreaterThan(4_000_000);
  const told = await kit('compose', content, join(folder, 'told'));
  expect(told.out).toMatch(/^slow to open: reports\/chapters\.en\.pdf, \d+\.\d MB are read in \d+ pieces/m);
});
