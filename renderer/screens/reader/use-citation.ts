// Decides what «copy with citation» puts on the clipboard: the chosen words if there are any, always the citation.
import { useTranslations } from 'use-intl';
import type { ResourceRow } from '../../db/library-db.ts';
import { host } from '../../host/bridge.ts';
import { useLibraryStore } from '../../state/library-store.ts';
import { showNotice } from '../../state/notice-store.ts';
import { useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';
import { useFormats } from '../../text/use-formats.ts';
import { cite, quote } from './citation.ts';
import { useNewerResource } from './use-document.ts';

/** Copies the words chosen in the document with their citation, or the citation of the page alone. */
export function useCitation(resource: ResourceRow, pageLabel: string): () => void {
  const t = useTranslations('reader');
  const tc = useTranslations('common');
  const { day } = useFormats();
  const language = useLanguage();
  const ready = useLibraryStore((state) => state.ready);
  const newer = useNewerResource(resource);
  return () => {
    if (!ready) return;
    const { catalogue } = ready;
    const title = chooseText(catalogue.title, language).text;
    const citation = cite(
      {
        resource,
        pageLabel,
        publisher: catalogue.publisher.name,
        kitTitle: t('citeKit', { title, version: catalogue.version, publisher: catalogue.publisher.name }),
        replacedByTitle: newer?.title ?? resource.isReplacedBy,
      },
      {
        page: (label) => t('citePage', { label }),
        asOf: (asOf) => tc('asOf', { day: day(asOf) }),
        replaced: (by) => t('citeReplaced', { title: by }),
      },
    );
    const chosen = window.getSelection()?.toString() ?? '';
    void host.app.copyText(quote(chosen, citation)).then((copied) => {
      if (!copied.ok) showNotice({ kind: 'problem', problem: copied.problem });
      else
        showNotice({ kind: 'words', words: chosen.trim() === '' ? t('citeDone') : t('citeSelectionDone') });
    });
  };
}
