// The way back from what belongs to the contacts.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BackLink } from '../../../ui/back-link.tsx';

/** A link to the contacts, above the title of a screen. */
export function BackToContacts() {
  const t = useTranslations('contacts');
  return <BackLink icon={ArrowLeft} route={{ screen: 'contacts' }} label={t('title')} />;
}
