// Plan of a content folder by docs/content-format.md, and the location of every error.
import { describe, expect, it } from 'vitest';
import { englishReport, frontMatter, kitYaml, smallContent } from '../../../support/content.ts';
import { plan, problems } from '../../../support/planned-content.ts';

const pdf = new Uint8Array([0x25, 0x50, 0x44, 0x46]);

describe('A content folder', () => {
  it('becomes resources, contacts, terms and figures with their places in the kit', () => {
    const { resources, contacts, terms, media, ignoredFiles } = plan(smallContent);
    const places = resources.map(({ facts, kind, language, body }) => [
      facts.id,
      kind,
      language,
      body.kind,
      body.kind === 'module' ? body.lessons.map((lesson) => lesson.to) : body.to,
    ]);
    expect(places).toEqual([
      ['c1.en', 'checklist', 'en', 'text', 'data/checklists/first.en.md'],
      ['r1.el', 'report', 'el', 'printed', 'data/reports/signs.el.pdf'],
      ['r1.en', 'report', 'en', 'printed', 'data/reports/signs.en.pdf'],
      ['m1.en', 'module', 'en', 'module', ['data/lessons/m1/lesson-1.en.md']],
    ]);
    expect(contacts.map((contact) => contact.id)).toEqual(['gr-line']);
    expect(terms.map((term) => term.id)).toEqual(['guardian']);
    expect(media.map((file) => file.to)).toEqual(['data/media/flow.svg']);
    expect(ignoredFiles).toEqual([]);
  });

  it('gives the same plan whatever the order of its files', () => {
    const backwards = Object.fromEntries(Object.entries(smallContent).reverse());
    expect(plan(backwards)).toEqual(plan(smallContent));
  });

  it('says the same when its texts were saved with the line ends of Windows', () => {
    const saved = Object.entries(smallContent).map(([path, content]) => [
      path,
      typeof content === 'string' ? content.replaceAll('\n', '\r\n') : content,
    ]);
    const onWindows = Object.fromEntries(saved) as typeof smallContent;
    expect(problems(onWindows)).toEqual([]);
    const [one, other] = [plan(onWindows), plan(smallContent)];
    expect(one.resources.map(({ facts }) => facts)).toEqual(other.resources.map(({ facts }) => facts));
    expect([one.contacts, one.terms]).toEqual([other.contacts, other.terms]);
  });

  it('takes how the sections of a report begin, and no other way than on new pages', () => {
    const sheets = (how: string): string =>
      englishReport.replace("issued: '2026-03-01'", `issued: '2026-03-01'\nsections: ${how}`);
    const { resources } = plan({ ...smallContent, 'reports/signs.en.md': sheets('pages') });
    expect(resources.find(({ facts }) => facts.id === 'r1.en')?.facts.sections).toBe('pages');
    expect(problems({ 'reports/signs.en.md': sheets('columns') })).toEqual([
      expect.objectContaining({ code: 'content-invalid', field: 'sections' }),
    ]);
  });

  it('names files that no rule speaks of and leaves out companions and junk', () => {
    const { ignoredFiles } = plan({
      ...smallContent,
      'notes.txt': '',
      'drafts/x.md': '',
      LICENSE: '',
      'README.md': '',
      '.DS_Store': '',
    });
    expect(ignoredFiles).toEqual(['drafts/x.md', 'notes.txt']);
  });
});

describe('A given PDF', () => {
  it('gets its title, id and dates from its name and the kit when nobody described it', () => {
    const { resources } = plan({ 'kit.yaml': kitYaml, 'reports/Handbook_of-care.el.pdf': pdf });
    expect(resources[0]).toMatchObject({
      kind: 'report',
      language: 'el',
      facts: {
        id: 'handbook-of-care.el',
        title: 'Handbook of care',
        issued: '2026-03-01',
        readiness: 'amber',
      },
      body: { kind: 'given', to: 'data/reports/Handbook_of-care.el.pdf' },
    });
    // The day of issue is no day on which a person checked the facts.
    expect(resources[0]?.facts).not.toHaveProperty('asOf');
  });

  it('takes what the YAML beside it says', () => {
    const { resources } = plan({
      'kit.yaml': kitYaml,
      'reports/x.en.pdf': pdf,
      'reports/x.en.yaml': "title: Care\ncountry: GR\nasOf: '2025-01-01'\n",
    });
    expect(resources[0]?.facts).toMatchObject({
      id: 'x.en',
      title: 'Care',
      country: 'GR',
      asOf: '2025-01-01',
    });
  });

  it('may have language and ending in capitals, and so may the YAML beside it', () => {
    const { resources } = plan({
      'kit.yaml': kitYaml,
      'reports/UPPER.EN.PDF': pdf,
      'reports/UPPER.en.YAML': 'title: Care\n',
      'reports/UPPER.El.pdf': pdf,
    });
    expect(resources.map(({ body, facts }) => [body.kind === 'given' && body.to, facts.title])).toEqual([
      ['data/reports/UPPER.en.pdf', 'Care'],
      ['data/reports/UPPER.el.pdf', 'UPPER'],
    ]);
  });

  it('is one work with those that differ only by language, the first language being the original', () => {
    const { resources } = plan({ 'kit.yaml': kitYaml, 'reports/x.el.pdf': pdf, 'reports/x.en.pdf': pdf });
    expect(resources.map(({ facts }) => [facts.id, facts.translationOf])).toEqual([
      ['x.el', 'x.en'],
      ['x.en', undefined],
    ]);
  });

  it('must name its language if the kit has several', () => {
    expect(problems({ 'reports/x.pdf': pdf })).toEqual([
      expect.objectContaining({ code: 'content-invalid', file: 'reports/x.pdf' }),
    ]);
  });
});

describe('Mistakes', () => {
  it('are named all at once', () => {
    const found = problems({
      'reports/bad.en.md': 'no fields',
      'slides/x.en.txt': '',
      'contacts.yaml': 'contacts: [1, 2',
    });
    expect(found.map((problem) => 'file' in problem && problem.file)).toEqual([
      'reports/bad.en.md',
      'slides/x.en.txt',
      'contacts.yaml',
    ]);
  });

  it('that nobody sees, in names and titles, are named as such', () => {
    const rule = 'a text without characters that are invisible or change the order of letters';
    const hidden = '\\u202E';
    const wrong = [
      ['kit.yaml', kitYaml.replace(/^title: .*$/m, `title: { en: "Small${hidden} kit" }`), 'title.en'],
      [
        'kit.yaml',
        kitYaml.replace(/^publisher: .*$/m, `publisher: { name: "IAC${hidden}" }`),
        'publisher.name',
      ],
      ['reports/signs.en.md', englishReport.replace(/^title: .*$/m, `title: "Signs${hidden}"`), 'title'],
    ] as const;
    for (const [file, text, field] of wrong)
      expect(problems({ [file]: text }), field).toEqual([
        expect.objectContaining({
          code: 'content-invalid',
          file,
          field,
          reason: expect.stringContaining(rule),
        }),
      ]);
  });

  it('of YAML are named with the line they stand on', () => {
    const broken = kitYaml.replace("version: '1.2'", "version: '1.2");
    const [first] = problems({ 'kit.yaml': broken });
    expect(first).toMatchObject({ code: 'content-invalid', file: 'kit.yaml', field: '' });
    expect(first && 'reason' in first && first.reason).toMatch(/^line \d+: /);
  });

  it('of a field are named with file, field, line and what it should be', () => {
    const wrong = englishReport.replace('country: EU', 'country: France').replace('readiness: green\n', '');
    expect(problems({ 'reports/signs.en.md': wrong })).toEqual([
      {
        code: 'content-invalid',
        file: 'reports/signs.en.md',
        field: 'country',
        reason: 'line 4: must be one of: EU, GR, IT, CY, PT',
      },
      {
        code: 'content-invalid',
        file: 'reports/signs.en.md',
        field: 'readiness',
        reason: 'is missing; must be one of: green, amber',
      },
    ]);
  });

  it('of an unknown field are named', () => {
    const wrong = englishReport.replace('country: EU', 'country: EU\ncolour: red');
    expect(problems({ 'reports/signs.en.md': wrong })).toEqual([
      expect.objectContaining({ field: 'colour', reason: 'line 5: is not a field known here' }),
    ]);
  });

  it.each([
    ['a source that is not listed', 'difficulty.[^1]', 'difficulty.[^9]', '[^9] is not among the sources'],
    ['a link to a work that is not there', 'kit:c1)', 'kit:c7)', 'there is no c7 in the kit'],
    ['a link to a contact that is not there', 'kit:contact/gr-line', 'kit:contact/xx', 'is not in the kit'],
    ['a figure that is not there', 'media/flow.svg', 'media/none.svg', 'media/none.svg is not there'],
    ['a figure that does not say what it shows', 'Three boxes in a row', '', 'must say what it shows'],
    ['a heading id that stands there twice', '{#last}', '{#long}', 'the heading id long stands there twice'],
    ['a heading of the first order', '## The last part', '# The last part', 'headings must begin with ##'],
    ['HTML', 'Chrysanthemum', '<b>Chrysanthemum</b>', 'HTML is shown as text'],
  ])('in a text are named with the line: %s', (_, from, to, reason) => {
    const text = englishReport.replace(from, to);
    expect(text).not.toBe(englishReport);
    const found = problems({ 'reports/signs.en.md': text });
    const line = text.split('\n').findIndex((row, index) => row !== englishReport.split('\n')[index]) + 1;
    expect(found[0]).toMatchObject({ file: 'reports/signs.en.md', field: `line ${line}` });
    expect(found[0] && 'reason' in found[0] && found[0].reason).toContain(reason);
  });

  it('of works are named: a translation of nothing, of the same language, with another id', () => {
    const french = (id: string, original: string) =>
      `${frontMatter(id, 'T', `translationOf: ${original}`)}\nText.\n`;
    const reasons = (text: string) =>
      problems({ 'reports/signs.el.md': text }).map((problem) => 'reason' in problem && problem.reason);
    expect(reasons(french('r1.el', 'r9.en'))).toEqual(['r9.en is not in the kit']);
    expect(reasons(french('r2.el', 'r1.en'))).toEqual(['must be r1.el, since it translates r1.en']);
    expect(reasons(french('r1.it', 'r1.en'))).toContain('must end in .el, the language of the file');
  });

  it('of days are named: no day of the calendar, a next check before the last', () => {
    const never = englishReport.replace("issued: '2026-03-01'", "issued: '2026-02-30'");
    expect(problems({ 'reports/signs.en.md': never })).toEqual([
      expect.objectContaining({ field: 'issued' }),
    ]);
    const early = englishReport.replace("nextCheck: '2026-09-01'", "nextCheck: '2026-01-01'");
    expect(problems({ 'reports/signs.en.md': early })).toEqual([
      expect.objectContaining({ field: 'nextCheck', reason: 'must come after asOf' }),
    ]);
  });

  it('of a quiz are reported: two right answers to a single choice, a broken reference', () => {
    const quiz = String(smallContent['modules/m1/quiz.en.yaml']);
    expect(
      problems({ 'modules/m1/quiz.en.yaml': quiz.replace('isCorrect: false', 'isCorrect: true') }),
    ).toEqual([
      expect.objectContaining({
        file: 'modules/m1/quiz.en.yaml',
        field: 'questions.0.options',
        reason: 'q1: must have exactly one right option',
      }),
    ]);
    expect(problems({ 'modules/m1/quiz.en.yaml': quiz.replace('#in-one-minute', '#nowhere') })).toEqual([
      expect.objectContaining({ field: 'questions.0.reference' }),
    ]);
  });

  it('of files are named: a lesson that is missing, a file that no module names', () => {
    expect(problems({}, ['modules/m1/lesson-1.en.md'])).toContainEqual({
      code: 'content-missing',
      file: 'modules/m1/lesson-1.en.md',
    });
    expect(problems({ 'modules/m1/lesson-2.en.md': 'x' })).toEqual([
      expect.objectContaining({ file: 'modules/m1/lesson-2.en.md' }),
    ]);
  });

  it('of names are named: no disk of a reader could hold them', () => {
    expect(problems({ 'reports/con.en.pdf': pdf })).toEqual([
      expect.objectContaining({ code: 'path-unsafe', file: 'reports/con.en.pdf' }),
    ]);
    expect(problems({ 'reports/a.en.pdf': pdf, 'reports/A.en.pdf': pdf })).not.toEqual([]);
  });

  it('of pictures are named: scripts, addresses outside, other sorts', () => {
    const active = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    const loading = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x.png"/></svg>';
    for (const [path, content] of [
      ['media/a.svg', active],
      ['media/a.svg', loading],
      ['media/a.gif', 'GIF89a'],
    ] as const) {
      expect(problems({ [path]: content })).toEqual([expect.objectContaining({ file: path })]);
    }
  });

  it('of a folder without kit.yaml are one: that it is missing', () => {
    expect(problems({}, ['kit.yaml'])).toEqual([{ code: 'content-missing', file: 'kit.yaml' }]);
  });
});
