// Plan of a kit: everything that compose makes from a content folder.

import type { Language } from '../base/language.ts';
import type { Contact } from '../contacts/contact.ts';
import type { KitFile, ResourceKind } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { OpenQuestion } from '../kit/open-question.ts';
import type { Recall } from '../kit/recall.ts';
import type { Quiz } from '../learning/quiz.ts';
import type { Aid } from '../library/aid.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { FigureLink } from '../markdown/read-figure.ts';
import type { KitFacts, ResourceFacts } from './facts.ts';

/** A file that is copied unchanged: `from` in the content folder, `to` in the bag. */
export type PlannedCopy = { readonly from: string; readonly to: string };

/** A lesson of a module. */
export type PlannedLesson = PlannedCopy & {
  readonly id: string;
  readonly title: string;
  readonly document: MarkdownDocument;
};

/** The source of a resource. */
export type PlannedBody =
  /** Markdown that is printed to a PDF. */
  | (PlannedCopy & { readonly kind: 'printed'; readonly document: MarkdownDocument })
  /** A PDF that is copied byte for byte. */
  | (PlannedCopy & {
      readonly kind: 'given';
      /** Pages of headings by id, for links. */
      readonly anchors: Readonly<Record<string, number>>;
      /** What its text leaves open, as the fields beside it say. */
      readonly open: readonly OpenQuestion[];
    })
  /** Markdown that is shown on screen. */
  | (PlannedCopy & { readonly kind: 'text'; readonly document: MarkdownDocument })
  | {
      readonly kind: 'module';
      readonly lessons: readonly PlannedLesson[];
      readonly quiz?: PlannedCopy & { readonly quiz: Quiz };
    };

/** A resource to make. `describedIn` is the file in which a person corrects it. */
export type PlannedResource = {
  readonly kind: ResourceKind;
  readonly language: Language;
  readonly facts: ResourceFacts;
  readonly describedIn: string;
  readonly body: PlannedBody;
};

/** A figure; `links` are the boxes of an SVG that link into the kit. */
export type PlannedMedia = PlannedCopy & {
  readonly mediaType: KitFile['mediaType'];
  readonly links: readonly FigureLink[];
};

/** Everything a kit is made from. */
export type ContentPlan = {
  readonly kit: KitFacts;
  readonly resources: readonly PlannedResource[];
  readonly contacts: readonly Contact[];
  /** Ids of contacts that wait for a check and are left out. */
  readonly heldBackContacts: readonly string[];
  readonly terms: readonly Term[];
  readonly recalls: readonly Recall[];
  readonly media: readonly PlannedMedia[];
  readonly thesaurus?: PlannedCopy;
  readonly aid?: Aid;
  /** Places that aid.yaml names but the kit does not have. */
  readonly aidLeftOut: readonly string[];
  /** Files that no rule of docs/content-format.md covers; they are left out. */
  readonly ignoredFiles: readonly string[];
};
