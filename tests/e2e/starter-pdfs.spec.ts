// Every PDF of the starter kit is tagged, states its language, and has the pages and headings that the catalogue says.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catalogueSchema, derivedPagesSchema } from '../../core/kit/catalogue.ts';
import { readPacked } from '../support/read-packed.ts';

const starter = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');
const catalogue = catalogueSchema.parse(
  JSON.parse(readFileSync(join(starter, 'data/catalogue.json'), 'utf8')),
);
const documents = catalogue.resources.filter(({ pages }) => pages !== undefined);

function pdfinfo(path: string, ...more: string[]): string {
  const { status, stdout, stderr } = spawnSync('pdfinfo', [...more, join(starter, path)], {
    encoding: 'utf8',
  });
  expect(status, `${path}: ${stderr}`).toBe(0);
  return stdout;
}

test('The starter kit has every work in its four languages', () => {
  expect([...catalogue.languages].sort()).toEqual(['el', 'en', 'it', 'pt']);
  const languagesOf = new Map<string, string[]>();
  for (const { id, language } of catalogue.resources) {
    const work = id.slice(0, id.lastIndexOf('.'));
    languagesOf.set(work, [...(languagesOf.get(work) ?? []), language]);
  }
  const partial = [...languagesOf].filter(([, found]) => found.length !== catalogue.languages.length);
  expect(partial).toEqual([]);
  for (const work of ['r1', 'r8', 'm1', 'm10', 't', 's5', 'c1', 'c14'])
    expect(languagesOf.has(work), work).toBe(true);
});

test('Every PDF is whole, tagged, and has the pages the catalogue says', () => {
  expect(documents.length).toBeGreaterThan(40);
  for (const { file, pages } of documents) {
    const told = pdfinfo(file?.path ?? '');
    expect(told, file?.path).toMatch(/^Tagged:\s+yes$/m);
    expect(told, file?.path).toMatch(new RegExp(`^Pages:\\s+${pages}$`, 'm'));
    expect(told, file?.path).toMatch(/^Encrypted:\s+no$/m);
    expect(told, file?.path).toMatch(/^JavaScript:\s+no$/m);
    expect(spawnSync('qpdf', ['--check', join(starter, file?.path ?? '')]).status, file?.path).toBe(0);
  }
});

test('The structure of every PDF names headings and paragraphs, and its language is declared', () => {
  for (const { id, file, language } of documents) {
    const structure = pdfinfo(file?.path ?? '', '-struct');
    expect(structure, file?.path).toMatch(/^\s*H[1-3]\b/m);
    expect(structure, file?.path).toMatch(/^\s*P\b/m);
    const derived = derivedPagesSchema.parse(readPacked(join(starter, 'data/derived', id, 'pages.json.gz')));
    expect(derived.isTagged, id).toBe(true);
    expect(derived.declaredLanguage, id).toMatch(new RegExp(`^${language}\\b`));
    expect(derived.outline.length, id).toBeGreaterThan(0);
    if (id.startsWith('r')) expect(Object.keys(derived.anchors).length, id).toBeGreaterThan(3);
  }
});
