// Save a copy of the notes shown, as Markdown or as PDF, where the person chooses.

import { FileText, FileType } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { linesOf, notesAsMarkdown, type WrittenNotes } from '../../../core/notes/notes-markdown.ts';
import { notesService } from '../../data/services/calls.ts';
import { paperOf, savePaper, saveText } from '../../data/services/print-page.ts';
import { useSaving } from '../../data/user-data/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './notes-screen.module.css';

/** The ways to save. */
export function SaveNotes({ written }: { readonly written: WrittenNotes }) {
  const t = useTranslations('notes');
  const { isSaving, save } = useSaving(() => t('exported'));
  const saveMarkdown = () => saveText(notesAsMarkdown(written), notesService.saveMarkdown);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak a form where there is none
    <div className={rowClass(8, 'end')} role="group" aria-label={t('export')}>
      <span className={classes(textClass('note'), styles['saveWords'])}>{t('exportText')}</span>
      <Button icon={FileText} isDisabled={isSaving} onPress={() => void save(saveMarkdown)}>
        {t('exportMarkdown')}
      </Button>
      <Button
        icon={FileType}
        isDisabled={isSaving}
        onPress={() => void save(() => savePaper(paperOf(linesOf(written.groups)), notesService.savePdf))}
      >
        {t('exportPdf')}
      </Button>
    </div>
  );
}
