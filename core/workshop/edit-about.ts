// Edits of the kit's own fields.
import { kitFile } from '../compose/facts.ts';
import type { DraftEdit } from './draft-edit.ts';
import type { EditContext } from './edit-context.ts';
import { fieldChanges } from './field-changes.ts';
import { followingId } from './kit-id.ts';

type AboutSet = Extract<DraftEdit, { kind: 'about-set' }>;

/** Writes fields of kit.yaml. */
export function setAbout({ fields, cleared }: AboutSet, context: EditContext): void {
  const { id, title, languages, previousVersion } = context.about;
  const follows =
    context.files.hasOpenId === true && previousVersion === undefined && fields.id === undefined;
  const isTitled = fields.title !== undefined || cleared?.includes('title') === true;
  const next = follows && isTitled ? followingId(id, title, fields.title, languages?.[0]) : undefined;
  context.setYaml(kitFile, fieldChanges(next === undefined ? fields : { ...fields, id: next }, cleared));
}
