// Decides which events make up a person's own data, each with the version of its shape.

import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { plainText } from '../base/plain-text.ts';
import { z } from '../base/zod.ts';
import { correctionFields, fieldMismatch } from '../corrections/correction.ts';
import { parseKeyStatement, statementBytes } from '../kit/key-statement.ts';
import { answerSchema, markSchema } from '../learning/answer.ts';
import { noteColours, quoteSchema } from '../notes/quote.ts';
import { requestFields } from '../requests/request.ts';
import { bookmarkEventSchemas, pageNumber as page } from './bookmark-events.ts';
import { kitEventSchema } from './kit-event.ts';
import { resourceId, tabsEventSchema } from './tabs-event.ts';

const contactId = z.string().regex(/^[a-z0-9-]{2,60}$/);
const fileHash = z.string().regex(/^[0-9a-f]{64}$/);
const keyId = z.string().regex(/^[0-9A-F]{16}$/);
const shortName = z.string().min(1).max(100);
const share = z.number().min(0).max(1);
const attempt = z.int().min(1).max(1_000_000);
const noteId = z.string().regex(/^[0-9a-f]{32}$/);
const points = z.number().min(0).max(1_000_000);

/** Settings that matter beyond a session. Language and country are absent until the person chose them on the first run. */
export const settingsSchema = z.strictObject({
  language: languageSchema.optional(),
  /** Country whose emergency numbers are shown; EU stands for any other country of the Union. */
  country: countrySchema.optional(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of text in the window; normal when absent. */
  textSize: z.enum(['normal', 'large', 'larger']).optional(),
  /** Whether pages of documents are shown dark, or follow the theme; as printed when absent. */
  pages: z.enum(['printed', 'dark', 'theme']).optional(),
  /** Whether words searched for are remembered; off until the person turns it on. */
  isSearchHistoryKept: z.boolean(),
  /** Whether a search also finds texts in other languages through the terms of the field; on when absent. */
  isTranslationSearched: z.boolean().optional(),
  /** Whether opened resources and contacts are remembered for Home. */
  areRecentsKept: z.boolean(),
  /** How fast texts are read aloud, 1 being the usual speed of a voice; 1 when absent. */
  speechRate: z.number().min(0.6).max(2).optional(),
  /** The voice that reads a language aloud, by the name the system has for it; the likeliest one when absent. */
  speechVoices: z.partialRecord(languageSchema, z.string().min(1).max(200)).optional(),
});

/**
 * Where a document was left. `offset` is the share of the page above the upper edge of the view; since version 3 of the event also below
 * 0: then the page begins below that edge, and the end of the page before it is in sight.
 */
export const placeSchema = z.strictObject({
  page,
  offset: z.number().min(-1).max(1),
  /** A factor (1 is real size) or one of the viewer's own words. */
  zoom: z.union([
    z.number().min(0.05).max(50),
    z.enum(['auto', 'page-width', 'page-fit', 'page-height', 'page-actual']),
  ]),
  rotation: z.literal([0, 90, 180, 270]).optional(),
  /** How one gets from page to page; one below the other when absent. Since version 2 of the event. */
  scroll: z.enum(['vertical', 'horizontal', 'wrapped', 'page']).optional(),
  /** Which pages stand side by side; none when absent. Since version 2 of the event. */
  spread: z.enum(['none', 'odd', 'even']).optional(),
});

/** The version of the event that tells a place: programs that do not know how pages can lie leave such places alone. */
export function placeVersion(place: z.infer<typeof placeSchema>): 1 | 2 | 3 {
  if (place.offset < 0) return 3;
  return place.scroll === undefined && place.spread === undefined ? 1 : 2;
}

/** Parts of own data that a person can erase; `newer` are events of a newer program that this one only keeps. */
const erasablePartSchema = z.enum([
  'reading',
  'recents',
  'searches',
  'bookmarks',
  'learning',
  'notes',
  'corrections',
  'requests',
  'newer',
]);

/** Letters of a note's own text. */
export const longestNote = 4000;
/** Letters of a card that was handed over. */
const longestCard = 8000;
/** Letters of a sealed correction. */
const longestSealed = 8000;

/**
 * Everything that can happen to own data. Ids of modules are work ids without language (`m1`), ids of resources are
 * exact (`r1.en`). A change of shape gets a new `version`, and the old one stays readable.
 */
export const ownEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('settings-changed'),
    version: z.literal(1),
    /** Only the settings that change. */
    settings: settingsSchema.partial(),
  }),
  z.strictObject({
    kind: z.literal('reading-moved'),
    version: z.literal([1, 2, 3]),
    resourceId,
    /** SHA-256 of the document the place belongs to: another edition may have other pages. */
    fileHash,
    place: placeSchema,
  }),
  z.strictObject({
    kind: z.literal('item-opened'),
    version: z.literal(1),
    item: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('resource'), id: resourceId }),
      z.strictObject({ kind: z.literal('contact'), id: contactId }),
    ]),
  }),
  tabsEventSchema,
  z.strictObject({
    kind: z.literal('search-made'),
    version: z.literal(1),
    query: z.string().min(1).max(200),
  }),
  ...bookmarkEventSchemas,
  z.strictObject({
    /** A note on words of a page or on a page: made, or changed as a whole. */
    kind: z.literal('note-set'),
    version: z.literal(1),
    id: noteId,
    resourceId,
    /** SHA-256 of the document in which the note has its place. */
    fileHash,
    page,
    /** The words it stands at, which may go on over the end of the page, without heads and feet; absent for a note on a page. */
    quote: quoteSchema.optional(),
    colour: z.enum(noteColours),
    /** Empty: a highlight. */
    text: z.string().max(longestNote),
    created: z.iso.datetime(),
    changed: z.iso.datetime(),
  }),
  z.strictObject({ kind: z.literal('note-removed'), version: z.literal(1), id: noteId }),
  z
    .strictObject({
      /** What a person says of a contact after a call: made, or changed as a whole. */
      kind: z.literal('correction-set'),
      version: z.literal(1),
      ...correctionFields,
    })
    .refine((correction) => fieldMismatch(correction) === undefined),
  z.strictObject({
    kind: z.literal('correction-removed'),
    version: z.literal(1),
    id: correctionFields.id,
  }),
  z.strictObject({
    /** A card or a correction that somebody handed over; it is no part of a kit. */
    kind: z.literal('received-set'),
    version: z.literal(1),
    id: noteId,
    received: z.discriminatedUnion('kind', [
      /** A vCard, as it was read. */
      z.strictObject({ kind: z.literal('card'), text: z.string().min(1).max(longestCard) }),
      /** A sealed correction (core/corrections/sealed.ts), as it was read. */
      z.strictObject({ kind: z.literal('correction'), text: z.string().min(1).max(longestSealed) }),
    ]),
    /** Who handed it over, as the person who took it wrote down. */
    from: plainText(80).optional(),
    /** Day on which it was taken, YYYY-MM-DD. */
    on: z.iso.date(),
  }),
  z.strictObject({ kind: z.literal('received-removed'), version: z.literal(1), id: noteId }),
  z.strictObject({
    /** Words that were searched for and not found, noted for the publisher. */
    kind: z.literal('request-made'),
    version: z.literal(1),
    ...requestFields,
  }),
  z.strictObject({ kind: z.literal('request-removed'), version: z.literal(1), id: requestFields.id }),
  z.strictObject({
    kind: z.literal('lesson-marked'),
    version: z.literal(1),
    moduleId: resourceId,
    lessonId: shortName,
    isRead: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('learning-stopped'),
    version: z.literal(1),
    moduleId: resourceId,
    /** Lesson where the person stopped, or `quiz`. */
    lessonId: shortName,
    /** Share of the lesson above the upper edge of the view, 0 to 1. */
    offset: share,
  }),
  z.strictObject({
    kind: z.literal('quiz-started'),
    version: z.literal(1),
    moduleId: resourceId,
    /** Counts from 1; see nextAttempt in core/learning/progress.ts. */
    attempt,
    /** Decides the order on the screen, so that an attempt goes on as it began. */
    seed: z.int().min(0).max(0xffff_ffff),
  }),
  z.strictObject({
    kind: z.literal('quiz-answered'),
    version: z.literal(1),
    moduleId: resourceId,
    attempt,
    questionId: shortName,
    answer: answerSchema,
    mark: markSchema,
  }),
  z.strictObject({
    kind: z.literal('quiz-finished'),
    version: z.literal(1),
    moduleId: resourceId,
    attempt,
    points,
    total: points,
  }),
  z.strictObject({
    kind: z.literal('key-accepted'),
    version: z.literal(1),
    keyId,
    /** In minisign's base64 form. */
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{56}$/),
    publisher: z.string().min(1).max(300),
  }),
  z.strictObject({ kind: z.literal('key-withdrawn'), version: z.literal(1), keyId }),
  z.strictObject({
    kind: z.literal('key-statement-seen'),
    version: z.literal(1),
    /** A whole statement file (core/kit/key-statement.ts), whose signatures were right when it was seen. */
    text: z
      .string()
      .max(statementBytes)
      .refine((text) => parseKeyStatement(text) !== undefined),
  }),
  kitEventSchema,
  z.strictObject({
    kind: z.literal('data-erased'),
    version: z.literal(1),
    parts: z.array(erasablePartSchema).min(1),
  }),
]);
/** One thing that happened to own data. */
export type OwnEvent = z.infer<typeof ownEventSchema>;

/** A part of own data that a person can erase. */
export type ErasablePart = z.infer<typeof erasablePartSchema>;

/** An event of a newer program: kept word for word, never applied. */
export type NewerEvent = {
  readonly kind: string;
  readonly version: number;
  readonly [field: string]: unknown;
};

/**
 * An event with its place in the order of all events: numbers only grow, clocks play no part. `newer` holds what this
 * program does not know.
 */
export type StoredEvent =
  | { readonly sequence: number; readonly event: OwnEvent }
  | { readonly sequence: number; readonly newer: NewerEvent };

const newerEventSchema = z.looseObject({ kind: z.string(), version: z.number() });

/** Reads an event as it was stored; undefined when it is no event at all. */
export function readStoredEvent(sequence: number, value: unknown): StoredEvent | undefined {
  const known = ownEventSchema.safeParse(value);
  if (known.success) return { sequence, event: known.data };
  return newerEventSchema.safeParse(value).success ? { sequence, newer: value as NewerEvent } : undefined;
}

const erasing: ReadonlySet<OwnEvent['kind']> = new Set([
  'data-erased',
  'note-removed',
  'correction-removed',
  'received-removed',
  'request-removed',
]);

/** Says whether an event takes something away for good, so that its traces must leave the disk before it counts as done. */
export function isErasing(event: OwnEvent): boolean {
  if (erasing.has(event.kind)) return true;
  if (event.kind !== 'settings-changed') return false;
  return event.settings.isSearchHistoryKept === false || event.settings.areRecentsKept === false;
}
