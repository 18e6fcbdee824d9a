// Pass a content folder in memory to the kit editor's rules, and give what an edit leaves of it.
import type { ContentFolder } from '../../../../../core/compose/content-folder.ts';
import { ContentMemory } from '../../../../../core/compose/content-memory.ts';
import type { DraftEdit } from '../../../../../core/workshop/draft-edit.ts';
import type { DraftFiles } from '../../../../../core/workshop/draft-files.ts';
import { planEdit } from '../../../../../core/workshop/plan-edit.ts';

/** A content folder as the rules of drafts read it. */
export function draftFilesOf(folder: ContentFolder): DraftFiles {
  return { ...folder, memory: new ContentMemory(), pagesOf: () => undefined };
}

/** The folder after an edit that writes texts; throws when the edit is refused or moves files. */
export function afterEdit(files: DraftFiles, edit: DraftEdit): DraftFiles {
  const planned = planEdit(files, edit, '2026-11-25');
  if (!planned.ok) throw new Error(planned.problem.code);
  const texts = new Map(files.texts);
  for (const change of planned.value) {
    if (change.kind !== 'write') throw new Error(`${change.kind} is no text`);
    texts.set(change.file, change.text);
  }
  return { ...files, texts, memory: new ContentMemory() };
}
