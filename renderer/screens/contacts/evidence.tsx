// Decides how sure a contact is said to be: confirmed by the organisation, or a band that says loudly that it is not.
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { freshnessOf } from '../../../core/contacts/freshness.ts';
import { Badge } from '../../parts/badge.tsx';
import { Band } from '../../parts/band.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useLibraryStore } from '../../state/library-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import styles from './evidence.module.css';

/** When the organisation confirmed the entry; nothing when it did not. */
export function ConfirmedBadge({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { age } = useFormats();
  const kitIssued = useLibraryStore((state) => state.ready?.catalogue.issued ?? '');
  if (!contact.confirmed) return null;
  const { on } = contact.confirmed;
  const { state } = freshnessOf(contact, { nowMs: Date.now(), kitIssued });
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
  if (contact.confirmed) {
    return (
      <Band tone="good">
        {t('confirmedBy', { name: contact.confirmed.by, day: day(contact.confirmed.on) })}
      </Band>
    );
  }
  const isDated = age(contact.evidenceDate) !== undefined;
  return (
    <Band tone="warning">
      {isDated ? t('unconfirmedText', { date: day(contact.evidenceDate) }) : t('unconfirmedTextUndated')}
    </Band>
  );
}
