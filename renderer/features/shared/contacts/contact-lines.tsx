// Contacts as lines: the number in a column, what it is for, its age and whether somebody answers now.
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import { recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { hrefOf, type RouteOf } from '../../../app/routes/routes.ts';
import type { ListedContact } from '../../../data/db/queries.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { FromKit } from '../../../ui/from-kit.tsx';
import { groupNumber } from '../../../ui/phone-number.tsx';
import { maxPlainRows } from '../../../ui/virtual-list/max-plain-rows.ts';
import { VirtualList, type VirtualRow } from '../../../ui/virtual-list/virtual-list.tsx';
import { useWordsOfKit } from '../../../ui/words-of-kit.tsx';
import { useSourceLine, useSources } from '../citing/use-sources.ts';
import { groupOf } from './contact-groups.ts';
import styles from './contact-lines.module.css';
import { ContactAge } from './evidence.tsx';
import { moveByArrows } from './move-by-arrows.ts';
import { OpenWord } from './open-badge.tsx';
import { ReplacedBadge } from './replaced-band.tsx';
import { RowNumber } from './row-number.tsx';
import { useContactFolds } from './use-contact-folds.ts';

/** Height of a line, in pixels, before it is measured. */
const lineHeight = 44;

/** More letters than the column of numbers holds. */
const columnLetters = 7;

type LinesProps = {
  /** In the order of their groups. */
  readonly contacts: readonly ListedContact[];
  readonly chosenId: string | undefined;
  /** What the list is narrowed to; the address of a contact keeps it. */
  readonly narrowed: Partial<RouteOf<'contacts'>>;
};

/** The list. Up and down arrows move between lines; of very many only those in sight are there. */
export function ContactLines(props: LinesProps) {
  const { contacts, chosenId } = props;
  const list = useRef<HTMLUListElement>(null);
  const keys = useMemo(() => contacts.map(({ id }) => id), [contacts]);
  useEffect(() => {
    if (chosenId !== undefined)
      list.current
        ?.querySelector(`[data-key="${CSS.escape(chosenId)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const line = (index: number, row?: VirtualRow['props']) => {
    const contact = contacts[index];
    if (!contact) return null;
    const before = contacts[index - 1];
    const isFirst = !before || groupOf(before) !== groupOf(contact);
    return (
      <Line
        key={contact.id}
        contact={contact}
        isFirst={isFirst}
        isChosen={contact.id === chosenId}
        narrowed={props.narrowed}
        row={row}
      />
    );
  };
  if (contacts.length > maxPlainRows)
    return (
      <VirtualList keys={keys} guess={lineHeight} className={styles['lines']} shown={chosenId}>
        {({ index, props: row }) => line(index, row)}
      </VirtualList>
    );
  return (
    <ul ref={list} className={styles['lines']} onKeyDown={(event) => moveByArrows(list.current, event)}>
      {contacts.map((_, index) => line(index))}
    </ul>
  );
}

function Line(props: {
  readonly contact: ListedContact;
  /** The first of its group has the name of the group above it. */
  readonly isFirst: boolean;
  readonly isChosen: boolean;
  readonly narrowed: LinesProps['narrowed'];
  readonly row: VirtualRow['props'] | undefined;
}) {
  const { contact, isChosen, narrowed, row } = props;
  const t = useTranslations('contacts');
  const language = useLanguage();
  const sources = useSources();
  const source = useSourceLine();
  const words = useWordsOfKit(() => [source(sources.ofContact(contact))]);
  const { openPhones } = useContactFolds();
  const organisation = chooseText(contact.organisation, language);
  const service = chooseText(contact.service, language);
  const [phone] = openPhones(contact);
  const isLong = phone !== undefined && groupNumber(phone.number).join(' ').length > columnLetters;
  return (
    <li {...row} data-key={contact.id}>
      {props.isFirst && <h3 className={styles['head']}>{t(`groups.${groupOf(contact)}`)}</h3>}
      <div
        ref={words}
        className={styles['line']}
        data-chosen={isChosen || undefined}
        data-long={isLong || undefined}
        data-numberless={(contact.phones.length === 0 && recalledIn(contact).length === 0) || undefined}
      >
        <span className={styles['number']}>
          <RowNumber contact={contact} />
        </span>
        <span className={styles['words']}>
          <a
            className={styles['service']}
            href={hrefOf({ ...narrowed, screen: 'contact', contactId: contact.id })}
            aria-current={isChosen ? 'true' : undefined}
            lang={service.language}
            title={service.text}
          >
            {service.text}
          </a>
          <span className={styles['organisation']} lang={organisation.language}>
            {organisation.text}
          </span>
        </span>
        <span className={styles['facts']}>
          <ContactAge contact={contact} /> <OpenWord contact={contact} /> <ReplacedBadge contact={contact} />
          <FromKit id={contact.id} alsoIn={contact.alsoIn} />
        </span>
      </div>
    </li>
  );
}
