// Decides what main and the page say to each other about making a kit: drafts and everything done to them.

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
import { call, event, fileCall } from './contract-kind.ts';

const nothing = z.undefined();
const draftId = z.string().regex(/^[0-9a-f]{16}$/);

/** The text of a file of a draft; `firstLine` is the line of the file on which it begins, for the lines the linter names. */
export type DraftFileText = { readonly text: string; readonly firstLine: number };

/** How far a long job on a draft is. While it is `creating` a draft, `draftId` is sixteen zeros; `stop` takes them as well. */
export type DraftProgress = {
  readonly draftId: string;
  readonly job: 'creating' | 'adding' | 'making' | 'signing' | 'saving';
  readonly progress: Progress;
};

/**
 * The group `workshop` of the contract. A draft that is not there is `content-missing`. Every edit is on the disk before it is
 * answered. Edits of one draft are made one after the other; while a long job runs on it they wait, looking does not, and a second long
 * job is refused with `call-refused` (`busy`).
 */
export const workshopGroup = {
  /** The newest first. */
  drafts: call<readonly DraftSummary[]>()(nothing),
  /**
   * A new draft: of the kit in use, one version up, or with nothing but an id. `kit-not-installed`, `object-missing`, `object-changed`,
   * `disk-full`, `disk-write-failed`, `stopped`; then there is no new draft.
   */
  create: call<DraftAnswer>()(
    z.strictObject({ from: z.enum(['installed', 'empty']), language: languageSchema.optional() }),
  ),
  open: call<DraftAnswer>()(draftId),
  /** `call-refused` for an edit that names something that is not there; the draft is then as before. `disk-full`, `disk-write-failed`. */
  edit: call<DraftAnswer>()(z.strictObject({ draftId, edit: draftEditSchema })),
  /** What the linter says, of the files as they lie on the disk. */
  check: call<DraftCheck>()(draftId),
  /** The Markdown of a report, slides, a checklist or a lesson without the fields, or the YAML of a quiz. */
  text: call<DraftFileText>()(z.strictObject({ draftId, file: z.string().max(400) })),
  /**
   * Adds PDFs, Markdown and pictures (.pdf .md .svg .png .webp). `as` says what documents become; pictures become figures.
   * `language` is that of all of them; without it each one's is looked for. With `module` Markdown becomes lessons of that module.
   */
  addFiles: fileCall<AddedFiles>()(
    z.strictObject({
      draftId,
      as: z.enum(['report', 'slides', 'checklist']),
      language: languageSchema.optional(),
      module: z.string().max(400).optional(),
    }),
  ),
  /** Puts a draft aside; it can come back until the program is started again. */
  remove: call<void>()(draftId),
  /** Brings a draft back that was put aside in this session. */
  restore: call<DraftSummary>()(draftId),
  /** Reads a table of contacts (.csv, .tsv, .txt; HSDS as .json files); writes nothing. The picked rows are an edit, `contacts-imported`. */
  readContacts: fileCall<ContactImport>()(z.strictObject({ draftId })),
  /** Saves the contacts in a folder the person chooses. `folder-not-empty` without `replaces`, `disk-full`, `disk-write-failed`. */
  exportContacts: call<SavedContacts>()(
    z.strictObject({ draftId, as: z.enum(contactForms), replaces: z.boolean().optional() }),
  ),
  /** Corrections brought in so far, for every draft. `disk-read-failed`. */
  corrections: call<readonly Report[]>()(nothing),
  /** Brings corrections in: files, and folders or sticks with such files. Each file is answered by itself. `disk-full`, `disk-write-failed`. */
  bringCorrections: fileCall<BroughtCorrections>()(nothing),
  /** The same from a folder or stick that main asks for; undefined when the person changed their mind. */
  bringCorrectionsFrom: call<BroughtCorrections | undefined>()(nothing),
  /** Puts corrections aside, so that they do not come again, or takes them up once more. */
  declineCorrections: call<readonly Report[]>()(
    z.strictObject({ reports: z.array(z.uuid()).max(4000), isDeclined: z.boolean() }),
  ),
  /** Makes the kit. It is not signed yet. With `skipDamaged` PDFs that cannot be read are left out and named. */
  compose: call<ComposeOutcome>()(z.strictObject({ draftId, skipDamaged: z.boolean() })),
  /** The kit made last; undefined when there is none. */
  made: call<MadeKit | undefined>()(draftId),
  /** Signs the made kit and verifies it. `key-passphrase-wrong`, `key-invalid`, `content-missing` (nothing is made), problems of a kit. */
  sign: call<MadeKit>()(
    z.strictObject({
      draftId,
      keyId: z.string().regex(/^[0-9A-F]{16}$/),
      passphrase: z.string().max(1024).optional(),
    }),
  ),
  /**
   * Saves the made kit in a folder the person chooses, as a folder or in one file. `folder-not-empty` when something is in its place;
   * asked again with `replaces` it goes to the same place without a question.
   */
  save: call<SavedKit>()(
    z.strictObject({
      draftId,
      form: z.enum(['folder', 'file']),
      replaces: z.boolean().optional(),
    }),
  ),
  /** Shows the made kit as readers will see it, in a window of its own that touches nothing else. One at a time; a new one takes the place of the old. */
  preview: call<void>()(draftId),
  /** Stops the long job on a draft; answers when it has ended. */
  stop: call<void>()(draftId),
  progressed: event<DraftProgress>(),
} as const;
