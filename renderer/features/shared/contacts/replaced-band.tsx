// Band of a replaced contact, above everything else, with a link to its replacement.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Band } from '../../../ui/band.tsx';
import { LocalWords } from './local-words.tsx';

/** The band across a contact; nothing where the other is not in the kit. */
export function ReplacedBand({ contact: { successor } }: { readonly contact: SucceededContact }) {
  const t = useTranslations('contacts');
  if (!successor) return null;
  return (
    <Band tone="warning">
      {t('replacedBy')}{' '}
      <a href={hrefOf({ screen: 'contact', contactId: successor.id })} data-replaced-by={successor.id}>
        <LocalWords text={successor.organisation} />
        {', '}
        <LocalWords text={successor.service} />
      </a>
    </Band>
  );
}

/** The word in a row of the list, for a contact without numbers: elsewhere it is in the place of the number. */
export function ReplacedBadge({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  if (contact.replacedBy === undefined || contact.phones.length > 0) return null;
  return <Badge tone="warning">{t('doubt.replaced')}</Badge>;
}
