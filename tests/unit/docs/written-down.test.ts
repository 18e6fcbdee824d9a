// What the documents say is true: paths, links and commands exist, and the counts of the starter kit are right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpText } from '../../../cli/help.ts';
import { listContent, readYaml } from '../content/content-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));
const pages = ['.', 'docs', 'docs/decisions', 'docs/developers'].flatMap(markdownIn);
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

/** Matches of a pattern's first group in a text. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('names only files and folders of the project that are there', () => {
    const own = /`((?:cli|core|main|renderer|resources|scripts|tests|docs|\.github|\.ci)\/[\w./-]+)`/g;
    // A place inside of a package is no place here.
    const elsewhere = ['resources/app.asar'];
    const missing = found(text, own).filter(
      (path) => !elsewhere.includes(path) && !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });

  test('links to pages that are there', () => {
    const prose = text.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');
    const targets = found(prose, /\]\(([^)#]+)/g).filter((target) => !/^\w+:/.test(target));
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test('names only commands that are there', () => {
    const missing = found(text, /npm run ([\w:]+)/g).filter((name) => !scripts.includes(name));
    expect(missing).toEqual([]);
    const spoken = found(text, /(?:`kit|npm run kit --) ([a-z]+)/g);
    // The overview of the command line has a line for each of its commands.
    expect(spoken.filter((name) => !found(helpText(), /^ {2}([a-z]+) {2}/gm).includes(name))).toEqual([]);
  });
});

test('README leads to every page of docs and names every script', () => {
  const text = read('README.md');
  for (const page of ['docs', 'docs/developers'].flatMap(markdownIn)) expect(text).toContain(`](${page})`);
  for (const script of scripts.filter((name) => !['start', 'test', 'build'].includes(name)))
    expect(text).toMatch(new RegExp(`\`(?:npm run )?${script}\\b`));
});

test('README counts the starter kit as it is', () => {
  const works = (folder: string): number =>
    new Set(
      listContent(folder)
        .filter((name) => /\.en\.(md|pdf)$/.test(name))
        .map((name) => name.split('.')[0]),
    ).size;
  const { contacts } = readYaml('contacts.yaml') as { contacts: { ship: string }[] };
  const { terms } = readYaml('glossary.yaml') as { terms: unknown[] };
  const shipped = contacts.filter(({ ship }) => ship === 'ship-after-test-call').length;
  expect(read('README.md')).toContain(
    `${works('reports')} reports, ${listContent('modules').length} modules, ${works('slides')} sets of slides, ` +
      `${works('checklists')} checklists, ${shipped} contacts and ${terms.length} terms`,
  );
});
