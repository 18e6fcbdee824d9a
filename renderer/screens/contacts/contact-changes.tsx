// Decides how it is told what was changed in a contact after calls: what, before and after, by whom and when.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { ContactChange } from '../../../core/contacts/contact-change.ts';
import { useFormats } from '../../text/use-formats.ts';
import styles from './contact-sources.module.css';

const parts = {
  'phone.number': 'number',
  'schedule.description': 'hours',
  'organization.name': 'answers',
  'language.name': 'languages',
  'service_area.name': 'moved',
} as const;

/** What callers reported and the publisher accepted, the latest first; nothing where there is none. */
export function ContactChanges({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { changes = [] } = contact;
  if (changes.length === 0) return null;
  return (
    <section className={styles['sources']} aria-labelledby="contact-changes">
      <h3 id="contact-changes">{t('changes')}</h3>
      <ul>
        {[...changes].reverse().map((change) => (
          <li key={change.id}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeWords({ change }: { readonly change: ContactChange }) {
  const t = useTranslations('contacts');
  const { day } = useFormats();
  const { field, by, on, before, after } = change;
  const caller = { who: by, day: day(on) };
  if (field === 'service.assured_date') return t('changeWorked', caller);
  const known = Object.entries(parts).find(([name]) => name === field)?.[1];
  return t('change', {
    ...caller,
    what: known === undefined ? field : t(`changed.${known}`),
    before: before ?? t('changeNone'),
    after: after ?? t('changeNone'),
  });
}
