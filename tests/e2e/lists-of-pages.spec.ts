// Pages are in order however a PDF lists them, and references to them give back their numbers.

import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { derivedPagesSchema } from '../../core/kit/catalogue.ts';
import { kitYaml, writeContent } from '../support/content.ts';
import { kit } from '../support/kit-command.ts';
import { wordsOfPage } from '../support/long-documents.ts';
import { helvetica, pdfOfObjects, setLines, streamObject } from '../support/pdf-objects.ts';
import { readPacked } from '../support/read-packed.ts';

// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const folder = join(tmpdir(), `impact-kit-lists-of-pages-${process.pid}`);

test.beforeAll(() => mkdirSync(folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A list of pages, with how many it says it holds; pages are named by number. */
type List = { readonly count: number; readonly kids: readonly (number | List)[] };

const one = (page: number): List => ({ count: 1, kids: [page] });
const lists: Readonly<Record<string, List>> = {
  flat: { count: 6, kids: [1, 2, 3, 4, 5, 6] },
  'pages-beside-lists': { count: 6, kids: [1, { count: 2, kids: [2, 3] }, 4, { count: 2, kids: [5, 6] }] },
  'lists-of-one': { count: 6, kids: [one(1), one(2), one(3), one(4), one(5), one(6)] },
  'lists-of-one-and-pages': { count: 6, kids: [one(1), 2, one(3), one(4), 5, 6] },
  'lists-in-lists': {
    count: 6,
    kids: [
      {
        count: 6,
        kids: [
          { count: 3, kids: [1, 2, 3] },
          { count: 3, kids: [4, 5, 6] },
        ],
      },
    ],
  },
  'says-too-many': { count: 9, kids: [1, 2, 3, 4, 5, 6] },
};

/** A document with such lists; every page has its words, and the outline names every page. */
function listed(list: List): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 4 0 R /Outlines 3 0 R >>', helvetica, ''];
  const pages: number[] = [];
  const put = (entry: number | List, parent: string): number => {
    const number = objects.push('');
    if (typeof entry === 'number') {
      const content = objects.push(
        streamObject(setLines([{ text: wordsOfPage(entry), size: 20, top: 100 }])),
      );
      objects[number - 1] =
        `<< /Type /Page ${parent} /MediaBox [0 0 595 842] /Resources << /Font << /F 2 0 R >> >> /Contents ${content} 0 R >>`;
      pages.push(number);
    } else {
      const kids = entry.kids.map((kid) => `${put(kid, `/Parent ${number} 0 R`)} 0 R`);
      objects[number - 1] = `<< /Type /Pages ${parent} /Kids [${kids.join(' ')}] /Count ${entry.count} >>`;
    }
    return number;
  };
  put(list, '');
  const first = objects.length + 1;
  const last = objects.length + pages.length;
  pages.forEach((page, index) => {
    const next = index + 1 < pages.length ? `/Next ${first + index + 1} 0 R` : '';
    objects.push(`<< /Title (Entry ${index + 1}) /Parent 3 0 R ${next} /Dest [${page} 0 R /Fit] >>`);
  });
  objects[2] = `<< /Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${pages.length} >>`;
  return pdfOfObjects(objects);
}

test('Pages in any lists are read in their order, and the outline leads to them', async () => {
  const names = Object.keys(lists);
  const reports = Object.entries(lists).map(
    ([name, list]) => [`reports/${name}.en.pdf`, listed(list)] as const,
  );
  const content = writeContent(join(folder, 'content'), {
    'kit.yaml': kitYaml,
    ...Object.fromEntries(reports),
  });
  const outcome = await kit('compose', content, join(folder, 'kit'));
  expect(outcome.code, outcome.error).toBe(0);
  for (const name of names) {
    const path = join(folder, 'kit', 'data', 'derived', `${name}.en`, 'pages.json.gz');
    const { pages, outline } = derivedPagesSchema.parse(readPacked(path));
    expect(
      pages.map(({ text }) => text.trim()),
      name,
    ).toEqual([1, 2, 3, 4, 5, 6].map(wordsOfPage));
    expect(
      outline.map(({ title, page }) => [title, page]),
      name,
    ).toEqual([1, 2, 3, 4, 5, 6].map((page) => [`Entry ${page}`, page]));
  }
});
