// A kit for tests of source lines: one item of each searchable kind, some replaced, on pages with printed labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactFiles } from '../../core/contacts/hsds.ts';
import type { Resource } from '../../core/kit/catalogue.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';
import { newUserData, type Program } from './launch.ts';
import { type DescribeFile, makeKit, makePublisher } from './make-kit.ts';
import { makePdf } from './make-pdf.ts';
import { takeIn } from './take-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');

/** Required parts of a source line: author, place, year, date, and what replaced the source. */
export type FiveFacts = {
  readonly by: string;
  readonly place: string | undefined;
  readonly year: string;
  readonly asOf: string;
  readonly replacedBy: string | undefined;
};

/** Facts by the beginning of the key of a hit. All of them are found by `lantern`. */
export const factsInKit: Readonly<Record<string, FiveFacts>> = {
  'old.en': {
    by: 'Harbour Office',
    place: 'xii',
    year: '2019',
    asOf: '4 May 2019',
    replacedBy: 'Guide of lights, new edition',
  },
  'new.en': { by: 'Harbour Office', place: '2', year: '2025', asOf: '7 June 2025', replacedBy: undefined },
  's1.en': {
    by: 'Example publisher',
    place: '1',
    year: '2024',
    asOf: 'No check of the facts is recorded',
    replacedBy: undefined,
  },
  'c1.en': {
    by: 'Example publisher',
    place: undefined,
    year: '2018',
    asOf: '9 August 2018',
    replacedBy: 'Checklist of dawn',
  },
  'm1.en': {
    by: 'Example publisher',
    place: undefined,
    year: '2020',
    asOf: '1 February 2020',
    replacedBy: 'Lights, once more',
  },
  'contact:gr-lantern': {
    by: 'Lantern line',
    place: 'https://example.org',
    year: '2021',
    asOf: 'newest source: March 2021',
    replacedBy: 'Harbour line, Keeps a lantern burning',
  },
  'contact:gr-harbour': {
    by: 'Harbour line',
    place: 'https://example.org',
    year: '2022',
    asOf: 'onfirmed by Eleni on 5 April 2022',
    replacedBy: undefined,
  },
  'term:lantern': {
    by: 'Example publisher',
    place: 'Old dictionary',
    year: '2026',
    asOf: '1 March 2026',
    replacedBy: undefined,
  },
};

/** Takes the kit into the program. */
export async function takeCitedKit(program: Program): Promise<void> {
  const folder = newUserData();
  const pdf = (lines: readonly string[]) => readFileSync(makePdf(join(folder, 'lines.pdf'), lines));
  const pages = (texts: readonly (readonly [label: string, text: string])[]): string =>
    JSON.stringify({
      pages: texts.map(([label, text]) => ({ label, text })),
      outline: [],
      anchors: {},
      isTagged: true,
    });
  const old = ['Cover of the guide.', 'The old lantern is lit at dusk.'];
  const next = ['Cover of the new guide.', 'The new lantern is lit all day.'];
  const slides = ['A lantern on a slide.'];
  const tables = contactFiles([
    contact('gr-lantern', {
      organisation: { en: 'Lantern line' },
      evidenceDate: '2021-03',
      replacedBy: 'gr-harbour',
      sources: [{ title: 'Lantern page', address: 'https://example.org', date: '2021-03' }],
    }),
    contact('gr-harbour', {
      organisation: { en: 'Harbour line' },
      service: { en: 'Keeps a lantern burning' },
      evidenceDate: '2021-03',
      sources: [{ title: 'Harbour page', address: 'https://example.org', date: '2021-03' }],
      confirmed: { on: '2022-04-05', by: 'Eleni' },
    }),
  ]);
  const lesson = '## Names of things {#names}\n\nEvery lantern has a name.\n';
  const kit = await makeKit(join(folder, 'kit'), {
    publisher: await makePublisher('Development build', developmentKey),
    checklist: '## Before dusk\n\n- [ ] Trim the lantern.\n',
    files: {
      ...Object.fromEntries(tables.map(({ path, content }) => [path, content])),
      'data/reports/old.en.pdf': pdf(old),
      'data/derived/old.en/pages.json': pages([
        ['xi', old[0] ?? ''],
        ['xii', old[1] ?? ''],
      ]),
      'data/reports/new.en.pdf': pdf(next),
      'data/derived/new.en/pages.json': pages([
        ['1', next[0] ?? ''],
        ['2', next[1] ?? ''],
      ]),
      'data/reports/s1.en.pdf': pdf(slides),
      'data/derived/s1.en/pages.json': pages([['1', slides[0] ?? '']]),
      'data/checklists/c2.en.md': '## Before dawn\n\n- [ ] Put it out.\n',
      'data/lessons/m1.en/first.md': lesson,
      'data/lessons/m2.en/first.md': '## Nothing {#nothing}\n\nNothing here.\n',
      'data/glossary.json': JSON.stringify({
        terms: [
          {
            id: 'lantern',
            en: { term: 'lantern', variants: [], isSeen: true },
            definition: { en: 'A light that is carried.' },
            source: 'Old dictionary',
          },
        ],
      }),
    },
    catalogue: (plain, file) => ({
      ...plain,
      resources: resourcesOf(plain.resources, file),
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      glossary: file('data/glossary.json', 'application/json'),
    }),
  });
  await takeIn(program, kit.folder);
}

function resourcesOf([checklist]: readonly Resource[], file: DescribeFile): readonly Resource[] {
  if (!checklist) throw new Error('every kit has a checklist');
  const { order: _, ...plain } = checklist;
  const document = (id: string, more: Partial<Resource>): Resource => ({
    ...plain,
    id,
    kind: 'report',
    file: file(`data/reports/${id}.pdf`, 'application/pdf'),
    derived: file(`data/derived/${id}/pages.json`, 'application/json'),
    ...more,
  });
  const { file: _file, ...bare } = plain;
  const { asOf: _asOf, ...slides } = document('s1.en', {
    kind: 'slides',
    title: 'Harbour slides',
    issued: '2024-03-03',
  });
  const module = (id: string, more: Partial<Resource>): Resource => ({
    ...bare,
    id,
    kind: 'module',
    minutes: 10,
    lessons: [
      { id: 'first', title: 'First lesson', file: file(`data/lessons/${id}/first.md`, 'text/markdown') },
    ],
    ...more,
  });
  const harbour = { creator: 'Harbour Office' };
  return [
    { ...plain, issued: '2018-08-10', asOf: '2018-08-09', title: 'Dusk', isReplacedBy: 'c2.en' },
    {
      ...plain,
      id: 'c2.en',
      title: 'Checklist of dawn',
      file: file('data/checklists/c2.en.md', 'text/markdown'),
    },
    document('old.en', {
      ...harbour,
      title: 'Guide of lights',
      issued: '2019-05-05',
      asOf: '2019-05-04',
      isReplacedBy: 'new.en',
    }),
    document('new.en', {
      ...harbour,
      title: 'Guide of lights, new edition',
      issued: '2025-06-08',
      asOf: '2025-06-07',
    }),
    slides,
    module('m1.en', {
      title: 'Lights',
      issued: '2020-02-02',
      asOf: '2020-02-01',
      isReplacedBy: 'm2.en',
    }),
    module('m2.en', { title: 'Lights, once more', issued: '2026-01-01', asOf: '2026-01-01' }),
  ];
}
