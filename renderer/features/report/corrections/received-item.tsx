// A received card or correction: clearly not from the kit, beside what the kit says.

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { contactOfCard, numbersDiffer } from '../../../../core/contacts/read-card.ts';
import { rowWithId } from '../../../../core/kit/item-id.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Badge } from '../../../ui/badge.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { CorrectionFacts } from '../../shared/corrections/correction-facts.tsx';
import { useCorrectionWords } from '../../shared/corrections/use-correction-words.ts';
import styles from './read-code.module.css';
import type { ReceivedItem } from './read-code.ts';

/** The contact of the kit that something is about. */
function contactOf(item: ReceivedItem, contacts: readonly Contact[]): Contact | undefined {
  return item.kind === 'card'
    ? contactOfCard(item.card, contacts)
    : rowWithId(contacts, item.correction.contact);
}

/** What something handed over is called. */
export function useReceivedName(): (item: ReceivedItem, contacts: readonly Contact[]) => string {
  const t = useTranslations('corrections');
  const language = useLanguage();
  return (item, contacts) => {
    if (item.kind === 'card') return item.card.name;
    const contact = contactOf(item, contacts);
    return contact
      ? chooseText(contact.organisation, language).text
      : t('notInKit', { contact: item.correction.contact });
  };
}

/** All of it. */
export function ReceivedItemDetails(props: {
  readonly item: ReceivedItem;
  readonly contacts: readonly Contact[];
}) {
  const t = useTranslations('corrections');
  const { item, contacts } = props;
  const contact = contactOf(item, contacts);
  const name = useReceivedName()(item, contacts);
  return (
    <div className={classes(stackClass(4), styles['item'])} data-handed={item.kind}>
      <p className={textClass('strong')}>
        {name}{' '}
        <Badge tone="warning" icon={TriangleAlert}>
          {t('notFromKit')}
        </Badge>
      </p>
      {item.kind === 'card' ? <CardWords item={item} contact={contact} /> : <Said item={item} />}
      {contact && (
        <p>
          <a href={hrefOf({ screen: 'contact', contactId: contact.id })}>{t('sameInKit')}</a>
        </p>
      )}
    </div>
  );
}

function CardWords(props: {
  readonly item: Extract<ReceivedItem, { kind: 'card' }>;
  readonly contact: Contact | undefined;
}) {
  const t = useTranslations('corrections');
  const { list } = useFormats();
  const { card } = props.item;
  const inKit = props.contact?.phones.map(({ number }) => number) ?? [];
  const isOther = props.contact !== undefined && numbersDiffer(card, props.contact);
  return (
    <>
      <p className={styles['numbers']} translate="no">
        {card.numbers.join(' · ')}
      </p>
      {[...card.emails, ...card.websites].map((address) => (
        <p key={address} translate="no">
          {address}
        </p>
      ))}
      {card.note !== undefined && <p className={styles['note']}>{card.note}</p>}
      <p className={textClass('note', 'measure')}>{t('cardLead')}</p>
      {props.contact && (
        <p className={isOther ? styles['differs'] : textClass('note', 'measure')}>
          {isOther
            ? t('differs', { numbers: inKit.length === 0 ? t('noNumbers') : list(inKit) })
            : t('agrees')}
        </p>
      )}
    </>
  );
}

function Said({ item }: { readonly item: Extract<ReceivedItem, { kind: 'correction' }> }) {
  const t = useTranslations('corrections');
  const { day } = useFormats();
  const { what } = useCorrectionWords();
  const { correction, keyId } = item;
  const values = { day: day(correction.on), what: what(correction) };
  return (
    <>
      <p>
        {correction.phone === undefined
          ? t('theyHere', values)
          : t('they', { ...values, number: correction.phone })}
      </p>
      <CorrectionFacts correction={correction} />
      <p className={textClass('note', 'measure')}>{t('signedCopy', { key: keyId })}</p>
    </>
  );
}
