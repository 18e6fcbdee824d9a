// Decides how the fields of the kit itself are edited.
import { kitFile } from '../compose/plan-content.ts';
import type { DraftEdit } from './draft-edit.ts';
import type { EditContext } from './edit-context.ts';
import { fieldChanges } from './field-changes.ts';

type AboutSet = Extract<DraftEdit, { kind: 'about-set' }>;

/** Writes fields of kit.yaml. */
export function setAbout({ fields, cleared }: AboutSet, context: EditContext): void {
  context.setYaml(kitFile, fieldChanges(fields, cleared));
}
