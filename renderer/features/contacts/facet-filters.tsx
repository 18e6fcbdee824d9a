// Filters by region, language and age of the child. Only values that the country's contacts have are offered.
import { useTranslations } from 'use-intl';
import { useLanguageName } from '../../text/language-name.ts';
import { Choice } from '../../ui/choice.tsx';
import { rowClass } from '../../ui/layout.ts';
import { type ContactFacets, stillOffered } from '../shared/contacts/contact-list.ts';
import { useContactsView } from '../shared/contacts/contacts-view-store.ts';

const any = 'any';
/** A child is somebody under 18; somebody of 18 may be helped all the same. */
const ages = Array.from({ length: 19 }, (_, years) => years);

/** The choices; nothing when the contacts say none of it. */
export function FacetFilters({ facets }: { readonly facets: ContactFacets }) {
  const t = useTranslations('contacts');
  const nameOf = useLanguageName();
  const { region, spoken, age } = stillOffered(useContactsView(), facets);
  const withCount = (name: string, count: number): string => `${name} (${count})`;
  const hasChoices = [facets.regions, facets.languages].some(({ size }) => size > 1) || facets.hasAges;
  if (!hasChoices) return null;
  return (
    <div className={rowClass(8)}>
      {facets.regions.size > 1 && (
        <Choice
          label={t('region')}
          options={[
            { value: any, label: t('allRegions') },
            ...[...facets.regions].map(([value, count]) => ({ value, label: withCount(value, count) })),
          ]}
          value={region ?? any}
          onChange={(value) => useContactsView.setState({ region: value === any ? undefined : value })}
        />
      )}
      {facets.languages.size > 1 && (
        <Choice
          label={t('spokenLanguage')}
          options={[
            { value: any, label: t('anyLanguage') },
            ...[...facets.languages].map(([value, count]) => ({
              value,
              label: withCount(nameOf(value), count),
            })),
          ]}
          value={spoken ?? any}
          onChange={(value) => useContactsView.setState({ spoken: value === any ? undefined : value })}
        />
      )}
      {facets.hasAges && (
        <Choice
          label={t('childAge')}
          options={[
            { value: any, label: t('anyAge') },
            ...ages.map((years) => ({ value: String(years), label: t('yearsOld', { years }) })),
          ]}
          value={age === undefined ? any : String(age)}
          onChange={(value) => useContactsView.setState({ age: value === any ? undefined : Number(value) })}
        />
      )}
    </div>
  );
}
