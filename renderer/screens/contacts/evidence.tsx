// Decides how sure a contact is said to be: confirmed by the organisation, or a band that says loudly that it is not.
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { Badge } from '../../parts/badge.tsx';
import { Band } from '../../parts/band.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useFormats } from '../../text/use-formats.ts';
import styles from './evidence.module.css';
import { useContactAge } from './use-contact-age.ts';

/** When the organisation confirmed the entry; nothing when it did not. */
export function ConfirmedBadge({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { age } = useFormats();
  const { freshnessOf } = useContactAge();
  if (!contact.confirmed) return null;
  const { on } = contact.confirmed;
  const { state } = freshnessOf(contact);
  return (
    <Badge tone={state === 'fresh' ? 'good' : 'warning'}>{t('confirmedAge', { age: age(on) ?? on })}</Badge>
  );
}

/** The band across a card; nothing once the organisation confirmed the entry. */
export function UnconfirmedStrip({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { age } = useFormats();
  if (contact.confirmed) return null;
  const known = age(contact.evidenceDate);
  return (
    <p className={styles['strip']}>
      <Icon of={TriangleAlert} size={16} />
      <span>
        {t('unconfirmed')}
        <span className={styles['age']}>
          {known === undefined ? t('evidenceUndated') : t('evidenceAge', { age: known })}
        </span>
      </span>
    </p>
  );
}

/** The whole sentence, on the contact itself. */
export function EvidenceBand({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { age, day } = useFormats();
  const { freshnessOf } = useContactAge();
  if (contact.confirmed) {
    const told = { name: contact.confirmed.by, day: day(contact.confirmed.on) };
    const { state } = freshnessOf(contact);
    if (state === 'fresh') return <Band tone="good">{t('confirmedBy', told)}</Band>;
    if (state === 'due') return <Band tone="warning">{t('confirmedDue', told)}</Band>;
    return <Band tone="danger">{t('confirmedStale', told)}</Band>;
  }
  const isDated = age(contact.evidenceDate) !== undefined;
  return (
    <Band tone="warning">
      {isDated ? t('unconfirmedText', { date: day(contact.evidenceDate) }) : t('unconfirmedTextUndated')}
    </Band>
  );
}
