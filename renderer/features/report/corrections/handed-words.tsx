// A received card or correction: clearly not from the kit, beside what the kit says.
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { contactOfCard, numbersDiffer } from '../../../../core/contacts/read-card.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Badge } from '../../../ui/badge.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { CorrectionFacts } from '../../shared/corrections/correction-facts.tsx';
import { useCorrectionWords } from '../../shared/corrections/use-correction-words.ts';
import styles from './read-code.module.css';
import type { Handed } from './read-code.ts';

/** The contact of the kit that something is about. */
function contactOf(handed: Handed, contacts: readonly Contact[]): Contact | undefined {
  return handed.kind === 'card'
    ? contactOfCard(handed.card, contacts)
    : contacts.find(({ id }) => id === handed.correction.contact);
}

/** What something handed over is called. */
export function useHandedName(): (handed: Handed, contacts: readonly Contact[]) => string {
  const t = useTranslations('corrections');
  const language = useLanguage();
  return (handed, contacts) => {
    if (handed.kind === 'card') return handed.card.name;
    const contact = contactOf(handed, contacts);
    return contact
      ? chooseText(contact.organisation, language).text
      : t('notInKit', { contact: handed.correction.contact });
  };
}

/** All of it. */
export function HandedWords(props: { readonly handed: Handed; readonly contacts: readonly Contact[] }) {
  const t = useTranslations('corrections');
  const { handed, contacts } = props;
  const contact = contactOf(handed, contacts);
  const name = useHandedName()(handed, contacts);
  return (
    <div className={classes(stackClass(4), styles['handed'])} data-handed={handed.kind}>
      <p className={textClass('strong')}>
        {name}{' '}
        <Badge tone="warning" icon={TriangleAlert}>
          {t('notFromKit')}
        </Badge>
      </p>
      {handed.kind === 'card' ? <CardWords handed={handed} contact={contact} /> : <Said handed={handed} />}
      {contact && (
        <p>
          <a href={hrefOf({ screen: 'contact', contactId: contact.id })}>{t('sameInKit')}</a>
        </p>
      )}
    </div>
  );
}

function CardWords(props: {
  readonly handed: Extract<Handed, { kind: 'card' }>;
  readonly contact: Contact | undefined;
}) {
  const t = useTranslations('corrections');
  const { list } = useFormats();
  const { card } = props.handed;
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

function Said({ handed }: { readonly handed: Extract<Handed, { kind: 'correction' }> }) {
  const t = useTranslations('corrections');
  const { day } = useFormats();
  const { what } = useCorrectionWords();
  const { correction, keyId } = handed;
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
