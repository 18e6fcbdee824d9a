// How sure a contact is: a grey date or an amber word in rows, one sentence in the details, one more for a whole list.
import { Clock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { evidenceOf } from '../../../../core/contacts/freshness.ts';
import { type AgeWord, useEvidenceWords } from '../../../text/use-evidence-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { classes, lineClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './evidence.module.css';

/** The age of a contact in a row; nothing for numbers that the law fixes. */
export function ContactAge({ contact }: { readonly contact: Contact }) {
  const { word } = useEvidenceWords();
  const age = word(evidenceOf(contact));
  return age ? <AgeWordText age={age} /> : null;
}

/** A grey date, or an amber word; the word says it, the colour only repeats it. Tooltip and paper have the day as well. */
export function AgeWordText({ age }: { readonly age: AgeWord }) {
  const { text, short, isWarning } = age;
  return (
    <span
      className={classes(isWarning ? styles['amber'] : textClass('small'), styles['dated'])}
      title={text === short ? undefined : text}
      data-age={isWarning ? 'warning' : 'recent'}
    >
      {short}
    </span>
  );
}

/** The whole sentence, on the contact itself. */
export function EvidenceSentence({ contact }: { readonly contact: Contact }) {
  const { sentence, isWarning } = useEvidenceWords();
  const evidence = evidenceOf(contact);
  const isAmber = isWarning(evidence);
  return (
    <p
      className={classes(lineClass(8, 'top'), textClass('note'), styles['sentence'])}
      data-evidence={isAmber ? 'warning' : 'quiet'}
    >
      {isAmber && <Icon of={Clock} size={16} />}
      <span>{sentence(evidence)}</span>
    </p>
  );
}

/** Once for a list: how many of its contacts nobody confirmed. Numbers that the law fixes need no confirmation. */
export function UnconfirmedCount({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTranslations('contacts');
  const count = contacts
    .map(evidenceOf)
    .filter(({ law, confirmed }) => law === undefined && confirmed === undefined).length;
  if (count === 0) return null;
  return (
    <p className={textClass('small')} data-unconfirmed-count={count}>
      {count === contacts.length ? t('noneConfirmed', { count }) : t('someUnconfirmed', { count })}
    </p>
  );
}
