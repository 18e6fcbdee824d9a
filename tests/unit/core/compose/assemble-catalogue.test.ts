// Assembly of a consistent catalogue, even if documents were left out.
import { describe, expect, it } from 'vitest';
import {
  assembleCatalogue,
  assembleResources,
  type MadeDocument,
} from '../../../../core/compose/assemble-catalogue.ts';
import { planContent } from '../../../../core/compose/plan-content.ts';
import { startPage } from '../../../../core/compose/start-here.ts';
import { catalogueSchema, type KitFile } from '../../../../core/kit/catalogue.ts';
import { type ContentFiles, contentFolder, smallContent } from '../../../support/content.ts';

const hash = 'a'.repeat(64);

function fileAt(path: string): KitFile {
  const ending = path.split('.').at(-1) ?? '';
  const mediaTypes = {
    pdf: 'application/pdf',
    md: 'text/markdown',
    json: 'application/json',
    svg: 'image/svg+xml',
  } as const;
  return {
    path,
    mediaType: mediaTypes[ending as keyof typeof mediaTypes] ?? 'application/octet-stream',
    sizeBytes: 1,
    sha256: hash,
  };
}

function assemble(
  files: ContentFiles,
  leftOut: readonly string[] = [],
  days: Readonly<Record<string, string>> = {},
) {
  const outcome = planContent(contentFolder(files));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { plan } = outcome;
  const documents = new Map<string, MadeDocument>(
    plan.resources
      .filter(({ body, facts }) => 'to' in body && body.kind !== 'text' && !leftOut.includes(facts.id))
      .map(({ facts: { id } }) => [
        id,
        {
          ...{ pages: 3, derived: fileAt(`data/derived/${id}/pages.json`) },
          ...(days[id] === undefined ? {} : { documentOf: days[id] }),
        },
      ]),
  );
  const resources = assembleResources(plan, { fileAt, documents });
  const segments = [{ language: 'en' as const, units: 2, file: fileAt('data/derived/index/en-1.seg') }];
  const catalogue = assembleCatalogue(plan, { fileAt, documents, contacts: [], segments }, resources);
  return { catalogue, plan };
}

const pdf = new Uint8Array([1]);
const works = {
  'kit.yaml': smallContent['kit.yaml'] ?? '',
  'reports/x.en.pdf': pdf,
  'reports/x.el.pdf': pdf,
  'reports/y.en.pdf': pdf,
};

describe('The catalogue', () => {
  const { catalogue, plan } = assemble(smallContent);

  it('keeps to its schema and describes every planned resource with its files', () => {
    expect(catalogueSchema.safeParse(catalogue).success).toBe(true);
    expect(
      catalogue.resources.map(({ id, file, lessons, quiz, pages }) => [
        id,
        file?.path,
        lessons?.length,
        quiz?.path,
        pages,
      ]),
    ).toEqual([
      ['r1.en', 'data/reports/signs.en.pdf', undefined, undefined, 3],
      ['r1.el', 'data/reports/signs.el.pdf', undefined, undefined, 3],
      ['m1.en', undefined, 1, 'data/lessons/m1/quiz.en.json', undefined],
      ['c1.en', 'data/checklists/first.en.md', undefined, undefined, undefined],
    ]);
  });

  it('orders works by kind, by their own order, by name, and by language', () => {
    expect(assemble(works).catalogue.resources.map(({ id }) => id)).toEqual(['x.en', 'x.el', 'y.en']);
  });

  it('leaves out what could not be read; a translation takes the place of its original', () => {
    const { resources } = assemble(works, ['x.en']).catalogue;
    expect(resources.map(({ id, translationOf }) => [id, translationOf])).toEqual([
      ['x.el', undefined],
      ['y.en', undefined],
    ]);
  });

  it('names the day of a file only where it is not the day of issue, which a kit that was made again would gain', () => {
    const issued = assemble(works).catalogue.resources[0]?.issued ?? '';
    const days = { 'x.en': issued, 'x.el': '2012-09-01', 'y.en': '2999-01-01' };
    const { resources } = assemble(works, [], days).catalogue;
    expect(resources.map(({ id, documentOf }) => [id, documentOf])).toEqual([
      ['x.en', undefined],
      ['x.el', '2012-09-01'],
      ['y.en', undefined],
    ]);
  });

  it('has a page to begin with that lists documents and contacts in four languages and loads nothing', () => {
    const page = startPage(catalogue, plan.contacts);
    for (const language of ['en', 'el', 'it', 'pt']) expect(page).toContain(`id="${language}"`);
    expect(page).toContain('href="data/reports/signs.en.pdf"');
    expect(page).toContain('<b>11525</b>');
    expect(page).not.toMatch(/<script |src=|@import|url\(/i);
  });

  it('writes everything on that page as text, whatever a title holds', () => {
    const hostile = {
      ...catalogue,
      resources: catalogue.resources.map((resource) => ({ ...resource, title: '<img src=x onerror=1>"' })),
    };
    expect(startPage(hostile, [])).not.toContain('<img');
  });
});
