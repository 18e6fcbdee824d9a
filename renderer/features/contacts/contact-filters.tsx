// Filters for contacts: words, country, need.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../core/base/country.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { useCountry } from '../../data/user-data/settings.ts';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { Choice } from '../../ui/choice.tsx';
import { rowClass, stackClass } from '../../ui/layout.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { textClass } from '../../ui/text.ts';
import { type ContactFacets, countNeeds } from '../shared/contacts/contact-list.ts';
import { useContactsView } from '../shared/contacts/contacts-view-store.ts';
import { ClockSentence } from '../shared/contacts/open-badge.tsx';
import { offeredCountries } from '../shared/country-choice.tsx';
import { FacetFilters } from './facet-filters.tsx';

/** The filters; `contacts` are those of the chosen country, for the counts. */
export function ContactFilters(props: {
  readonly contacts: readonly Contact[];
  /** What they can be narrowed by. */
  readonly facets: ContactFacets;
  readonly country: Country | undefined;
  readonly shownCount: number;
}) {
  const t = useTranslations('contacts');
  const common = useTranslations('common');
  const { need, words, isOpenOnly } = useContactsView();
  const ownCountry = useCountry();
  return (
    <div className={stackClass(8)}>
      <div className={rowClass(8)}>
        <SearchField
          label={t('searchLabel')}
          placeholder={t('searchPlaceholder')}
          value={words}
          onChange={(value) => useContactsView.setState({ words: value })}
        />
        <Choice
          label={t('country')}
          options={[
            ...offeredCountries.map((value) => ({ value, label: common(`countries.${value}`) })),
            { value: 'all' as const, label: t('allCountries') },
          ]}
          value={props.country ?? 'all'}
          onChange={(value) =>
            // The regions are those of the country.
            useContactsView.setState({ country: value === ownCountry ? 'own' : value, region: undefined })
          }
        />
      </div>
      <FacetFilters facets={props.facets} />
      <ChipRow label={t('need')}>
        <Chip
          label={t('allNeeds')}
          isChosen={need === undefined}
          onChange={() => useContactsView.setState({ need: undefined })}
        />
        <Chip
          label={t('openNow')}
          isChosen={isOpenOnly}
          onChange={(isChosen) => useContactsView.setState({ isOpenOnly: isChosen })}
        />
        {[...countNeeds(props.contacts)].map(([value, count]) => (
          <Chip
            key={value}
            label={t(`needs.${value}`)}
            count={count}
            isChosen={need === value}
            onChange={(isChosen) => useContactsView.setState({ need: isChosen ? value : undefined })}
          />
        ))}
      </ChipRow>
      <ClockSentence />
      <p className={textClass('note')} role="status">
        {t('shown', { count: props.shownCount })}
      </p>
    </div>
  );
}
