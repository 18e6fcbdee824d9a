// Share the listed contacts together: in one file, or on paper.
import { IdCard, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass } from '../../../ui/layout.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';
import { printList } from '../../shared/contacts/print-contacts.ts';
import { useCards } from './use-cards.ts';

/** The buttons under the list; they hold for the contacts that are shown. */
export function ShareList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTranslations('share');
  const fieldCard = useTranslations('fieldCard');
  const letter = useTranslations('letter');
  const referralPath = useTranslations('referralPath');
  const corrections = useTranslations('corrections');
  const { save } = useCards();
  const { ofContact } = useSources();
  const write = useSourceLine();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak a form where there is none
    <div className={classes(rowClass(8), 'no-print')} role="group" aria-label={t('listActions')}>
      <Button icon={IdCard} onPress={() => void save(contacts)}>
        {t('saveList')}
      </Button>
      <Button
        icon={Printer}
        onPress={() => void printList(contacts.map((contact) => write(ofContact(contact))))}
      >
        {t('printList')}
      </Button>
      <LinkButton to={{ screen: 'field-card' }}>{fieldCard('title')}</LinkButton>
      <LinkButton to={{ screen: 'letter' }}>{letter('title')}</LinkButton>
      <LinkButton to={{ screen: 'referral-path' }}>{referralPath('title')}</LinkButton>
      <LinkButton to={{ screen: 'to-send' }}>{corrections('title')}</LinkButton>
    </div>
  );
}
