// Decides what a content folder has become once it is understood: everything compose is going to make.

import type { Language } from '../base/language.ts';
import type { Contact } from '../contacts/contact.ts';
import type { KitFile, ResourceKind } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { Quiz } from '../learning/quiz.ts';
import type { Aid } from '../library/aid.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { FigureLink } from '../markdown/read-figure.ts';
import type { KitFacts, ResourceFacts } from './facts.ts';

/** A file taken as it is: `from` in the content folder, `to` in the bag. */
export type PlannedCopy = { readonly from: string; readonly to: string };

/** A lesson of a module. */
export type PlannedLesson = PlannedCopy & {
  readonly id: string;
  readonly title: string;
  readonly document: MarkdownDocument;
};

/** What a resource is made from. */
export type PlannedBody =
  /** Markdown that is printed to a PDF. */
  | (PlannedCopy & { readonly kind: 'printed'; readonly document: MarkdownDocument })
  /** A PDF that is taken byte for byte. */
  | (PlannedCopy & {
      readonly kind: 'given';
      /** Pages of headings by id, for links. */
      readonly anchors: Readonly<Record<string, number>>;
    })
  /** Markdown that is shown on screen. */
  | (PlannedCopy & { readonly kind: 'text'; readonly document: MarkdownDocument })
  | {
      readonly kind: 'module';
      readonly lessons: readonly PlannedLesson[];
      readonly quiz?: PlannedCopy & { readonly quiz: Quiz };
    };

/** A resource to be made. `describedIn` is the file a person corrects. */
export type PlannedResource = {
  readonly kind: ResourceKind;
  readonly language: Language;
  readonly facts: ResourceFacts;
  readonly describedIn: string;
  readonly body: PlannedBody;
};

/** A figure; `links` are the boxes of an SVG that lead into the kit. */
export type PlannedMedia = PlannedCopy & {
  readonly mediaType: KitFile['mediaType'];
  readonly links: readonly FigureLink[];
};

/** Everything a kit is made from. */
export type ContentPlan = {
  readonly kit: KitFacts;
  readonly resources: readonly PlannedResource[];
  readonly contacts: readonly Contact[];
  /** Ids of contacts that wait for a check and stay out. */
  readonly heldBackContacts: readonly string[];
  readonly terms: readonly Term[];
  readonly media: readonly PlannedMedia[];
  readonly thesaurus?: PlannedCopy;
  readonly aid?: Aid;
  /** Places that aid.yaml names and the kit has not. */
  readonly aidLeftOut: readonly string[];
  /** Files that no rule of docs/content-format.md speaks of; they stay out. */
  readonly ignoredFiles: readonly string[];
};
