// Edits of an in-memory draft, applied as main applies them on the disk.
import { type ContentFolder, isContentText } from '../../../../core/compose/content-folder.ts';
import { ContentMemory } from '../../../../core/compose/content-memory.ts';
import { checkDraft } from '../../../../core/workshop/check-draft.ts';
import type { DraftEdit } from '../../../../core/workshop/draft-edit.ts';
import type { DraftChange, DraftFiles } from '../../../../core/workshop/draft-files.ts';
import { planEdit } from '../../../../core/workshop/plan-edit.ts';
import { readDraft } from '../../../../core/workshop/read-draft.ts';
import { type ContentFiles, contentFolder } from '../../../support/content.ts';

const today = '2026-05-04';

/** A draft in memory. */
export class MemoryDraft {
  #folder: ContentFolder;
  readonly #memory = new ContentMemory();

  constructor(files: ContentFiles) {
    this.#folder = contentFolder(files);
  }

  files(): DraftFiles {
    return { ...this.#folder, memory: this.#memory, pagesOf: () => undefined };
  }

  view() {
    return readDraft(this.files());
  }

  problems() {
    return checkDraft(this.files()).problems;
  }

  text(file: string): string | undefined {
    return this.#folder.texts.get(file);
  }

  paths(): string[] {
    return this.#folder.files.map(({ path }) => path).sort();
  }

  /** Makes an edit; throws when it is refused, since a test that expects that says so. */
  edit(edit: DraftEdit): void {
    const planned = this.plan(edit);
    if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
    for (const change of planned.value) this.#apply(change);
  }

  plan(edit: DraftEdit) {
    return planEdit(this.files(), edit, today);
  }

  #apply(change: DraftChange): void {
    const sizes = new Map(this.#folder.files.map(({ path, sizeBytes }) => [path, sizeBytes]));
    const texts = new Map(this.#folder.texts);
    const from = change.kind === 'move' ? change.from : change.file;
    const to = change.kind === 'move' ? change.to : change.file;
    const [text, size] = [texts.get(from), sizes.get(from) ?? 0];
    texts.delete(from);
    sizes.delete(from);
    if (change.kind === 'write') {
      sizes.set(to, Buffer.byteLength(change.text));
      if (isContentText(to)) texts.set(to, change.text);
    }
    if (change.kind === 'move') {
      sizes.set(to, size);
      if (text !== undefined) texts.set(to, text);
    }
    this.#folder = { files: [...sizes].map(([path, sizeBytes]) => ({ path, sizeBytes })), texts };
  }
}
