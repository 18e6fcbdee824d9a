// Share one contact: by a code for a camera, or as a vCard.
import { IdCard, QrCode } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { Button } from '../../../ui/button.tsx';
import { ContactCode } from './contact-code.tsx';
import { useCards } from './use-cards.ts';

/** The buttons; they are in the row of actions of the contact. */
export function ShareContact({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('share');
  const { save } = useCards();
  const [isCodeShown, setCodeShown] = useState(false);
  return (
    <>
      <Button icon={QrCode} isTall onPress={() => setCodeShown(true)}>
        {t('code')}
      </Button>
      <Button icon={IdCard} isTall onPress={() => void save([contact])}>
        {t('save')}
      </Button>
      {isCodeShown && <ContactCode contact={contact} onClose={() => setCodeShown(false)} />}
    </>
  );
}
