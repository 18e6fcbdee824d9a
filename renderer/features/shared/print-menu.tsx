// One menu for everything that is made for paper: the pocket card, the letter, the action sheet, the numbers, the person's sheet.
import { ClipboardList, IdCard, ListChecks, Mail, Phone, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { navigate } from '../../app/routes/routes.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';

/** The menu. `onNumbers` prints the numbers that are in sight; elsewhere the list of numbers opens. */
export function PrintMenu({ onNumbers }: { readonly onNumbers?: () => void }) {
  const common = useTranslations('common');
  const share = useTranslations('share');
  const card = useTranslations('fieldCard');
  const letter = useTranslations('letter');
  const sheet = useTranslations('answerSheet');
  return (
    <ActionMenu
      name={common('print')}
      actions={[
        { id: 'card', icon: IdCard, words: card('title'), act: () => navigate({ screen: 'field-card' }) },
        { id: 'letter', icon: Mail, words: letter('title'), act: () => navigate({ screen: 'letter' }) },
        {
          id: 'action',
          icon: ListChecks,
          words: share('print.action'),
          act: () => navigate({ screen: 'aid' }),
        },
        {
          id: 'numbers',
          icon: Phone,
          words: share('print.numbers'),
          act: onNumbers ?? (() => navigate({ screen: 'contacts' })),
        },
        {
          id: 'sheet',
          icon: ClipboardList,
          words: sheet('title'),
          act: () => navigate({ screen: 'answer-sheet' }),
        },
      ]}
    >
      <Button icon={Printer}>{common('print')}</Button>
    </ActionMenu>
  );
}
