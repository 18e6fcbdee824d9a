// Decides that whoever makes a kit is told of PDFs that are slow to open.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ComposeAnswer } from '../../core/compose/compose-talk.ts';
import { kitYaml, writeContent } from '../support/content.ts';
import { kit } from '../support/kit-command.ts';
import { pdfOfObjects, streamObject } from '../support/pdf-objects.ts';
import { headedPdf } from '../support/reading-documents.ts';

// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const folder = join(tmpdir(), `impact-kit-slow-to-open-${process.pid}`);

test.beforeAll(() => mkdirSync(folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pages in one flat list, each beside content that fills more than one piece of what is read at a time. */
function flatPdf(): Uint8Array {
  const pages = Array.from({ length: 120 }, (_, index) => 3 + index * 2);
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap((page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << >> /Contents ${page + 1} 0 R >>`,
      streamObject(' '.repeat(140_000)),
    ]),
  ]);
}

test('A PDF of which much has to be read before its first page shows is taken, and named with how much that is', async () => {
  const flat = flatPdf();
  const files = { 'kit.yaml': kitYaml, 'reports/flat.en.pdf': flat, 'reports/plain.en.pdf': headedPdf() };
  const content = writeContent(join(folder, 'content'), files);
  const outcome = await kit('compose', content, join(folder, 'kit'), '--json');
  expect(outcome.code, outcome.error).toBe(0);
  const { slowToOpen } = JSON.parse(outcome.out) as Pick<Extract<ComposeAnswer, { ok: true }>, 'slowToOpen'>;
  expect(slowToOpen).toEqual([
    expect.objectContaining({ file: 'reports/flat.en.pdf', sizeBytes: flat.length }),
  ]);
  expect(slowToOpen[0]?.pieces).toBeGreaterThan(100);
  expect(slowToOpen[0]?.readBytes).toBeGreaterThan(6_000_000);
  const told = await kit('compose', content, join(folder, 'told'));
  expect(told.out).toMatch(/^slow to open: reports\/flat\.en\.pdf, \d+\.\d MB are read in \d+ pieces/m);
});
