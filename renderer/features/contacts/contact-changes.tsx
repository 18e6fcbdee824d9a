// Changes to a contact after calls: what, before and after, by whom and when.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { Change } from '../../../core/contacts/contact-parts.ts';
import { historyFields, workedField } from '../../../core/contacts/history-fields.ts';
import { callChange } from '../../../core/corrections/accept.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './contact-sources.module.css';

const parts = ['number', 'hours', 'answers', 'languages', 'moved'] as const;

/** What callers reported and the publisher accepted, the latest first; nothing where there is none. */
export function ContactChanges({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const changes = (contact.changes ?? []).filter(isFromCaller);
  if (changes.length === 0) return null;
  return (
    <Disclosure name={t('changes')}>
      <ul className={styles['sources']}>
        {[...changes].reverse().map((change) => (
          <li key={`${change.on} ${change.by} ${change.field} ${change.after}`}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function isFromCaller({ kind, field }: Change): boolean {
  return kind === callChange && (field === workedField || partOf(field) !== undefined);
}

function partOf(field: string): (typeof parts)[number] | undefined {
  return parts.find((part) => historyFields[part] === field);
}

function ChangeWords({ change }: { readonly change: Change }) {
  const t = useTranslations('contacts');
  const { day } = useFormats();
  const { field, by, on, before, after } = change;
  const caller = { who: by, day: day(on) };
  if (field === workedField) return t('changeWorked', caller);
  const known = partOf(field);
  if (known === undefined) return null;
  return t('change', {
    ...caller,
    what: t(`changed.${known}`),
    before: before ?? t('changeNone'),
    after: after ?? t('changeNone'),
  });
}
