// Contacts of the decision aid: those of the country for this age, all of them or those open now.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { Chip, ChipRow } from '../../../ui/chip.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { ContactCards } from '../../shared/contacts/contact-cards.tsx';
import { UnconfirmedCount } from '../../shared/contacts/evidence.tsx';
import { ClockSentence } from '../../shared/contacts/open-badge.tsx';
import { useOpenStates } from '../../shared/contacts/use-open-state.ts';

/** The contacts, in the order of the directory; `hasLeftOut` when some are for another age. */
export function AidContacts(props: { readonly contacts: readonly Contact[]; readonly hasLeftOut: boolean }) {
  const t = useTranslations('aid');
  const words = useTranslations('contacts');
  const { stateOf } = useOpenStates();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const shown = props.contacts.filter(
    (contact) => !isOpenOnly || ['open', 'always'].includes(stateOf(contact).kind),
  );
  return (
    <section aria-labelledby="aid-call" className={stackClass(16)}>
      <h2 id="aid-call">{t('call')}</h2>
      <ChipRow label={t('hour')}>
        <Chip label={words('openNow')} isChosen={isOpenOnly} onChange={setOpenOnly} />
      </ChipRow>
      <ClockSentence />
      {props.hasLeftOut && <p>{t('forOtherAges')}</p>}
      {shown.length === 0 ? (
        <p role="status">{words('noMatch')}</p>
      ) : (
        <>
          <UnconfirmedCount contacts={shown} />
          <ContactCards contacts={shown} chosenId={undefined} />
        </>
      )}
    </section>
  );
}
