// Plan of an edit: the changes in the folder of a draft. Nothing is written here.
import { fail, ok, type Result } from '../base/result.ts';
import { kitFile } from '../compose/facts.ts';
import type { DraftEdit } from './draft-edit.ts';
import { type DraftChange, type DraftFiles, EditRefusal, refuse } from './draft-files.ts';
import { importContacts, removeContact, setContact } from './edit-contacts.ts';
import { EditContext } from './edit-context.ts';
import { addQuestions, addQuiz, orderQuestions, removeQuestion, setQuestion } from './edit-quizzes.ts';
import { recallNumber, removeRecall } from './edit-recalls.ts';
import { addResource, orderWorks, removeResource, setLanguage, setResource } from './edit-resources.ts';
import { addLesson, orderLessons, removeLesson, setLesson, setText, shownText } from './edit-texts.ts';
import { linkTranslation, unlinkTranslation } from './edit-translations.ts';
import { fieldChanges } from './field-changes.ts';
import { followingId } from './kit-id.ts';

/**
 * Plans an edit. `call-refused` if it refers to something that does not exist, `content-invalid` if a person must fix a file first.
 * `today` is YYYY-MM-DD.
 */
export function planEdit(files: DraftFiles, edit: DraftEdit, today: string): Result<readonly DraftChange[]> {
  const context = new EditContext(files, today);
  try {
    applyEdit(edit, context);
    return ok(context.changes());
  } catch (error) {
    if (error instanceof EditRefusal) return fail(error.problem);
    throw error;
  }
}

/** The text of a file for a plain field; `call-refused` if the draft has no such text. */
export function textOf(
  files: DraftFiles,
  file: string,
): Result<{ readonly text: string; readonly firstLine: number }> {
  const shown = shownText(file, new EditContext(files, ''));
  return shown ? ok(shown) : fail({ code: 'call-refused', reason: 'no such text' });
}

type Editors = {
  readonly [Kind in DraftEdit['kind']]: (
    edit: Extract<DraftEdit, { kind: Kind }>,
    context: EditContext,
  ) => void;
};

const editors: Editors = {
  'about-set': setAbout,
  'resource-added': addResource,
  'resource-set': setResource,
  'resource-removed': removeResource,
  'language-set': setLanguage,
  'translation-linked': linkTranslation,
  'translation-unlinked': unlinkTranslation,
  'works-ordered': orderWorks,
  'text-set': setText,
  'lesson-added': addLesson,
  'lesson-set': setLesson,
  'lesson-removed': removeLesson,
  'lessons-ordered': orderLessons,
  'quiz-added': addQuiz,
  'questions-added': addQuestions,
  'question-set': setQuestion,
  'question-removed': removeQuestion,
  'questions-ordered': orderQuestions,
  'contact-set': setContact,
  'contact-removed': removeContact,
  'contacts-imported': importContacts,
  'number-recalled': recallNumber,
  'recall-removed': removeRecall,
  'media-removed': removeMedia,
};

function applyEdit(edit: DraftEdit, context: EditContext): void {
  (editors[edit.kind] as (edit: DraftEdit, context: EditContext) => void)(edit, context);
}

function removeMedia({ file }: Extract<DraftEdit, { kind: 'media-removed' }>, context: EditContext): void {
  if (!file.startsWith('media/') || !context.has(file)) refuse('no such figure');
  context.remove(file);
}

type AboutSet = Extract<DraftEdit, { kind: 'about-set' }>;

/** Writes fields of kit.yaml. */
function setAbout({ fields, cleared }: AboutSet, context: EditContext): void {
  const { id, title, languages, previousVersion } = context.about;
  const follows =
    context.files.hasOpenId === true && previousVersion === undefined && fields.id === undefined;
  const isTitled = fields.title !== undefined || cleared?.includes('title') === true;
  const next = follows && isTitled ? followingId(id, title, fields.title, languages?.[0]) : undefined;
  context.setYaml(kitFile, fieldChanges(next === undefined ? fields : { ...fields, id: next }, cleared));
}
