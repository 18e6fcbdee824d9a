// Save bytes of a document where the person chooses, and report the result.
import { useTranslations } from 'use-intl';
import { maxFileBytes } from '../../../core/ipc/documents-group.ts';
import { documentsService } from '../../data/services/calls.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import type { DocumentSource } from '../../pdf/read/open-document.ts';
import type { FileBytes } from '../../pdf/view/document-parts.ts';

/** Saves a file; answers whether the bytes are on a disk. */
export function useSaveFile(): (name: string, bytes: FileBytes) => Promise<boolean> {
  const t = useTranslations('reader.parts');
  return async (name, bytes) => {
    const saved = await documentsService.saveFile({ suggestedName: name, bytes });
    if (!saved.ok) showNotice({ kind: 'problem', problem: saved.problem });
    else if (saved.value !== undefined)
      showNotice({ kind: 'words', words: t('saved', { name: saved.value }) });
    return saved.ok && saved.value !== undefined;
  };
}

/** Saves the document as it is in the kit; undefined if it is too large for that. */
export function useSaveDocument(source: DocumentSource | undefined): (() => Promise<void>) | undefined {
  const t = useTranslations('reader');
  const save = useSaveFile();
  if (!source || source.sizeBytes > maxFileBytes) return undefined;
  return async () => {
    const bytes = await source.read(0, source.sizeBytes).catch(() => undefined);
    if (bytes) await save(source.file, bytes as FileBytes);
    else showNotice({ kind: 'words', words: t('documentLost') });
  };
}
