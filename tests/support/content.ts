// A small content folder for tests with one item of every kind, in memory or on disk.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFolder, isContentText } from '../../core/compose/content-folder.ts';

/** Files of a content folder by path. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

/** kit.yaml of the small folder. */
export const kitYaml = `id: org.example.small
version: '1.2'
title: { en: Small kit, el: Μικρό kit }
issued: '2026-03-01'
publisher: { name: Example publisher }
rights: CC BY 4.0
languages: [en, el]
countries: [EU, GR]
changes:
  - { en: First version. }
`;

/** Front matter of a resource; more fields as further lines. */
export function frontMatter(id: string, title: string, ...more: readonly string[]): string {
  const fields = [
    `id: ${id}`,
    `title: '${title}'`,
    'country: EU',
    'themes: [law]',
    'audience: [ngo]',
    "issued: '2026-03-01'",
    "asOf: '2026-02-01'",
    "nextCheck: '2026-09-01'",
    'readiness: green',
    ...more,
  ];
  const hasSources = more.some((line) => line.startsWith('sources'));
  return `---\n${fields.join('\n')}\n${hasSources ? '' : 'sources: []\n'}---\n`;
}

const sources = `sources:
  - { id: '1', title: 'First source', address: 'https://example.org/a-long/path', date: '2024-05' }
  - { id: '2', title: 'Second source' }`;

/** A report long enough for several pages, with everything that print knows. */
export const englishReport = `${frontMatter('r1.en', 'Signs and steps in the first hours of a first meeting, told once more', 'description: What to look for first.', 'order: 1', sources)}
> [!DANGER]
> A child in danger now: call 112 first.

## In one minute {#in-one-minute}

The first fact of trafficking is its difficulty.[^1][^2] See [the checklist](kit:c1) and [Greece](kit:contact/gr-line).

- [ ] Find a quiet office.
- [x] Offer water.

| Sign | Weight | Count |
| :-- | :-: | --: |
| afraid of an official | high | 1,200 |
| first answers differ | low | 15 |

![Three boxes in a row](media/flow.svg)

## A heading so long that it needs two lines on paper, as headings of reports often do {#long}

${'Every office keeps a part of the story, and nobody reads all of it. '.repeat(60)}

### Smaller things {#smaller}

${'Waiting rooms speak as well. '.repeat(80)}

> [!CONFIRM] Who decides
> The office in charge.

## The last part {#last}

Chrysanthemum is a word that stands here only.
`;

/** The same report in Greek. */
const greekReport = `${frontMatter('r1.el', 'Σημάδια και βήματα', 'translationOf: r1.en', 'order: 1', sources)}
## Σε ένα λεπτό {#in-one-minute}

Οι επαγγελματίες αναγνωρίζουν τα θύματα εμπορίας.[^1]

## Το μέρος που τελειώνει {#long}

Κείμενο.

### Μικρότερα {#smaller}

Κείμενο.

## Τελευταίο {#last}

Χρυσάνθεμο.
`;

const contact = `contacts:
  - id: gr-line
    country: GR
    organisation: { en: Helping line, el: Γραμμή βοήθειας }
    service: { en: Advice by telephone, el: Συμβουλές στο τηλέφωνο }
    needs: [child-helpline]
    isEmergency: false
    phones:
      - { number: '11525', kind: short-code, channels: [voice] }
    emails: []
    websites: []
    openingHours: { en: Always }
    isAlwaysOpen: true
    languages: { en: Greek }
    isFree: 'yes'
    whoMayCall: { en: Anyone }
    sources:
      - { title: A page, address: 'https://example.org', date: '2025-01' }
    evidenceDate: '2025-01'
    ship: ship-after-test-call
`;

const moduleYaml = `id: m1.en
title: First module
country: EU
themes: [law]
audience: [ngo]
issued: '2026-03-01'
asOf: '2026-02-01'
readiness: amber
minutes: 20
sources: []
lessons:
  - { id: lesson-1, title: Looking, file: lesson-1.en.md }
quiz: quiz.en.yaml
`;

const quizYaml = `questions:
  - id: q1
    kind: single
    prompt: What first?
    feedback: Safety first.
    reference: kit:r1#in-one-minute
    options:
      - { text: Call 112, isCorrect: true }
      - { text: Wait, isCorrect: false }
`;

const flow = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><rect width="90" height="60" fill="#0f5c63"/><rect x="105" width="90" height="60" fill="#0f5c63"/><rect x="210" width="90" height="60" fill="#0f5c63"/><text x="20" y="35" fill="#fff">See</text><text x="125" y="35" fill="#fff">Ask</text><text x="230" y="35" fill="#fff">Call</text></svg>`;

/** A content folder with one of everything but slides and given PDFs. Three printed documents would cost a test its time; two do. */
export const smallContent: ContentFiles = {
  'kit.yaml': kitYaml,
  'contacts.yaml': contact,
  'glossary.yaml': `terms:\n  - id: guardian\n    en: { term: guardian, variants: [], isSeen: true }\n    el: { term: επίτροπος, variants: [], isSeen: true }\n    source: A glossary\n`,
  'reports/signs.en.md': englishReport,
  'reports/signs.el.md': greekReport,
  'checklists/first.en.md': `${frontMatter('c1.en', 'First steps')}\n## Before {#before}\n\n- [ ] Breathe.\n`,
  'modules/m1/module.en.yaml': moduleYaml,
  'modules/m1/lesson-1.en.md': '## Looking {#looking}\n\nLook twice.\n',
  'modules/m1/quiz.en.yaml': quizYaml,
  'media/flow.svg': flow,
};

/** Writes a content folder to disk. */
export function writeContent(folder: string, files: ContentFiles): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A content folder in memory. */
export function contentFolder(files: ContentFiles): ContentFolder {
  const entries = Object.entries(files);
  const size = (content: string | Uint8Array): number => Buffer.byteLength(content);
  return {
    files: entries.map(([path, content]) => ({ path, sizeBytes: size(content) })),
    texts: new Map(
      entries.filter(([path]) => isContentText(path)).map(([path, content]) => [path, String(content)]),
    ),
  };
}
