// Words for the further facts of a contact: age, what to bring, costs, where to go and who answers.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import type { LocalText } from '../../../../core/base/local-text.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { Location } from '../../../../core/contacts/contact-location.ts';
import type { Cost } from '../../../../core/contacts/contact-parts.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';

/** Further facts in words; what is not known is absent or empty. */
type MoreFacts = {
  readonly age: (contact: Pick<Contact, 'minAge' | 'maxAge'>) => string | undefined;
  readonly cost: (cost: Cost) => string;
  /** An address on one line. */
  readonly address: (location: Location) => string;
  /** All of a place, a line each. */
  readonly place: (location: Location) => readonly string[];
  /** Every further fact as a line with its name, for what leaves the program. */
  readonly lines: (contact: Contact) => readonly string[];
};

/** Writes further facts; in another language only inside `TextIn` of that language. */
export function useMoreFacts(wanted?: Language): MoreFacts {
  const t = useTranslations('contacts');
  const own = useLanguage();
  const language = wanted ?? own;
  const words = (text: LocalText): string => chooseText(text, language).text;
  const age: MoreFacts['age'] = ({ minAge, maxAge }) => {
    const [from, to] = [minAge, maxAge].map((years) => years?.toLocaleString(language) ?? '');
    if (from && to) return t('ages.between', { from, to });
    if (from) return t('ages.from', { from });
    return to ? t('ages.to', { to }) : undefined;
  };
  const cost: MoreFacts['cost'] = ({ text, amount, currency }) =>
    amount === undefined || words(text).includes(String(amount))
      ? words(text)
      : `${words(text)}: ${money(amount, currency, language)}`;
  const address: MoreFacts['address'] = ({ address: known }) => {
    if (!known) return '';
    const { street, city, province, postalCode } = known;
    const town = [postalCode, words(city)].filter(Boolean).join(' ');
    return [words(street), town, province === words(city) ? undefined : province].filter(Boolean).join(', ');
  };
  const place: MoreFacts['place'] = (location) => {
    const { kind, name, directions, access = [], note, latitude, longitude } = location;
    const hasPosition = latitude !== undefined && longitude !== undefined;
    return [
      ...(kind === 'postal' ? [t('postalPlace')] : []),
      ...(name ? [words(name)] : []),
      address(location),
      ...(directions ? [words(directions)] : []),
      ...(note ? [words(note)] : []),
      ...access.map((text) => t('copyLine', { label: t('access'), value: words(text) })),
      ...(hasPosition ? [t('position', { latitude: String(latitude), longitude: String(longitude) })] : []),
    ].filter((line) => line !== '');
  };
  const line = (label: string, value: string): string => t('copyLine', { label, value });
  const lines: MoreFacts['lines'] = (contact) => {
    const years = age(contact);
    return [
      ...(contact.byAppointment ? [t('byAppointment')] : []),
      ...(years === undefined ? [] : [line(t('age'), years)]),
      ...(contact.documents ?? []).map((text) => line(t('documents'), words(text))),
      ...(contact.costs ?? []).map((each) => line(t('cost'), cost(each))),
      ...(contact.locations ?? []).map((each) => line(t('places'), place(each).join('. '))),
      ...(contact.areas ?? []).map((text) => line(t('areas'), words(text))),
    ];
  };
  return { age, cost, address, place, lines };
}

function money(amount: number, currency: string | undefined, language: Language): string {
  if (currency === undefined) return amount.toLocaleString(language);
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
}
