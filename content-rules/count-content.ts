// Counts of a content folder: what is open, cited, dated and defined, and facts drawn at random with their sources.
import { type Language, languages } from '../core/base/language.ts';
import type { ContentFolder } from '../core/compose/content-folder.ts';
import { openQuestions } from '../core/compose/open-questions.ts';
import type { ContentPlan, PlannedResource } from '../core/compose/plan.ts';
import { textsOf, worksOf } from '../core/compose/works.ts';
import { ageOf, evidenceOf } from '../core/contacts/freshness.ts';
import type { Source } from '../core/kit/catalogue.ts';
import type { Block } from '../core/markdown/document.ts';
import { formatKitAddress, parseKitAddress } from '../core/markdown/kit-address.ts';
import { inlines } from '../core/markdown/walk.ts';
import { faultsOfSource } from './source-entries.ts';
import { piecesOf, plainText, sentencesOf } from './text-pieces.ts';

type ByLanguage = Readonly<Record<Language, number>>;

/** Everything that is counted. */
type ContentCounts = {
  /** Boxes with open questions, by text (`r3`, `m3/lesson-1`) and language; only texts that have one. */
  readonly boxes: ReadonlyMap<string, ByLanguage>;
  /** Citations in the texts, and the paragraphs, entries and rows with at least one. */
  readonly citations: ByLanguage;
  readonly citedPieces: ByLanguage;
  readonly sources: ByLanguage;
  /** Sources without one full address or without a date. */
  readonly incompleteSources: ByLanguage;
  readonly terms: number;
  /** Definitions by language, and terms whose definition has a source of its own. */
  readonly definitions: ByLanguage;
  readonly sourcedDefinitions: number;
  /** Entries of the lists of signs below each form and setting of the decision aid, and how many of them cite a source. */
  readonly signs: ReadonlyMap<string, { readonly entries: number; readonly cited: number }>;
  readonly contacts: Readonly<Record<'none' | 'recent' | 'old' | 'undated', number>> & {
    readonly confirmed: number;
  };
};

/** A sentence of a text with the lines of its sources. */
type DrawnFact = {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly sources: readonly string[];
};

/** Counts a folder. `nowMs` is the moment for the age of contacts. */
export function countContent(plan: ContentPlan, folder: ContentFolder, nowMs: number): ContentCounts {
  const { resources, terms } = plan;
  const perLanguage = (count: (resource: PlannedResource) => number): ByLanguage =>
    countBy((language) => sum(resources.filter((one) => one.language === language).map((one) => count(one))));
  return {
    boxes: boxesOf(resources),
    citations: perLanguage((one) =>
      sum(
        textsOf(one).map(
          ({ document }) => inlines(document).filter(({ kind }) => kind === 'citation').length,
        ),
      ),
    ),
    citedPieces: perLanguage((one) =>
      sum(
        textsOf(one).map(
          ({ file }) =>
            piecesOf(file, folder.texts.get(file) ?? '').filter(({ text }) => citation.test(text)).length,
        ),
      ),
    ),
    sources: perLanguage(({ facts }) => facts.sources.length),
    incompleteSources: perLanguage(
      ({ facts }) => facts.sources.filter((source) => faultsOfSource(source).length > 0).length,
    ),
    terms: terms.length,
    definitions: countBy(
      (language) => terms.filter(({ definition }) => definition?.[language] !== undefined).length,
    ),
    sourcedDefinitions: terms.filter(
      ({ definition, definitionSources = [] }) => definition !== undefined && definitionSources.length > 0,
    ).length,
    signs: signsOf(plan),
    contacts: agesOf(plan, nowMs),
  };
}

const citation = /\[\^([^\]]+)\]/;

function boxesOf(resources: readonly PlannedResource[]): ReadonlyMap<string, ByLanguage> {
  const boxes = new Map<string, ByLanguage>();
  for (const [work, byLanguage] of worksOf(resources)) {
    for (const [language, resource] of byLanguage) {
      for (const { lesson, document } of textsOf(resource)) {
        const count = openQuestions(document, language).length;
        const text = lesson === undefined ? work : `${work}/${lesson}`;
        if (count === 0) continue;
        boxes.set(text, { ...(boxes.get(text) ?? countBy(() => 0)), [language]: count });
      }
    }
  }
  return boxes;
}

function signsOf({ aid, resources }: ContentPlan): ContentCounts['signs'] {
  const counted = new Map<string, { entries: number; cited: number }>();
  for (const address of [...(aid?.general ?? []), ...(aid?.forms ?? []), ...(aid?.settings ?? [])]) {
    const blocks = blocksAt(address, resources);
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const cited = items.filter((item) =>
      inlines({ blocks: item.children, refusals: [] }).some(({ kind }) => kind === 'citation'),
    );
    counted.set(address, { entries: items.length, cited: cited.length });
  }
  return counted;
}

/** The blocks of a section in English, up to the next heading that is not below it. */
function blocksAt(address: string, resources: readonly PlannedResource[]): readonly Block[] {
  const target = parseKitAddress(address);
  if (target === undefined || target.kind === 'contact') return [];
  const resource = resources.find(({ facts }) => facts.id === `${target.work}.en`);
  const lesson = target.kind === 'lesson' ? target.lesson : undefined;
  const text = resource && textsOf(resource).find((one) => one.lesson === lesson);
  const blocks = text?.document.blocks ?? [];
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === target.heading);
  const heading = blocks[start];
  if (heading?.kind !== 'heading') throw new Error(`${formatKitAddress(target)} is no section`);
  const end = blocks.findIndex(
    (block, index) => index > start && block.kind === 'heading' && block.depth <= heading.depth,
  );
  return blocks.slice(start + 1, end < 0 ? undefined : end);
}

function agesOf({ contacts, kit }: ContentPlan, nowMs: number): ContentCounts['contacts'] {
  const clock = { nowMs, kitIssued: kit.issued };
  const kinds = contacts.map((contact) => ageOf(evidenceOf(contact), clock).kind);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return {
    none: count('none'),
    recent: count('recent'),
    old: count('old'),
    undated: count('undated'),
    confirmed: contacts.filter(({ confirmed }) => confirmed !== undefined).length,
  };
}

/** Draws sentences with a source from the texts of one language; the same seed draws the same ones. */
export function drawFacts(
  { resources }: ContentPlan,
  folder: ContentFolder,
  { count, seed, language }: { readonly count: number; readonly seed: number; readonly language: Language },
): DrawnFact[] {
  const facts = resources
    .filter((resource) => resource.language === language)
    .flatMap((resource) => textsOf(resource).flatMap(({ file }) => factsOf(file, folder, resource)));
  const random = randomFrom(seed);
  const drawn: DrawnFact[] = [];
  while (drawn.length < count && facts.length > 0) {
    drawn.push(...facts.splice(Math.floor(random() * facts.length), 1));
  }
  return drawn;
}

function factsOf(file: string, folder: ContentFolder, { facts }: PlannedResource): DrawnFact[] {
  return piecesOf(file, folder.texts.get(file) ?? '').flatMap(({ line, kind, text }) => {
    const sentences = kind === 'row' ? [text] : sentencesOf(text);
    return sentences.flatMap((sentence): DrawnFact[] => {
      const ids = [...sentence.matchAll(/\[\^([^\]]+)\]/g)].map(([, id]) => id);
      const sources = ids.flatMap((id) => facts.sources.filter((source) => source.id === id));
      const words = plainText(sentence).replace(/\s+/g, ' ').trim();
      return sources.length === 0 ? [] : [{ file, line, text: words, sources: sources.map(sourceOf) }];
    });
  });
}

function sourceOf({ id, title, address, date }: Source): string {
  return `[${id}] ${title}${date === undefined ? '' : `, ${date}`}. ${address ?? 'no address'}`;
}

/** Numbers from 0 to 1 that look random and follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function countBy(count: (language: Language) => number): ByLanguage {
  return Object.fromEntries(languages.map((language) => [language, count(language)])) as ByLanguage;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
