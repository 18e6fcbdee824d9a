// Button in a contact's row of actions to record a call.
import { PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { numberPattern } from '../../../../core/base/plain-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { withoutSuffix } from '../../../../core/kit/item-id.ts';
import { useKitOf } from '../../../data/db/library-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { today } from '../../../text/today.ts';
import { Button } from '../../../ui/button.tsx';
import { type CallDraft, CallForm } from './call-form.tsx';
import { addCorrection } from './correction-actions.ts';

/** The button and its form. */
export function RecordCall({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('corrections');
  const language = useLanguage();
  const kit = useKitOf(contact.id)?.catalogue;
  const [isOpen, setOpen] = useState(false);
  if (!kit) return null;
  const numbers = contact.phones.map(({ number }) => number).filter((number) => numberPattern.test(number));
  const [phone] = numbers;
  const keep = async (draft: CallDraft): Promise<void> => {
    if (!(await addCorrection(draft))) showNotice({ kind: 'words', words: t('full') });
  };
  return (
    <>
      <Button icon={PhoneCall} isTall onPress={() => setOpen(true)}>
        {t(phone === undefined ? 'callContact' : 'call')}
      </Button>
      {isOpen && (
        <CallForm
          title={t('form')}
          numbers={numbers}
          start={{
            contact: withoutSuffix(contact.id),
            ...(phone === undefined ? {} : { phone }),
            kit: { id: kit.id, version: kit.version },
            on: today(),
            outcome: 'worked',
            language,
          }}
          onKeep={(draft) => void keep(draft)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
