// Kits that compose made: what they take beside their documents and the table of their contacts, and their published schemas.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Ajv from 'ajv/dist/2020.js';
import { stringify } from 'yaml';
import { catalogueSchema } from '../../core/kit/catalogue.ts';
import { writeContactTable } from '../../core/workshop/table/write-contact-table.ts';
import { writeContent } from '../support/content.ts';
import { kit } from '../support/kit-command.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { readPacked } from '../support/read-packed.ts';

const folder = join(tmpdir(), `impact-kit-composed-test-${process.pid}`);
const starter = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');

test.beforeAll(() => void mkdirSync(folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readStarter(path: string): unknown {
  const place = join(starter, path);
  return path.endsWith('.gz') ? readPacked(place) : JSON.parse(readFileSync(place, 'utf8'));
}

function starterCatalogue() {
  return catalogueSchema.parse(readStarter('data/catalogue.json'));
}

function bytesIn(place: string): number {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

test('A kit of 2,000 services takes at most twice the table they came from, and its page for browsers at most one and a half times, beside its script', async () => {
  const contacts = madeDirectory(2000).map((contact) => ({
    ...contact,
    ship: 'ship-after-test-call' as const,
  }));
  const facts = {
    id: 'org.example.directory',
    version: '2026.1',
    title: { en: 'Directory' },
    issued: '2026-11-25',
    publisher: { name: 'Somebody' },
    languages: ['en'],
    countries: ['GR', 'IT', 'CY', 'PT'],
    changes: [],
  };
  const content = writeContent(join(folder, 'content'), {
    'kit.yaml': stringify(facts),
    'contacts.yaml': stringify({ contacts }),
  });
  const made = join(folder, 'directory');
  const { code, error } = await kit('compose', content, made);
  expect(code, error).toBe(0);
  const table = Buffer.byteLength(writeContactTable(contacts));
  expect(bytesIn(join(made, 'data')) / table).toBeLessThan(2);
  // The script of the page is the same in every kit.
  const page = readFileSync(join(made, 'START-HERE.html'), 'utf8');
  const written = page.slice(0, page.lastIndexOf('<script>'));
  expect(Buffer.byteLength(written) / table).toBeLessThan(1.5);
});

test('What compose reads out of the PDFs of the starter kit takes at most 12 percent of them', () => {
  const { resources } = starterCatalogue();
  const files = resources.flatMap(({ file }) => (file?.mediaType === 'application/pdf' ? [file] : []));
  const pdfs = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  expect(bytesIn(join(starter, 'data', 'derived')) / pdfs).toBeLessThan(0.12);
});

test('Every JSON file of the starter kit is what its published schema says', async () => {
  const { resources } = starterCatalogue();
  const pathsOf = (key: 'derived' | 'quiz'): string[] =>
    resources.flatMap(({ [key]: file }) => (file ? [file.path] : []));
  const files = {
    catalogue: ['data/catalogue.json'],
    glossary: ['data/glossary.json'],
    aid: ['data/aid.json'],
    holidays: ['data/holidays.json'],
    pages: pathsOf('derived'),
    quiz: pathsOf('quiz'),
  };
  for (const [name, paths] of Object.entries(files)) {
    const { out } = await kit('schema', name);
    const isValid = new Ajv({ formats: { date: true } }).compile(JSON.parse(out));
    expect(paths.length, name).toBeGreaterThan(0);
    for (const path of paths)
      expect(isValid(readStarter(path)), `${path}: ${isValid.errors?.[0]?.message}`).toBe(true);
    expect(isValid({}), name).toBe(false);
  }
});
