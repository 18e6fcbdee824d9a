// What can be made of the listed contacts, and the screens about calling, behind one button.
import {
  BookOpen,
  ChevronDown,
  Ellipsis,
  FileText,
  IdCard,
  NotebookPen,
  PhoneCall,
  Printer,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { navigate } from '../../app/routes/routes.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { useSourceLine, useSources } from '../shared/citing/use-sources.ts';
import { printContacts } from '../shared/contacts/print-contacts.ts';
import { useCards } from './share/use-cards.ts';
import styles from './tools-menu.module.css';

/** The menu; printing and saving hold for the contacts that are shown. */
export function ToolsMenu({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTranslations('contacts');
  const share = useTranslations('share');
  const fieldCard = useTranslations('fieldCard');
  const letter = useTranslations('letter');
  const referralPath = useTranslations('referralPath');
  const { save } = useCards();
  const { ofContact } = useSources();
  const write = useSourceLine();
  return (
    <ActionMenu
      name={t('tools')}
      actions={[
        {
          id: 'card',
          icon: NotebookPen,
          words: fieldCard('title'),
          act: () => navigate({ screen: 'field-card' }),
        },
        { id: 'letter', icon: FileText, words: letter('title'), act: () => navigate({ screen: 'letter' }) },
        {
          id: 'path',
          icon: BookOpen,
          words: referralPath('title'),
          act: () => navigate({ screen: 'referral-path' }),
        },
        {
          id: 'print',
          icon: Printer,
          words: share('printList'),
          act: () =>
            void printContacts(
              'list',
              contacts.map((contact) => write(ofContact(contact))),
            ),
        },
        { id: 'save', icon: IdCard, words: share('saveList'), act: () => void save(contacts) },
        {
          id: 'calls',
          icon: PhoneCall,
          words: t('calls'),
          act: () => navigate({ screen: 'to-send' }),
        },
      ]}
    >
      <Button aria-label={t('tools')}>
        <span className={classes(lineClass(8), styles['wide'])}>
          {t('tools')}
          <Icon of={ChevronDown} size={16} />
        </span>
        <span className={styles['narrow']}>
          <Icon of={Ellipsis} />
        </span>
      </Button>
    </ActionMenu>
  );
}
