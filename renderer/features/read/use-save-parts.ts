// Save what a document has beside its pages.
import { useTranslations } from 'use-intl';
import { showNotice } from '../../data/session/notice-store.ts';
import type { FileBytes } from '../../pdf/view/document-parts.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { useSaveFile } from './use-save-file.ts';

/** Ways to save parts of a document. */
type SaveParts = {
  /** Saves an attached file; undefined is one that cannot be read. */
  readonly saveAttachment: (name: string, bytes: FileBytes | undefined) => Promise<void>;
  /** Saves a copy of the document with what was typed into its form. */
  readonly saveForm: () => Promise<void>;
};

/** Saves parts of the document in `view`; `fileName` names a copy of it. */
export function useSaveParts(view: PdfView, fileName: string): SaveParts {
  const t = useTranslations('reader.parts');
  const save = useSaveFile();
  return {
    saveAttachment: async (name, bytes) => {
      if (bytes) await save(name, bytes);
      else showNotice({ kind: 'words', words: t('unreadable', { name }) });
    },
    saveForm: async () => {
      if (await save(fileName, await view.parts.filledCopy())) view.parts.copyIsSaved();
    },
  };
}
