// What is done with one contact: its number copied, shown as a code, printed, and what is done more rarely.
import { Copy, Ellipsis, IdCard, Printer, QrCode, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { copyText } from '../../data/services/copy-text.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { printContacts } from '../shared/contacts/print-contacts.ts';
import { useContactFolds } from '../shared/contacts/use-contact-folds.ts';
import { useContactText } from '../shared/contacts/use-contact-text.ts';
import type { ReadAloud } from '../shared/read-aloud/use-read-aloud.ts';
import styles from './contact-details.module.css';
import { ContactCode } from './share/contact-code.tsx';
import { useCards } from './share/use-cards.ts';

/** The buttons under the name of the contact. */
export function ContactActions({
  contact,
  source,
  readAloud,
}: {
  readonly contact: Contact;
  readonly source: SourceLine;
  readonly readAloud: ReadAloud;
}) {
  const t = useTranslations('contacts');
  const share = useTranslations('share');
  const common = useTranslations('common');
  const aloud = useTranslations('readAloud');
  const asText = useContactText();
  const { save } = useCards();
  const { openPhones } = useContactFolds();
  const [isCodeShown, setCodeShown] = useState(false);
  const [phone] = openPhones(contact);
  const copyAll = async (): Promise<void> => {
    if (await copyText(asText(contact))) showNotice({ kind: 'words', words: common('copied') });
  };
  return (
    <div className={classes(rowClass(8), styles['actions'], 'no-print')}>
      {phone && (
        <CopyButton icon={Copy} look="main" isTall text={() => ({ kind: 'number', text: phone.number })}>
          {t('copyNumber')}
        </CopyButton>
      )}
      <Button icon={QrCode} isTall onPress={() => setCodeShown(true)}>
        {share('code')}
      </Button>
      <Button icon={Printer} isTall onPress={() => void printContacts('one', [source])}>
        {common('print')}
      </Button>
      <ActionMenu
        name={t('more')}
        actions={[
          { id: 'copy', icon: Copy, words: t('copyAll'), act: () => void copyAll() },
          { id: 'save', icon: IdCard, words: share('save'), act: () => void save([contact]) },
          { id: 'aloud', icon: Volume2, words: aloud('start'), act: readAloud.start },
        ]}
      >
        <Button icon={Ellipsis} isTall aria-label={t('more')} />
      </ActionMenu>
      {isCodeShown && <ContactCode contact={contact} onClose={() => setCodeShown(false)} />}
    </div>
  );
}
