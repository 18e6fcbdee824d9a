// Export of the answer sheet: saved as PDF or Markdown where the person chooses, copied as text or Markdown.

import { Copy, FileText, FileType } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  sheetAsMarkdown,
  sheetAsText,
  sourcesOf,
  type WrittenSheet,
} from '../../../../core/citing/written-sheet.ts';
import { answerSheetService } from '../../../data/services/calls.ts';
import { paperOf, savePaper, saveText } from '../../../data/services/print-page.ts';
import { useSaving } from '../../../data/user-data/use-saving.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { classes, rowClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './export-sheet.module.css';

/** The ways; nothing of the sheet is kept anywhere else. */
export function ExportSheet({ written }: { readonly written: WrittenSheet }) {
  const t = useTranslations('answerSheet');
  const { isSaving, save } = useSaving(() => t('saved'));
  const saveMarkdown = () => saveText(sheetAsMarkdown(written), answerSheetService.saveMarkdown);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak a form where there is none
    <div className={classes(rowClass(8, 'end'), 'no-print')} role="group" aria-label={t('handOn')}>
      <span className={classes(textClass('note'), styles['words'])}>{t('plain')}</span>
      <Button
        icon={FileType}
        isDisabled={isSaving}
        onPress={() => void save(() => savePaper(paperOf(sourcesOf(written)), answerSheetService.savePdf))}
      >
        {t('asPdf')}
      </Button>
      <Button icon={FileText} isDisabled={isSaving} onPress={() => void save(saveMarkdown)}>
        {t('asMarkdown')}
      </Button>
      <CopyButton icon={Copy} text={() => sheetAsText(written)}>
        {t('copyText')}
      </CopyButton>
      <CopyButton icon={Copy} text={() => sheetAsMarkdown(written)}>
        {t('copyMarkdown')}
      </CopyButton>
    </div>
  );
}
