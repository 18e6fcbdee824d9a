// Parsers of Markdown, figures, YAML and names of a content folder, and of texts in search and speech.

import type { Problem } from '../../../core/base/problem.ts';
import { ContentMemory } from '../../../core/compose/content-memory.ts';
import { divideName, idFromName, titleFromName } from '../../../core/compose/content-names.ts';
import { splitPdf } from '../../../core/compose/pdf-objects.ts';
import { readPdfString, writePdfString } from '../../../core/compose/pdf-strings.ts';
import { editYaml } from '../../../core/compose/yaml-edit.ts';
import { checkYaml, readYaml } from '../../../core/compose/yaml-text.ts';
import { quizSchema } from '../../../core/learning/quiz.ts';
import { aidSchema } from '../../../core/library/aid.ts';
import { divideFrontMatter } from '../../../core/markdown/front-matter.ts';
import { formatKitAddress, parseKitAddress } from '../../../core/markdown/kit-address.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import { readFigure } from '../../../core/markdown/read-figure.ts';
import { makeExcerpt } from '../../../core/search/excerpt.ts';
import { foldingVersion } from '../../../core/search/fold.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { bestPassages } from '../../../core/search/passages.ts';
import { openSegment } from '../../../core/search/segment.ts';
import { splitWords } from '../../../core/search/words.ts';
import { cutSentences } from '../../../core/speech/cut-text.ts';
import { takeTitle } from '../../../core/workshop/added-text.ts';
import { editFrontMatter } from '../../../core/workshop/front-matter-text.ts';
import { languageOfText } from '../../../core/workshop/guess-language.ts';
import { readDraft } from '../../../core/workshop/read-draft.ts';
import { safeName } from '../../../core/workshop/safe-name.ts';
import { bytesParser, frozenBytes, frozenText, type Parser, textParser, utf8 } from './parser.ts';

const draft = 'draft/1/workshop/1a5fa29e3bb9c6c4/content';
const markdown = `---\nid: c1\ntitle: First meeting\n---\n# Steps {#steps}\n\n> [!NOTE] Read **this** first.\n\n1. One [link](kit:r2#a)\n   - two ![figure](media/flow.svg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n~~~\ncode\n~~~\n\nText[^1] <b>tag</b>.\n\n[^1]: Note\n`;
const page =
  'She said: "Call 116 111." Then (after a while) they went.\n\nA second part - with non-\ngovernmental words...';
const pdf = 'header\n1 0 obj\n<<>>\nendobj\n2 0 obj\n<<>>\nendobj\n';
const plainPdf = `${pdf}xref\n0 3\n0000000000 65535 f \n0000000007 00000 n \n0000000027 00000 n \ntrailer\n<</Size 3\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`;
const quiz = `questions:\n  - kind: single\n    id: q1\n    prompt: Who?\n    feedback: Them.\n    reference: kit:m1/l1#who\n    options:\n      - text: A\n        isCorrect: true\n      - text: B\n        isCorrect: false\n`;

/** The value of a YAML text, or what was wrong with it. */
function yamlOf(text: string, check: typeof quizSchema | typeof aidSchema | undefined): unknown {
  const problems: Problem[] = [];
  const yaml = readYaml(text, 'a.yaml', problems);
  const value = yaml && check ? checkYaml<unknown>(yaml, check, problems) : yaml?.value;
  return problems.length > 0 ? { ok: false, problem: problems[0] } : { value };
}

/** The best sentences of a page for one word. */
function passagesOf(text: string): unknown {
  const unit = {
    key: 'r1.en#1',
    kind: 'page',
    locator: '1',
    label: '',
    title: '',
    language: 'en',
    text,
    heads: [],
  };
  const hit = { key: unit.key, score: 1 };
  const matcher = { version: foldingVersion, words: [], phrases: [] };
  return bestPassages({ hits: [hit], worths: [], matcher } as never, [unit as never], 3).map(
    ({ start, end }) => [start, end],
  );
}

/** The rows. */
export const contentParsers: readonly Parser[] = [
  textParser({
    name: 'markdown',
    isHeavy: true,
    functions: ['core/markdown/parse-markdown.ts#parseMarkdown'],
    samples: [markdown, frozenText(`${draft}/checklists/first.en.md`)],
    read: parseMarkdown,
  }),
  textParser({
    name: 'front-matter',
    functions: ['core/markdown/front-matter.ts#divideFrontMatter'],
    samples: [markdown],
    read: divideFrontMatter,
  }),
  textParser({
    name: 'edited-front-matter',
    readsLike: 'yaml',
    functions: ['core/workshop/front-matter-text.ts#editFrontMatter'],
    samples: [markdown],
    read: (text) => editFrontMatter(text, [{ path: ['title'], value: 'Other' }]),
  }),
  textParser({
    name: 'added-text',
    readsLike: 'markdown',
    functions: ['core/workshop/added-text.ts#takeTitle', 'core/workshop/guess-language.ts#languageOfText'],
    samples: [markdown, '# Title\n\nText of the first part, to be read by the people who work with it.\n'],
    read: (text) => ({ ...takeTitle(text), language: languageOfText(text) }),
  }),
  textParser({
    name: 'kit-address',
    functions: ['core/markdown/kit-address.ts#parseKitAddress'],
    samples: ['kit:m1/lesson-2#names', 'kit:contact/gr-1056', 'kit:r2#child-definition'],
    read: parseKitAddress,
    write: formatKitAddress,
  }),
  textParser({
    name: 'figure',
    slowOnce: [
      (length) =>
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>${'a'.repeat(length)}</style></svg>`,
    ],
    functions: ['core/markdown/read-figure.ts#readFigure'],
    samples: [
      frozenText(`${draft}/media/flow.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><style>.a{fill:rgb(1,2,3)}</style><desc>Two steps</desc><a href="kit:c2"><rect x="1" y="1" width="2" height="2" style="fill:url(#g)"/><text>One</text></a></svg>`,
    ],
    read: readFigure,
  }),
  textParser({
    name: 'yaml',
    slowOnce: [(length) => Array.from({ length: length / 8 }, (_, at) => `k${at}: 1\n`).join('')],
    isHeavy: true,
    functions: ['core/compose/yaml-text.ts#readYaml'],
    samples: [frozenText(`${draft}/contacts.yaml`), 'a: &x [1, "two", {b: c}]\nd: *x\ne: |\n  text\n'],
    read: (text) => yamlOf(text, undefined),
  }),
  textParser({
    name: 'edited-yaml',
    readsLike: 'yaml',
    functions: ['core/compose/yaml-edit.ts#editYaml'],
    samples: [frozenText(`${draft}/kit.yaml`)],
    read: (text) => editYaml(text, [{ path: ['version'], value: '2026.2' }]),
  }),
  textParser({
    name: 'quiz',
    readsLike: 'yaml',
    functions: ['core/compose/yaml-text.ts#readYaml'],
    samples: [quiz],
    read: (text) => yamlOf(text, quizSchema),
  }),
  textParser({
    name: 'aid',
    readsLike: 'yaml',
    functions: ['core/compose/plan-aid.ts#readAid'],
    samples: [
      'settings: [kit:c1#a]\nforms: []\ngeneral: []\nsteps:\n  - text: {en: Call}\n    see: [kit:c1#b]\nready: []\npaths: []\n',
    ],
    read: (text) => yamlOf(text, aidSchema),
  }),
  textParser({
    name: 'remembered-content',
    readsLike: 'yaml',
    functions: ['core/compose/content-memory.ts#ContentMemory'],
    samples: [quiz],
    read: (text) => new ContentMemory().yaml(text, 'quiz.yaml', [])?.value,
  }),
  textParser({
    name: 'draft',
    readsLike: 'yaml',
    functions: ['core/workshop/read-draft.ts#readDraft', 'core/workshop/read-draft.ts#readAbout'],
    samples: [frozenText(`${draft}/kit.yaml`)],
    read: (text) =>
      readDraft({
        files: [],
        texts: new Map([['kit.yaml', text]]),
        memory: new ContentMemory(),
        pagesOf: () => undefined,
      }),
  }),
  textParser({
    name: 'content-name',
    slowOnce: [(length) => `a${'.'.repeat(length)}b`],
    functions: ['core/compose/content-names.ts#divideName', 'core/workshop/safe-name.ts#safeName'],
    samples: ['reports/Europe & Ελλάδα.EN.PDF', 'modules/m1/lesson-2.el.md'],
    read: (path) => ({
      ...divideName(path),
      id: idFromName(path),
      title: titleFromName(path),
      safe: safeName(path),
    }),
  }),
  bytesParser({
    name: 'plain-pdf',
    slowOnce: [(length) => utf8(plainPdf.replace('xref\n0 3', `xref\n0 ${length ** 2}`))],
    functions: ['core/compose/pdf-objects.ts#splitPdf'],
    samples: [utf8(plainPdf)],
    read: splitPdf,
  }),
  textParser({
    name: 'pdf-string',
    functions: ['core/compose/pdf-strings.ts#readPdfString'],
    samples: ['(A \\(title\\) \\344)', '<feff0041>'],
    read: readPdfString,
    write: writePdfString,
  }),
  textParser({
    name: 'query',
    functions: ['core/search/parse-query.ts#parseQuery'],
    samples: ['child "first hours" -police kind:report lang: el', '«ώρες» year:2024 theme:asylum'],
    read: parseQuery,
  }),
  textParser({
    name: 'words',
    functions: ['core/search/words.ts#splitWords'],
    samples: [page, 'Ο κηδεμόνας12 έρχεται· non-\r\ngovernmental'],
    read: splitWords,
  }),
  textParser({
    name: 'passages',
    slowOnce: [(length) => `a${'"'.repeat(length)}`],
    functions: ['core/search/passages.ts#bestPassages'],
    samples: [page],
    read: passagesOf,
  }),
  textParser({
    name: 'excerpt',
    functions: ['core/search/excerpt.ts#makeExcerpt'],
    samples: [page],
    read: (text) => makeExcerpt(text, [{ start: 10, end: 14, index: 0 } as never]),
  }),
  textParser({
    name: 'speech',
    functions: ['core/speech/cut-text.ts#cutSentences'],
    samples: [page, 'Άρθρο 5 παρ. 2. Βλ. σελ. 3.'],
    // Where sentences end is for the engine to say, so only the whole is compared.
    read: (text) => {
      const sentences = cutSentences(text, 'en');
      return sentences.length === 0 ? undefined : [sentences[0]?.start, sentences.at(-1)?.end];
    },
  }),
  bytesParser({
    name: 'segment',
    functions: ['core/search/segment.ts#openSegment'],
    samples: [frozenBytes('search-segment/1/en.segment')],
    read: (bytes) => {
      const opened = openSegment(bytes);
      return opened.ok ? { units: opened.value.unitCount, words: opened.value.wordCount } : opened;
    },
  }),
];
