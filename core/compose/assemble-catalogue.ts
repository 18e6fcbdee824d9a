// Assembly of a kit's catalogue from the plan and the documents that were made.

import { compareTexts } from '../base/compare-texts.ts';
import { type Language, languages } from '../base/language.ts';
import {
  type Catalogue,
  catalogueSchema,
  type KitFile,
  type Resource,
  type ResourceKind,
  supportedKitFormat,
} from '../kit/catalogue.ts';
import { settledFacts } from './facts.ts';
import type { ContentPlan, PlannedResource } from './plan.ts';
import { openIn, workName } from './works.ts';

/** The result of making one PDF, printed or given. */
export type MadeDocument = {
  readonly pages: number;
  readonly derived: KitFile;
  readonly cover?: KitFile;
  /** The day of a given document by its metadata. */
  readonly documentOf?: string;
};

/** All files of the payload except the catalogue. */
export type MadeKit = {
  /** Finds a file of the payload by its path in the bag. Throws if it does not exist, because that is a bug. */
  fileAt(path: string): KitFile;
  /** By resource id. A planned document that is missing here was left out. */
  readonly documents: ReadonlyMap<string, MadeDocument>;
  readonly contacts: readonly KitFile[];
  readonly glossary?: KitFile;
  readonly holidays?: KitFile;
  readonly aid?: KitFile;
  readonly segments: readonly {
    readonly language: Language;
    readonly units: number;
    readonly file: KitFile;
  }[];
};

/** The resources of the catalogue in its order. Documents that were left out are removed; their translations stay. */
export function assembleResources(
  plan: ContentPlan,
  made: Pick<MadeKit, 'fileAt' | 'documents'>,
): Resource[] {
  const kept = plan.resources.filter(
    ({ body, facts }) => body.kind === 'module' || body.kind === 'text' || made.documents.has(facts.id),
  );
  return kept.map((planned) => assembleResource(planned, kept, made, plan.kit.issued)).sort(catalogueOrder);
}

/** The catalogue, checked against its schema. A breach throws, because plan and compose produced all of it. */
export function assembleCatalogue(
  plan: ContentPlan,
  made: MadeKit,
  resources: readonly Resource[],
): Catalogue {
  return catalogueSchema.parse({
    format: supportedKitFormat,
    ...plan.kit,
    resources,
    contacts: made.contacts,
    ...(made.glossary ? { glossary: made.glossary } : {}),
    ...(plan.thesaurus ? { thesaurus: made.fileAt(plan.thesaurus.to) } : {}),
    ...(made.aid ? { aid: made.aid } : {}),
    ...(made.holidays ? { holidays: made.holidays } : {}),
    media: plan.media.map((media) => made.fileAt(media.to)),
    segments: made.segments,
    ...(plan.recalls.length === 0 ? {} : { recalls: plan.recalls }),
  });
}

function assembleResource(
  planned: PlannedResource,
  kept: readonly PlannedResource[],
  made: Pick<MadeKit, 'fileAt' | 'documents'>,
  kitIssued: string,
): Resource {
  const { kind, language, facts, body } = planned;
  const { translationOf: _planned, ...own } = facts;
  const open = openIn(planned);
  const translationOf = originalOf(facts.id, kept);
  const base = {
    ...settledFacts(own),
    kind,
    language,
    ...(translationOf === undefined ? {} : { translationOf }),
    ...(open.length === 0 ? {} : { open }),
  };
  if (body.kind === 'module') {
    const lessons = body.lessons.map(({ id, title, to }) => ({ id, title, file: made.fileAt(to) }));
    return { ...base, lessons, ...(body.quiz ? { quiz: made.fileAt(body.quiz.to) } : {}) };
  }
  const { documentOf, ...document } = made.documents.get(facts.id) ?? {};
  // Some files say that they come from the future. The day of issue stands for itself, as with documents that were printed.
  const isKnown = documentOf !== undefined && documentOf <= kitIssued && documentOf !== base.issued;
  // What a person wrote counts more than what the file says of itself.
  return { ...document, ...(isKnown ? { documentOf } : {}), ...base, file: made.fileAt(body.to) };
}

/** The original of a translation. If the original was left out, the first remaining translation replaces it. */
function originalOf(id: string, kept: readonly PlannedResource[]): string | undefined {
  const work = kept.filter((other) => workName(other.facts.id) === workName(id));
  const original = work.find((other) => other.facts.translationOf === undefined) ?? work[0];
  return original === undefined || original.facts.id === id ? undefined : original.facts.id;
}

const kinds: readonly ResourceKind[] = ['report', 'module', 'slides', 'checklist'];

/** By kind, then by the publisher's order, then by work, then by language. */
function catalogueOrder(one: Resource, other: Resource): number {
  return (
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER) ||
    compareTexts(workName(one.id), workName(other.id)) ||
    languages.indexOf(one.language) - languages.indexOf(other.language)
  );
}
