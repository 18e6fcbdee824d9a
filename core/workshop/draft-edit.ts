// Edits of a draft. Each edit is one action of a person, stored completely or not at all.

import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { contactIdSchema } from '../contacts/contact.ts';
import { draftContactSchema } from '../contacts/draft-contact.ts';
import { versionSchema } from '../kit/kit-names.ts';
import { draftQuestionSchema } from './draft-question.ts';
import { draftAboutSchema, draftFactsSchema } from './draft-facts.ts';

/** Identifies a file of a draft by its path in the content folder, such as `reports/europe.en.pdf`. Anything else is refused. */
const file = z.string().min(1).max(400);
const title = z.string().max(300);
const questionId = draftQuestionSchema.shape.id;
const lessonId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const maxTextLength = 8 * 1024 ** 2;

/**
 * One edit. `fields` are written, those in `cleared` are removed. Other fields do not change, even if this program does not know
 * them. An empty text removes a field as well.
 */
export const draftEditSchema = z.discriminatedUnion('kind', [
  /** Fields of the kit itself. */
  z.strictObject({
    kind: z.literal('about-set'),
    fields: draftAboutSchema.partial(),
    cleared: z.array(draftAboutSchema.keyof()).optional(),
  }),
  /** A new resource without a text: a report, slides or a checklist in Markdown, or a module with one empty lesson. */
  z.strictObject({
    kind: z.literal('resource-added'),
    resource: z.enum(['report', 'slides', 'checklist', 'module']),
    language: languageSchema,
    title,
  }),
  z.strictObject({
    kind: z.literal('resource-set'),
    file,
    fields: draftFactsSchema.partial(),
    cleared: z.array(draftFactsSchema.keyof()).optional(),
  }),
  /** Removes a resource with its own files. Translations stay; the first of them becomes the original. */
  z.strictObject({ kind: z.literal('resource-removed'), file }),
  /** Sets the language of a resource, which renames its files and its id. */
  z.strictObject({ kind: z.literal('language-set'), file, language: languageSchema }),
  /** Makes `file` a translation of `original`: same kind, other language. Links to it then lead to the original's work. */
  z.strictObject({ kind: z.literal('translation-linked'), file, original: file }),
  /** Makes a translation, or the original of translations, a separate work. */
  z.strictObject({ kind: z.literal('translation-unlinked'), file }),
  /** Sets the order of the works of one kind; works that are not named follow. */
  z.strictObject({
    kind: z.literal('works-ordered'),
    resource: z.enum(['report', 'slides', 'checklist', 'module']),
    works: z.array(z.string().max(80)).max(5000),
  }),
  /** Writes the Markdown of a report, slides, a checklist or a lesson (without the fields), or the YAML of a quiz. */
  z.strictObject({ kind: z.literal('text-set'), file, text: z.string().max(maxTextLength) }),
  z.strictObject({ kind: z.literal('lesson-added'), module: file, title }),
  z.strictObject({ kind: z.literal('lesson-set'), module: file, lesson: lessonId, title }),
  z.strictObject({ kind: z.literal('lesson-removed'), module: file, lesson: lessonId }),
  /** All lessons of the module by id, in their new order. */
  z.strictObject({ kind: z.literal('lessons-ordered'), module: file, lessons: z.array(lessonId).max(500) }),
  /** Gives a module that has no quiz one without questions. */
  z.strictObject({ kind: z.literal('quiz-added'), module: file }),
  /** Adds questions at the end. One whose id is taken gets another. */
  z.strictObject({
    kind: z.literal('questions-added'),
    module: file,
    questions: z.array(draftQuestionSchema).min(1).max(2000).readonly(),
  }),
  /** Writes the fields of the question with this id. Fields that did not change stay as their author wrote them. */
  z.strictObject({ kind: z.literal('question-set'), module: file, question: draftQuestionSchema }),
  z.strictObject({ kind: z.literal('question-removed'), module: file, question: questionId }),
  /** Ids of all questions in their new order. Entries without an id follow. */
  z.strictObject({
    kind: z.literal('questions-ordered'),
    module: file,
    questions: z.array(questionId).max(2000),
  }),
  /** Adds a contact, or replaces the one with the same id. `before` is the old id, if it changed. */
  z.strictObject({
    kind: z.literal('contact-set'),
    contact: draftContactSchema,
    before: z.string().max(60).optional(),
  }),
  z.strictObject({ kind: z.literal('contact-removed'), id: z.string().max(60) }),
  /** The selected rows of an import. Each is added, or replaces the contact with its id. */
  z.strictObject({ kind: z.literal('contacts-imported'), contacts: z.array(draftContactSchema).max(20_000) }),
  /** Tells copies up to version `to` that a number of a contact was wrong, and what to call in its place. */
  z.strictObject({
    kind: z.literal('number-recalled'),
    contact: contactIdSchema,
    number: z.string().min(2).max(30),
    instead: z.string().min(2).max(30).optional(),
    to: versionSchema,
  }),
  /** Takes such a notice out again. */
  z.strictObject({ kind: z.literal('recall-removed'), id: z.string().max(60) }),
  z.strictObject({ kind: z.literal('media-removed'), file }),
]);
/** One edit. */
export type DraftEdit = z.infer<typeof draftEditSchema>;
