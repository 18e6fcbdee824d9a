// Contacts in the list: name, what for, number, and how old they are.
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import type { ListedContact } from '../../../data/db/queries.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { cardClass } from '../../../ui/card.ts';
import { FromKit } from '../../../ui/from-kit.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { maxPlainRows } from '../../../ui/virtual-list/max-plain-rows.ts';
import { VirtualList, type VirtualRow } from '../../../ui/virtual-list/virtual-list.tsx';
import { useWordsOfKit } from '../../../ui/words-of-kit.tsx';
import { useSourceLine, useSources } from '../citing/use-sources.ts';
import styles from './contact-cards.module.css';
import { ContactAge } from './evidence.tsx';
import { moveByArrows } from './move-by-arrows.ts';
import { OpenBadge } from './open-badge.tsx';
import { ReplacedBadge } from './replaced-band.tsx';
import { RowNumber } from './row-number.tsx';

/** Height of a card with its gap, in pixels, before it is measured. */
const cardHeight = 104;

/** The list. Up and down arrows move between cards; of very many only those in sight are there. */
export function ContactCards(props: {
  readonly contacts: readonly ListedContact[];
  readonly chosenId: string | undefined;
}) {
  const { contacts, chosenId } = props;
  const keys = useMemo(() => contacts.map(({ id }) => id), [contacts]);
  if (contacts.length <= maxPlainRows) return <FewCards {...props} />;
  return (
    <VirtualList keys={keys} guess={cardHeight} className={stackClass(8)} shown={chosenId}>
      {({ index, props: rowProps }) => {
        const contact = contacts[index];
        return (
          contact && (
            <Card key={contact.id} contact={contact} isChosen={contact.id === chosenId} rowProps={rowProps} />
          )
        );
      }}
    </VirtualList>
  );
}

function FewCards(props: {
  readonly contacts: readonly ListedContact[];
  readonly chosenId: string | undefined;
}) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul ref={list} className={stackClass(8)} onKeyDown={(event) => moveByArrows(list.current, event)}>
      {props.contacts.map((contact) => (
        <Card key={contact.id} contact={contact} isChosen={contact.id === props.chosenId} />
      ))}
    </ul>
  );
}

function Card({
  contact,
  isChosen,
  rowProps,
}: {
  readonly contact: ListedContact;
  readonly isChosen: boolean;
  readonly rowProps?: VirtualRow['props'];
}) {
  const common = useTranslations('common');
  const language = useLanguage();
  const sources = useSources();
  const line = useSourceLine();
  const words = useWordsOfKit(() => [line(sources.ofContact(contact))]);
  const organisation = chooseText(contact.organisation, language);
  const service = chooseText(contact.service, language);
  const region = contact.region && chooseText(contact.region, language);
  return (
    <li
      {...rowProps}
      className={classes(cardClass(), styles['card'])}
      data-chosen={isChosen || undefined}
      data-key={contact.id}
    >
      <div ref={words} className={styles['words']}>
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
        <p className={classes(textClass('note'), styles['service'])} lang={service.language}>
          {service.text}
        </p>
        <p className={classes(rowClass([4, 8]), textClass('small'), styles['facts'])}>
          <span>{region ? region.text : common(`countries.${contact.country}`)}</span>
          <OpenBadge contact={contact} />
          <ContactAge contact={contact} />
          <ReplacedBadge contact={contact} />
          <FromKit id={contact.id} alsoIn={contact.alsoIn} />
        </p>
      </div>
    </li>
  );
}
