// Decides how contacts look in the list: name, what for, number; the band across the card while nobody confirmed it.
import { type KeyboardEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { hrefOf } from '../../routes.ts';
import { useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';
import styles from './contact-cards.module.css';
import { ConfirmedBadge, UnconfirmedStrip } from './evidence.tsx';
import { OpenBadge } from './open-badge.tsx';
import { RowNumber } from './row-number.tsx';

/** The list. Up and down arrows move between cards. */
export function ContactCards(props: {
  readonly contacts: readonly Contact[];
  readonly chosenId: string | undefined;
}) {
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links: (Element | null)[] = [...(list.current?.querySelectorAll('a') ?? [])];
    const present = links.indexOf(document.activeElement);
    const next = links[present + step];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <ul ref={list} className={styles['cards']} onKeyDown={move}>
      {props.contacts.map((contact) => (
        <Card key={contact.id} contact={contact} isChosen={contact.id === props.chosenId} />
      ))}
    </ul>
  );
}

function Card({ contact, isChosen }: { readonly contact: Contact; readonly isChosen: boolean }) {
  const common = useTranslations('common');
  const language = useLanguage();
  const organisation = chooseText(contact.organisation, language);
  const service = chooseText(contact.service, language);
  const region = contact.region && chooseText(contact.region, language);
  return (
    <li className={styles['card']} data-chosen={isChosen || undefined}>
      <div className={styles['words']}>
        <a
          className={styles['name']}
          href={hrefOf({ screen: 'contact', contactId: contact.id })}
          aria-current={isChosen ? 'true' : undefined}
          lang={organisation.language}
        >
          {organisation.text}
        </a>
        <span className={styles['number']}>
          <RowNumber contact={contact} />
        </span>
        <p className={styles['service']} lang={service.language}>
          {service.text}
        </p>
        <p className={styles['facts']}>
          <span>{region ? region.text : common(`countries.${contact.country}`)}</span>
          <OpenBadge contact={contact} />
          <ConfirmedBadge contact={contact} />
        </p>
      </div>
      <UnconfirmedStrip contact={contact} />
    </li>
  );
}
