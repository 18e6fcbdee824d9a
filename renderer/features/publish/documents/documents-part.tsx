// Documents of a draft: files dropped anywhere or chosen, one row for each, its fields in a sheet.
import { FilePlus2, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftEdit } from '../../../../core/workshop/draft-edit.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow, useDraft } from '../../../data/services/draft-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DropZone, FileButton } from '../../../ui/drop-zone.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { rowClass, stackClass } from '../../../ui/layout.ts';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { textClass } from '../../../ui/text.ts';
import { openNewItem } from '../draft/open-item.ts';
import { useAddFiles } from '../draft/use-add-files.ts';
import { AddFilesResult } from './add-files-result.tsx';
import { DocumentSheet } from './document-sheet.tsx';
import { DocumentTable } from './document-table.tsx';
import styles from './documents-part.module.css';
import { FigureList } from './figure-list.tsx';

const endings = ['.pdf', '.md', '.svg', '.png', '.webp'];
const kinds = ['report', 'slides', 'checklist'] as const;
type Kind = (typeof kinds)[number];

/** The documents. */
export function DocumentsPart({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const [kind, setKind] = useState<Kind>('report');
  const adding = useAddFiles(draft.draftId);
  const documents = draft.resources.filter((resource) => resource.kind !== 'module');
  const add = (files: readonly File[]): void => void adding.add(files, { as: kind });
  return (
    <DropZone words={t('dropHere')} isPage isDisabled={adding.isBusy} onFiles={add}>
      <div className={stackClass(12)}>
        <div className={rowClass(8)}>
          <FileButton
            label={t('addFiles')}
            accept={endings}
            isMany
            look="main"
            isDisabled={adding.isBusy}
            onFiles={add}
          />
          <Choice
            label={t('addAs')}
            hasVisibleLabel
            options={kinds.map((value) => ({ value, label: common(`kinds.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <WriteButton kind={kind} />
        </div>
        <p className={textClass('note')}>{t('dropHint')}</p>
        {adding.isBusy && (
          <div className={styles['busy']}>
            <ProgressBar progress={adding.progress} label={t('adding')} />
            <Button onPress={adding.stop}>{common('stop')}</Button>
          </div>
        )}
        <AddFilesResult outcome={adding.outcome} problem={adding.problem} draft={draft} />
        {documents.length === 0 ? (
          <EmptyState icon={FileText} sentence={t('documentsNone')} cause={t('documentsNoneDo')} />
        ) : (
          <DocumentTable draft={draft} documents={documents} />
        )}
        <FigureList draft={draft} />
        <DocumentSheet draft={draft} />
      </div>
    </DropZone>
  );
}

/** Begins a document that is written here. */
function WriteButton({ kind }: { readonly kind: Kind }) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const languages = useDraft((state) => state.draft?.about.languages) ?? [];
  const begin = async (): Promise<void> => {
    const before = new Set(useDraft.getState().draft?.resources.map(({ file }) => file));
    const edit: DraftEdit = {
      kind: 'resource-added',
      resource: kind,
      language: languages.includes(language) ? language : (languages[0] ?? language),
      title: '',
    };
    if (!(await editNow(edit))) return;
    const added = useDraft.getState().draft?.resources.find(({ file }) => !before.has(file));
    if (added) openNewItem(added.file);
  };
  return (
    <Button icon={FilePlus2} onPress={() => void begin()}>
      {t('writeNew')}
    </Button>
  );
}
