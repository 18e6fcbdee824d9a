// Choice of the country for the emergency numbers, from anywhere.
import { useTranslations } from 'use-intl';
import { type Country, countrySchema } from '../../../core/base/country.ts';
import { saveSettings, useCountry } from '../../data/user-data/settings.ts';
import { Choice } from '../../ui/choice.tsx';

/** Countries in the order they are offered: the four of the project, then every other one. */
export const offeredCountries: readonly Country[] = [
  ...countrySchema.options.filter((country) => country !== 'EU'),
  'EU',
];

/** They as options, each by its name. */
export function useCountryOptions(): readonly { readonly value: Country; readonly label: string }[] {
  const t = useTranslations('common');
  return offeredCountries.map((value) => ({
    value,
    label: value === 'EU' ? t('anotherCountry') : t(`countries.${value}`),
  }));
}

/** Every country, each by its own name, for what is said of a document or a contact. */
export function useEveryCountry(): readonly { readonly value: Country; readonly label: string }[] {
  const t = useTranslations('common');
  return countrySchema.options.map((value) => ({ value, label: t(`countries.${value}`) }));
}

/** Two letters that open the list of countries. */
export function CountryChoice() {
  const t = useTranslations('common');
  const country = useCountry();
  const options = useCountryOptions();
  return (
    <Choice
      label={t('chooseCountry')}
      options={options}
      value={country}
      onChange={(value) => void saveSettings({ country: value })}
      shown={<span>{country}</span>}
    />
  );
}
