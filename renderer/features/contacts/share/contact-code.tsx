// One large code of a contact for a phone's camera. It dials the number or transfers the contact.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { dialAddress, phonesToCall } from '../../../../core/contacts/vcard.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useCardWords } from '../../shared/contacts/use-card-words.ts';
import styles from './contact-code.module.css';
import { useCards } from './use-cards.ts';

/** The dialog with the code; always dark on white, since cameras read nothing else for sure. */
export function ContactCode(props: { readonly contact: Contact; readonly onClose: () => void }) {
  const { contact, onClose } = props;
  const t = useTranslations('share');
  const common = useTranslations('common');
  const { codeText } = useCards();
  const words = useCardWords()(contact);
  // No camera dials a folded number; the card carries it behind its reason.
  const dialled = phonesToCall(contact, words);
  const [chosen, setChosen] = useState(dialled[0]?.number ?? 'card');
  const phone = dialled.find(({ number }) => number === chosen);
  const options = [
    ...dialled.map(({ number }) => ({ value: number, label: t('codeDial', { number }) })),
    { value: 'card', label: t('codeCard') },
  ];
  const reach = phone && words.reach(phone);
  return (
    <Dialog
      title={t('codeTitle')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{common('close')}</Button>}
    >
      {words.replaced && <Band tone="warning">{words.replaced}</Band>}
      <RadioCards label={t('codeWhat')} value={chosen} options={options} onChange={setChosen} />
      <div className={styles['code']} data-contact-code={phone ? 'dial' : 'card'}>
        <QrCode
          text={phone ? dialAddress(phone) : codeText(contact)}
          label={t('codeLabel', {
            what: phone ? t('codeDial', { number: phone.number }) : words.organisation,
          })}
        />
      </div>
      <p className={stackClass(4)}>
        <strong>{words.organisation}</strong>
        <span>{phone ? t('codeDialHelp') : t('codeCardHelp')}</span>
        {phone && reach !== undefined && <span>{`${phone.number}: ${reach}`}</span>}
        {words.folded && <span>{words.folded.why}</span>}
        <span>{words.sure}</span>
      </p>
    </Dialog>
  );
}
