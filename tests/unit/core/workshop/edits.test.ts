// Edits of a draft: the intended change, everything else unchanged, checked by the linter.
import { describe, expect, test } from 'vitest';
import { planContent } from '../../../../core/compose/plan-content.ts';
import { emptyContact } from '../../../../core/contacts/empty-contact.ts';
import { smallContent } from '../../../support/content.ts';
import { MemoryDraft } from './draft-texts.ts';

const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46]);
const withPdfs = {
  ...smallContent,
  'reports/guide.en.pdf': pdf,
  'reports/guide.el.pdf': pdf,
  'reports/leaflet.el.pdf': pdf,
};

describe('What a draft shows', () => {
  test('A draft is read with its resources, contacts, figures and translations, and has no problems', () => {
    const draft = new MemoryDraft(withPdfs);
    const { about, resources, contacts, media, terms, otherFiles } = draft.view();
    expect(draft.problems()).toEqual([]);
    expect(about).toMatchObject({ id: 'org.example.small', version: '1.2', languages: ['en', 'el'] });
    expect(resources.map(({ file, id, original }) => [file, id, original])).toEqual([
      ['reports/signs.en.md', 'r1.en', undefined],
      ['reports/signs.el.md', 'r1.el', 'reports/signs.en.md'],
      ['reports/guide.en.pdf', 'guide.en', undefined],
      ['reports/guide.el.pdf', 'guide.el', 'reports/guide.en.pdf'],
      ['reports/leaflet.el.pdf', 'leaflet.el', undefined],
      ['modules/m1/module.en.yaml', 'm1.en', undefined],
      ['checklists/first.en.md', 'c1.en', undefined],
    ]);
    expect(resources[2]).toMatchObject({ format: 'pdf', facts: { title: 'Guide', readiness: 'amber' } });
    expect(resources[2]?.assumed).toContain('title');
    expect(resources[5]).toMatchObject({
      lessons: [{ id: 'lesson-1', title: 'Looking', file: 'modules/m1/lesson-1.en.md' }],
      quiz: { file: 'modules/m1/quiz.en.yaml', questions: [{ index: 0, question: { id: 'q1' } }] },
    });
    expect(contacts.map(({ id, ship }) => [id, ship])).toEqual([['gr-line', 'ship-after-test-call']]);
    expect(media).toMatchObject([{ file: 'media/flow.svg', usedIn: ['reports/signs.en.md'] }]);
    expect([terms, otherFiles]).toEqual([1, []]);
  });

  test('Nothing that stands in the files makes reading fail: what is wrong is named, the rest is there', () => {
    const odd = new MemoryDraft({
      ...smallContent,
      'kit.yaml': 'id: [1\ntitle: {',
      'contacts.yaml': 'contacts:\n  - just words\n  - { id: gr-a, country: Mars, phones: 7 }\n',
      'glossary.yaml': '- - -',
      'reports/signs.en.md': 'no fields at all',
      'modules/m1/module.en.yaml': 'lessons: 5\nquiz: [x]',
    });
    const view = odd.view();
    expect(view.about).toEqual({});
    expect(view.contacts).toMatchObject([{ id: 'gr-a', country: 'EU', phones: [] }]);
    expect(view.strangeContacts).toBe(1);
    expect(view.resources.map(({ file }) => file)).toContain('reports/signs.en.md');
    expect(odd.problems().map(({ file }) => file)).toContain('kit.yaml');
  });

  test('Problems lead to their file, field, line and contact', () => {
    const draft = new MemoryDraft(smallContent);
    draft.edit({ kind: 'resource-set', file: 'checklists/first.en.md', fields: { asOf: 'soon' } });
    draft.edit({ kind: 'contact-set', contact: { ...emptyContact('gr-new'), country: 'GR' } });
    const places = draft.problems().map(({ file, field, line, contact }) => ({ file, field, line, contact }));
    expect(places).toContainEqual({
      file: 'checklists/first.en.md',
      field: 'asOf',
      line: 8,
      contact: undefined,
    });
    expect(places.some(({ contact, field }) => contact === 'gr-new' && field.startsWith('contacts.1.'))).toBe(
      true,
    );
  });
});

describe('Fields', () => {
  test('are written where they stand; comments, order and unknown fields stay', () => {
    const yaml = `# Ours\n${smallContent['kit.yaml']}mood: calm # odd\n`;
    const draft = new MemoryDraft({ ...smallContent, 'kit.yaml': yaml });
    draft.edit({
      kind: 'about-set',
      fields: { version: '1.3', title: { en: 'Small kit', el: '' }, changes: [{ en: 'More.' }, { el: '' }] },
      cleared: ['rights'],
    });
    const text = draft.text('kit.yaml') ?? '';
    expect(text).toContain('# Ours');
    expect(text).toContain('mood: calm # odd');
    expect(text).not.toContain('rights');
    expect(draft.view().about).toMatchObject({
      version: '1.3',
      title: { en: 'Small kit' },
      changes: [{ en: 'More.' }],
    });
  });

  test('of a PDF come into a file beside it, those of a text into its front matter, and the text stays', () => {
    const draft = new MemoryDraft(withPdfs);
    const body = draft.text('reports/signs.en.md')?.split('---\n').slice(2).join('---\n');
    draft.edit({ kind: 'resource-set', file: 'reports/guide.en.pdf', fields: { title: 'A guide: "first"' } });
    draft.edit({ kind: 'resource-set', file: 'reports/signs.en.md', fields: { country: 'IT' } });
    expect(draft.text('reports/guide.en.yaml')).toBe(`title: 'A guide: "first"'\n`);
    expect(draft.text('reports/signs.en.md')?.endsWith(body ?? '?')).toBe(true);
    expect(draft.view().about.countries).toEqual(['EU', 'GR', 'IT']);
    expect(draft.problems()).toEqual([]);
  });

  test('of a file that is no YAML are refused, and nothing is lost', () => {
    const draft = new MemoryDraft({ ...smallContent, 'kit.yaml': 'id: [1' });
    expect(draft.plan({ kind: 'about-set', fields: { version: '2.0' } })).toMatchObject({
      ok: false,
      problem: { code: 'content-invalid', file: 'kit.yaml' },
    });
  });
});

describe('Resources', () => {
  test('are added with all the fields they need', () => {
    const draft = new MemoryDraft(smallContent);
    for (const resource of ['report', 'slides', 'checklist', 'module'] as const)
      draft.edit({ kind: 'resource-added', resource, language: 'pt', title: 'Primeiros passos' });
    expect(draft.problems()).toEqual([]);
    expect(draft.view().about.languages).toEqual(['en', 'el', 'pt']);
    const added = draft.view().resources.filter(({ language }) => language === 'pt');
    expect(added.map(({ id }) => id).sort()).toEqual([
      'primeiros-passos-2.pt',
      'primeiros-passos-3.pt',
      'primeiros-passos-4.pt',
      'primeiros-passos.pt',
    ]);
    // Nobody checked the facts of a resource that was only just added.
    expect(added.map(({ facts }) => facts.asOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('take their language with them: file, id, fields, lessons, and what names them', () => {
    const draft = new MemoryDraft(withPdfs);
    draft.edit({ kind: 'resource-set', file: 'reports/guide.en.pdf', fields: { title: 'Guida' } });
    draft.edit({ kind: 'language-set', file: 'reports/guide.en.pdf', language: 'it' });
    draft.edit({ kind: 'language-set', file: 'modules/m1/module.en.yaml', language: 'el' });
    draft.edit({
      kind: 'resource-set',
      file: 'reports/leaflet.el.pdf',
      fields: { isReplacedBy: 'guide.el' },
    });
    draft.edit({ kind: 'language-set', file: 'reports/guide.el.pdf', language: 'pt' });
    expect(draft.text('reports/leaflet.el.yaml')).toContain('isReplacedBy: guide.pt');
    expect(draft.paths()).toEqual(
      expect.arrayContaining([
        'reports/guide.it.pdf',
        'reports/guide.it.yaml',
        'modules/m1/module.el.yaml',
        'modules/m1/lesson-1.el.md',
        'modules/m1/quiz.el.yaml',
      ]),
    );
    expect(draft.view().resources.find(({ file }) => file === 'modules/m1/module.el.yaml')?.id).toBe('m1.el');
    expect(draft.problems()).toEqual([]);
    expect(draft.plan({ kind: 'language-set', file: 'reports/signs.en.md', language: 'el' }).ok).toBe(false);
  });

  test('become translations of each other and works of their own again; links go on leading there', () => {
    const files = {
      ...withPdfs,
      'checklists/first.en.md': `${smallContent['checklists/first.en.md']}\nSee [it](kit:leaflet) and [more](kit:leaflet-2).\n`,
    };
    const draft = new MemoryDraft(files);
    const [file, original] = ['reports/leaflet.el.pdf', 'reports/guide.en.pdf'];
    expect(draft.plan({ kind: 'translation-linked', file, original }).ok).toBe(false);
    draft.edit({ kind: 'resource-removed', file: 'reports/guide.el.pdf' });
    draft.edit({ kind: 'translation-linked', file, original });
    expect(draft.view().resources.find((resource) => resource.file === file)).toMatchObject({
      id: 'guide.el',
      original,
    });
    expect(draft.text('checklists/first.en.md')).toContain('(kit:guide) and [more](kit:leaflet-2)');
    draft.edit({ kind: 'translation-unlinked', file });
    expect(draft.view().resources.find((resource) => resource.file === file)).toMatchObject({
      id: 'leaflet.el',
    });
    expect(draft.view().resources.every((resource) => resource.original !== original)).toBe(true);
  });

  test('that go leave their translations whole', () => {
    const draft = new MemoryDraft(smallContent);
    draft.edit({ kind: 'resource-removed', file: 'reports/signs.en.md' });
    expect(draft.view().resources.find(({ id }) => id === 'r1.el')?.original).toBeUndefined();
    draft.edit({ kind: 'resource-removed', file: 'modules/m1/module.en.yaml' });
    expect(draft.paths().filter((path) => path.startsWith('modules/'))).toEqual([]);
    expect(draft.problems()).toEqual([]);
  });

  test('are ordered by work within their kind', () => {
    const draft = new MemoryDraft(withPdfs);
    draft.edit({ kind: 'works-ordered', resource: 'report', works: ['leaflet', 'r1'] });
    const reports = draft.view().resources.filter(({ kind }) => kind === 'report');
    expect(reports.map(({ work }) => work)).toEqual(['leaflet', 'r1', 'r1', 'guide', 'guide']);
    expect(draft.problems()).toEqual([]);
  });
});

describe('Texts and lessons', () => {
  test('A text is written below its fields, and line numbers are those of the whole file', () => {
    const draft = new MemoryDraft(smallContent);
    draft.edit({
      kind: 'text-set',
      file: 'checklists/first.en.md',
      text: '\n## New {#new}\n\n<br>\n',
    });
    expect(draft.text('checklists/first.en.md')).toMatch(/^---\nid: c1\.en\n[\s\S]*\n---\n\n## New \{#new\}/);
    expect(draft.problems()).toMatchObject([{ file: 'checklists/first.en.md', field: '', line: 16 }]);
    expect(draft.plan({ kind: 'text-set', file: '../kit.yaml', text: '' }).ok).toBe(false);
  });

  test('Lessons are added, named, ordered and taken out', () => {
    const draft = new MemoryDraft(smallContent);
    const module = 'modules/m1/module.en.yaml';
    draft.edit({ kind: 'lesson-added', module, title: 'Listening' });
    draft.edit({ kind: 'lesson-set', module, lesson: 'lesson-1', title: 'Looking twice' });
    draft.edit({ kind: 'lessons-ordered', module, lessons: ['lesson-2', 'lesson-1'] });
    const lessons = () => draft.view().resources.find(({ file }) => file === module)?.lessons;
    expect(lessons()?.map(({ id, title }) => [id, title])).toEqual([
      ['lesson-2', 'Listening'],
      ['lesson-1', 'Looking twice'],
    ]);
    draft.edit({ kind: 'lesson-removed', module, lesson: 'lesson-2' });
    expect(lessons()).toHaveLength(1);
    expect(draft.paths()).not.toContain('modules/m1/lesson-2.en.md');
    expect(draft.plan({ kind: 'lessons-ordered', module, lessons: [] }).ok).toBe(false);
    expect(draft.problems()).toEqual([]);
  });
});

test('The linter of the workshop says the same with and without its memory', () => {
  const draft = new MemoryDraft({ ...withPdfs, 'slides/odd.md': 'x' });
  const once = draft.problems().map(({ problem }) => problem);
  draft.edit({ kind: 'about-set', fields: { version: '9.9' } });
  const again = draft.problems().map(({ problem }) => problem);
  const fresh = planContent(draft.files());
  expect(again).toEqual(once);
  expect(fresh.ok ? [] : fresh.problems).toEqual(again);
});
