// The two parts of My notes: the notes themselves, and the sheet that is put together for printing.
import { useTranslations } from 'use-intl';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { SheetCount } from './sheet-link.tsx';

/** The tabs. */
export function NotesTabs({ current }: { readonly current: 'notes' | 'answer-sheet' }) {
  const t = useTranslations('notes');
  return (
    <TabLinks
      label={t('title')}
      tabs={[
        { route: { screen: 'notes' }, label: t('tabs.notes'), isCurrent: current === 'notes' },
        {
          route: { screen: 'answer-sheet' },
          label: t('tabs.toPrint'),
          isCurrent: current === 'answer-sheet',
          mark: <SheetCount />,
        },
      ]}
    />
  );
}
