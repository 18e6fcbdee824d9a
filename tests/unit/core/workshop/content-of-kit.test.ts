// A kit from another source becomes a content folder that the linter accepts, whatever its file names.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ContentMemory } from '../../../../core/compose/content-memory.ts';
import type { Catalogue } from '../../../../core/kit/catalogue.ts';
import { checkDraft } from '../../../../core/workshop/check-draft.ts';
import { contentOfKit, nextVersion } from '../../../../core/workshop/content-of-kit.ts';
import { contentFolder } from '../../../support/content.ts';
import { plainFile, plainResource } from '../../../support/plain-resource.ts';

const catalogue: Catalogue = {
  format: 2,
  id: 'org.example.other',
  version: '2026.9',
  title: { en: 'Other' },
  issued: '2026-01-01',
  publisher: { name: 'Somebody' },
  languages: ['en'],
  countries: ['EU'],
  changes: [{ en: 'Old news.' }],
  home: [{ to: 'kit:c1', title: { en: 'Begin here' }, links: [{ to: 'learn' }] }],
  resources: [
    plainResource({
      id: 'r1.en',
      kind: 'report',
      title: 'A report',
      language: 'en',
      file: plainFile('data/docs/one.pdf', 'application/pdf'),
      open: [{ heading: 'start', title: 'Who decides', reason: 'No source names it.', owner: 'lawyer' }],
    }),
    plainResource({
      id: 'r2.en',
      kind: 'report',
      title: 'Another',
      language: 'en',
      file: plainFile('data/docs/two.pdf', 'application/pdf'),
    }),
    plainResource({
      id: 'c1.en',
      kind: 'checklist',
      title: 'Steps',
      language: 'en',
      file: plainFile('data/checklists/first.md', 'text/markdown'),
    }),
    plainResource({
      id: 'm1.en',
      kind: 'module',
      title: 'Lessons',
      language: 'en',
      lessons: [
        { id: 'One', title: 'First', file: plainFile('data/lessons/l1.md', 'text/markdown') },
        { id: 'Two', title: 'Second', file: plainFile('data/lessons/l2.md', 'text/markdown') },
      ],
      quiz: plainFile('data/lessons/q.json', 'application/json'),
    }),
  ],
  contacts: [],
  thesaurus: plainFile('data/words.json', 'application/json'),
  media: [plainFile('data/media/flow.svg', 'image/svg+xml')],
  segments: [],
};
const quiz = {
  questions: [
    {
      id: 'q1',
      kind: 'single',
      prompt: 'Which?',
      feedback: 'This.',
      reference: 'kit:r1#start',
      options: [
        { text: 'a', isCorrect: true },
        { text: 'b', isCorrect: false },
      ],
    },
  ],
};

test('A kit made elsewhere becomes a content folder without a mistake, one version up', () => {
  const texts = new Map([
    ['data/checklists/first.md', '# Steps\n\nSee [it](kit:r1#start).\n\n![flow](media/flow.svg)\n'],
    ['data/lessons/l1.md', '## One {#one}\n'],
    ['data/lessons/l2.md', 'Two.\n'],
    ['data/lessons/q.json', JSON.stringify(quiz)],
  ]);
  const anchorsOf = (id: string): Record<string, number> => (id === 'r1.en' ? { start: 3 } : {});
  const entries = contentOfKit({ catalogue, contacts: [], terms: [], texts, anchorsOf }, '2026-05-05');
  const files = Object.fromEntries(
    entries.map((entry) => [entry.file, 'text' in entry ? entry.text : '<svg/>']),
  );
  expect(Object.keys(files).sort()).toEqual([
    'checklists/first.en.md'.replace('first', 'c1'),
    'kit.yaml',
    'media/flow.svg',
    'modules/m1/module.en.yaml',
    'modules/m1/one.en.md',
    'modules/m1/quiz.en.yaml',
    'modules/m1/two.en.md',
    'reports/r1.en.pdf',
    'reports/r1.en.yaml',
    'reports/r2.en.pdf',
    'reports/r2.en.yaml',
    'thesaurus.json',
  ]);
  expect(files['reports/r1.en.yaml']).toContain('anchors:\n  start: 3\n');
  expect(parse(files['reports/r1.en.yaml'] ?? '')).toMatchObject({ open: catalogue.resources[0]?.open });
  expect(files['kit.yaml']).toMatch(/^version: ["']?2026\.10["']?$/m);
  expect(files['kit.yaml']).toMatch(/^changes: \[\]$/m);
  expect(parse(files['kit.yaml'] ?? '')).toMatchObject({ home: catalogue.home });
  const folder = contentFolder(files);
  expect(checkDraft({ ...folder, memory: new ContentMemory(), pagesOf: () => undefined }).problems).toEqual(
    [],
  );
});

test('The version after has its last number one higher', () => {
  expect([nextVersion('2026.1'), nextVersion('2026.9.9'), nextVersion('1.0')]).toEqual([
    '2026.2',
    '2026.9.10',
    '1.1',
  ]);
});
