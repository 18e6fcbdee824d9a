// Print or save as PDF a sheet that is stored nowhere else, where the person chooses.

import { FileType } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { sheetsService } from '../../data/services/calls.ts';
import { type Paper, printPage, savePaper } from '../../data/services/print-page.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { useSaving } from '../../data/user-data/use-saving.ts';
import { Button } from '../../ui/button.tsx';

/** Prints what is on the page for paper; says whether it was printed. */
export async function printWindow(paper: Paper): Promise<boolean> {
  const printed = await printPage(paper);
  if (!printed.ok) showNotice({ kind: 'problem', problem: printed.problem });
  return printed.ok && printed.value;
}

/** The button that saves the sheet of this screen as PDF. */
export function SaveSheet(props: {
  readonly sheet: 'aid' | 'letter' | 'review' | 'certificate';
  readonly paper: Paper;
  readonly isDisabled?: boolean;
  /** Saves, and hears whether it was saved. */
  readonly onSave?: (save: () => Promise<boolean>) => void;
}) {
  const { sheet, paper, isDisabled = false, onSave = (saving) => void saving() } = props;
  const t = useTranslations('letter');
  const { isSaving, save } = useSaving(() => t('saved'));
  return (
    <Button
      icon={FileType}
      isDisabled={isSaving || isDisabled}
      onPress={() => onSave(() => save(() => savePaper(paper, () => sheetsService.savePdf(sheet))))}
    >
      {t('savePdf')}
    </Button>
  );
}
