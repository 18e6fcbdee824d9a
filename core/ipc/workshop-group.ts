// Contract for making a kit: drafts and all operations on them.

import { languageSchema } from '../base/language.ts';
import type { Progress } from '../base/progress.ts';
import { z } from '../base/zod.ts';
import type { Report } from '../corrections/report.ts';
import type { AddedFiles } from '../workshop/added-files.ts';
import type { BroughtCorrections } from '../workshop/brought-corrections.ts';
import { contactForms, type SavedContacts } from '../workshop/contact-forms.ts';
import type { ContactImport } from '../workshop/contact-import.ts';
import { draftEditSchema } from '../workshop/draft-edit.ts';
import type { DraftAnswer, DraftCheck, DraftSummary } from '../workshop/draft-view.ts';
import type { ComposeOutcome, MadeKit, SavedKit } from '../workshop/made-kit.ts';
import { type QuizImport, quizForms, type SavedQuiz } from '../workshop/quizzes/quiz-import.ts';
import { call, event, fileCall } from './contract-kind.ts';
import { kitId } from './kit-id.ts';

const nothing = z.undefined();
const draftId = z.string().regex(/^[0-9a-f]{16}$/);

/** The text of a file of a draft. `firstLine` is the line of the file on which it starts, for the linter's line numbers. */
export type DraftFileText = { readonly text: string; readonly firstLine: number };

/** Progress of a long job on a draft. While a draft is `creating`, `draftId` is sixteen zeros, which `stop` accepts as well. */
export type DraftProgress = {
  readonly draftId: string;
  readonly job: 'creating' | 'adding' | 'making' | 'signing' | 'saving';
  readonly progress: Progress;
};

/**
 * The group `workshop` of the contract. A missing draft is `content-missing`. Every edit is on the disk before it is answered. Edits
 * of a draft run one after the other and wait for a running long job; reads do not wait. A second long job is refused with
 * `call-refused` (`busy`).
 */
export const workshopGroup = {
  /** The newest first. */
  drafts: call<readonly DraftSummary[]>()(nothing),
  /**
   * A new draft: of an installed kit with the next version number, or empty with an id. `kit-not-installed`, `object-missing`,
   * `object-changed`, `disk-full`, `disk-write-failed`, `stopped`; then there is no new draft.
   */
  create: call<DraftAnswer>()(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('installed'), kitId }),
      z.strictObject({ from: z.literal('empty'), language: languageSchema.optional() }),
    ]),
  ),
  open: call<DraftAnswer>()(draftId),
  /** `call-refused` for an edit of something that does not exist; the draft does not change. `disk-full`, `disk-write-failed`. */
  edit: call<DraftAnswer>()(z.strictObject({ draftId, edit: draftEditSchema })),
  /** The linter's findings for the files on the disk. */
  check: call<DraftCheck>()(draftId),
  /** The Markdown of a report, slides, a checklist or a lesson without the fields, or the YAML of a quiz. */
  text: call<DraftFileText>()(z.strictObject({ draftId, file: z.string().max(400) })),
  /**
   * Adds PDFs, Markdown and pictures (.pdf .md .svg .png .webp). `as` is the kind for documents; pictures become figures. `language`
   * applies to all of them; without it each language is detected. With `module` Markdown becomes lessons of that module.
   */
  addFiles: fileCall<AddedFiles>()(
    z.strictObject({
      draftId,
      as: z.enum(['report', 'slides', 'checklist']),
      language: languageSchema.optional(),
      module: z.string().max(400).optional(),
    }),
  ),
  /** Moves a draft to the trash, from which it can be restored until the program restarts. */
  remove: call<void>()(draftId),
  /** Restores a draft that was moved to the trash in this session. */
  restore: call<DraftSummary>()(draftId),
  /**
   * Reads a table of contacts (.csv, .tsv, .txt; HSDS as .json files) and writes nothing. The selected rows are an edit,
   * `contacts-imported`.
   */
  readContacts: fileCall<ContactImport>()(z.strictObject({ draftId })),
  /** Saves the contacts in a folder that the person chooses. `folder-not-empty` without `replaces`, `disk-full`, `disk-write-failed`. */
  exportContacts: call<SavedContacts>()(
    z.strictObject({ draftId, as: z.enum(contactForms), replaces: z.boolean().optional() }),
  ),
  /**
   * Reads a quiz (.gift, .txt, .csv, .tsv, .md) and writes nothing. The questions are an edit, `questions-added`. `language` is that of the
   * module. Of several files the first is read.
   */
  readQuiz: fileCall<QuizImport>()(z.strictObject({ draftId, language: languageSchema })),
  /**
   * Saves the quiz of a module in a folder that the person chooses. `content-missing` without a quiz, `folder-not-empty` without
   * `replaces`, `disk-full`, `disk-write-failed`.
   */
  exportQuiz: call<SavedQuiz>()(
    z.strictObject({
      draftId,
      module: z.string().max(400),
      as: z.enum(quizForms),
      replaces: z.boolean().optional(),
    }),
  ),
  /** All imported corrections, for every draft. `disk-read-failed`. */
  corrections: call<readonly Report[]>()(nothing),
  /** Imports corrections from files, folders or sticks, with a separate result for each file. `disk-full`, `disk-write-failed`. */
  bringCorrections: fileCall<BroughtCorrections>()(nothing),
  /** The same from a folder or stick that main asks for; undefined if the person cancelled. */
  bringCorrectionsFrom: call<BroughtCorrections | undefined>()(nothing),
  /** Dismisses corrections, so that they are not shown again, or restores them. */
  declineCorrections: call<readonly Report[]>()(
    z.strictObject({ reports: z.array(z.uuid()).max(4000), isDeclined: z.boolean() }),
  ),
  /** Makes the kit without signing it. With `skipDamaged` unreadable PDFs are left out and listed. */
  compose: call<ComposeOutcome>()(z.strictObject({ draftId, skipDamaged: z.boolean() })),
  /** The kit made last; undefined if there is none. */
  made: call<MadeKit | undefined>()(draftId),
  /** Signs the made kit and verifies it. `key-passphrase-wrong`, `key-invalid`, `content-missing` (no kit was made), problems of a kit. */
  sign: call<MadeKit>()(
    z.strictObject({
      draftId,
      keyId: z.string().regex(/^[0-9A-F]{16}$/),
      passphrase: z.string().max(1024).optional(),
    }),
  ),
  /**
   * Saves the made kit in a folder that the person chooses, as a folder or in one file. `folder-not-empty` if something is in its
   * place. A second call with `replaces` uses the same place without asking.
   */
  save: call<SavedKit>()(
    z.strictObject({
      draftId,
      form: z.enum(['folder', 'file']),
      replaces: z.boolean().optional(),
    }),
  ),
  /** Shows the kit that was saved last from a draft in the file manager of the system. Does nothing where that would leave traces. */
  showSaved: call<void>()(draftId),
  /** Shows the made kit in a separate window as readers will see it, without affecting anything else. A new window replaces the old one. */
  preview: call<void>()(draftId),
  /** Stops the long job on a draft; returns when it has ended. */
  stop: call<void>()(draftId),
  progressed: event<DraftProgress>(),
} as const;
