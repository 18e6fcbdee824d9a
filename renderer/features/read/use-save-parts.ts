// Save what a document has beside its pages, where the person chooses, and report the result.

import { useTranslations } from 'use-intl';
import { documentsService } from '../../data/services/calls.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import type { FileBytes } from '../../pdf/view/document-parts.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

/** Ways to save parts of a document; `save` answers whether the bytes are on a disk. */
type SaveParts = {
  readonly save: (name: string, bytes: FileBytes | undefined) => Promise<boolean>;
  /** Saves a copy of the document with what was typed into its form. */
  readonly saveForm: () => Promise<void>;
};

/** Saves parts of the document in `view`; `fileName` names a copy of it. */
export function useSaveParts(view: PdfView, fileName: string): SaveParts {
  const t = useTranslations('reader.parts');
  const save = async (name: string, bytes: FileBytes | undefined): Promise<boolean> => {
    if (!bytes) {
      showNotice({ kind: 'words', words: t('unreadable', { name }) });
      return false;
    }
    const saved = await documentsService.saveFile({ suggestedName: name, bytes });
    if (!saved.ok) showNotice({ kind: 'problem', problem: saved.problem });
    else if (saved.value !== undefined)
      showNotice({ kind: 'words', words: t('saved', { name: saved.value }) });
    return saved.ok && saved.value !== undefined;
  };
  const saveForm = async (): Promise<void> => {
    if (await save(fileName, await view.parts.filledCopy())) view.parts.copyIsSaved();
  };
  return { save, saveForm };
}
