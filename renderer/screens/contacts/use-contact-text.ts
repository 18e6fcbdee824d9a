// Decides how a contact is copied as plain text: the warning goes along, so that it cannot be lost on the way.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { LocalText } from '../../../core/kit/catalogue.ts';
import { useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';
import { useFormats } from '../../text/use-formats.ts';
import { useDialNote } from './contact-phones.tsx';

/** Writes a contact as lines of text in the language of the interface. */
export function useContactText(): (contact: Contact) => string {
  const t = useTranslations('contacts');
  const language = useLanguage();
  const { day } = useFormats();
  const dialNote = useDialNote();
  const words = (text: LocalText): string => chooseText(text, language).text;
  return (contact) => {
    const line = (label: string, value: string): string => t('copyLine', { label, value });
    const sure = contact.confirmed
      ? t('confirmedBy', { name: contact.confirmed.by, day: day(contact.confirmed.on) })
      : t('unconfirmed');
    return [
      words(contact.organisation),
      words(contact.service),
      ...contact.phones.map((phone) => `${phone.number} (${dialNote(phone, contact)})`),
      line(t('hours'), words(contact.openingHours)),
      line(t('languages'), words(contact.languages)),
      line(t('cost'), t(`costs.${contact.isFree}`)),
      line(t('who'), words(contact.whoMayCall)),
      ...(contact.notes ? [line(t('notes'), words(contact.notes))] : []),
      ...contact.emails,
      ...contact.websites,
      sure,
    ].join('\n');
  };
}
