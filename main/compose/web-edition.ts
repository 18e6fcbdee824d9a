// The edition for browsers of a kit that is being made: its blocks out of the payload, and the page with the program's own script.
import { type Language, languages } from '../../core/base/language.ts';
import type { ContentPlan } from '../../core/compose/plan.ts';
import type { HolidayTable } from '../../core/contacts/holidays/holiday-table.ts';
import type { Catalogue, DerivedPages } from '../../core/kit/catalogue.ts';
import type { MarkdownDocument } from '../../core/markdown/document.ts';
import type { WebBlock, WebCatalogue, WebFacts, WebTexts } from '../../core/web/web-kit.ts';
import { noTexts, webPage } from '../../core/web/web-page.ts';
import { readBuilt } from '../places.ts';
import { jsonBlock, webBlock, webScriptOf } from './web-blocks.ts';

/** What the edition is made from. */
type WebMaking = {
  readonly plan: ContentPlan;
  readonly catalogue: Catalogue;
  readonly derived: ReadonlyMap<string, DerivedPages>;
  readonly documentOf: (path: string) => MarkdownDocument;
  readonly holidays: HolidayTable | undefined;
  /** The bytes of a file of the payload that was made here. */
  readonly bytesOf: (path: string) => Uint8Array;
};

/** START-HERE.html as an edition for browsers. */
export function webEdition(making: WebMaking): string {
  const { plan, catalogue } = making;
  const facts: WebFacts = {
    catalogue: webCatalogue(catalogue),
    contacts: plan.contacts,
    terms: plan.terms,
    ...{ holidays: making.holidays, aid: plan.aid },
  };
  const texts = textsOf(making);
  const blocks = [
    jsonBlock('facts', facts),
    ...segmentBlocks(making),
    ...catalogue.languages.map((language) => jsonBlock(`texts-${language}`, texts[language])),
  ];
  return webPage(
    { catalogue, contacts: plan.contacts },
    { facts, texts, blocks },
    webScriptOf(readBuilt('web/page.js')),
  );
}

function webCatalogue(catalogue: Catalogue): WebCatalogue {
  const {
    id,
    version,
    issued,
    title,
    publisher,
    languages: written,
    countries,
    resources,
    media,
  } = catalogue;
  // What is open is for reviewers with the program; a phone need not carry it.
  const read = resources.map(({ open: _open, ...resource }) => resource);
  return { id, version, issued, title, publisher, languages: written, countries, resources: read, media };
}

function textsOf({ plan, catalogue, derived, documentOf }: WebMaking): Readonly<Record<Language, WebTexts>> {
  const all = noTexts();
  const quizzes = new Map(
    plan.resources.flatMap(({ body }) =>
      body.kind === 'module' && body.quiz ? [[body.quiz.to, body.quiz.quiz] as const] : [],
    ),
  );
  for (const language of languages) {
    const own = catalogue.resources.filter((resource) => resource.language === language);
    const paths = own.flatMap(({ file, lessons = [] }) => [
      ...(file?.mediaType === 'text/markdown' ? [file.path] : []),
      ...lessons.map((lesson) => lesson.file.path),
    ]);
    all[language] = {
      pages: Object.fromEntries(own.flatMap(({ id }) => pagesOf(derived, id))),
      documents: Object.fromEntries(paths.map((path) => [path, documentOf(path)])),
      quizzes: Object.fromEntries(own.flatMap(({ quiz }) => quizOf(quizzes, quiz?.path))),
    };
  }
  return all;
}

function pagesOf(derived: ReadonlyMap<string, DerivedPages>, id: string): [string, DerivedPages][] {
  const pages = derived.get(id);
  return pages ? [[id, pages]] : [];
}

function quizOf<Quiz>(quizzes: ReadonlyMap<string, Quiz>, path: string | undefined): [string, Quiz][] {
  const quiz = path === undefined ? undefined : quizzes.get(path);
  return path === undefined || quiz === undefined ? [] : [[path, quiz]];
}

/** By path, as the database of the program reads them: results of one score come in the order of their segments. */
function segmentBlocks({ catalogue, bytesOf }: WebMaking): WebBlock[] {
  const counts = new Map<Language, number>();
  const byPath = catalogue.segments.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return byPath.map(({ language, file }) => {
    const number = (counts.get(language) ?? 0) + 1;
    counts.set(language, number);
    return webBlock(`segment-${language}-${number}`, bytesOf(file.path));
  });
}
