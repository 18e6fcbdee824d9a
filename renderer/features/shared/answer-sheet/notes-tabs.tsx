// The two parts of My notes: the notes themselves, and the sheet that is put together for printing.
import { useTranslations } from 'use-intl';
import { TabLinks } from '../../../ui/tab-links.tsx';
import { SheetCount } from './sheet-count.tsx';

/** The tabs. */
export function NotesTabs({ current }: { readonly current: 'notes' | 'answer-sheet' }) {
  const common = useTranslations('common');
  const t = useTranslations('notes');
  return (
    <TabLinks
      label={common('nav.notes')}
      tabs={[
        { route: { screen: 'notes' }, label: t('title'), isCurrent: current === 'notes' },
        {
          route: { screen: 'answer-sheet' },
          label: t('toPrint'),
          isCurrent: current === 'answer-sheet',
          mark: <SheetCount />,
        },
      ]}
    />
  );
}
