// Decides how contacts are narrowed: by words, by country, by what is needed.
import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../core/base/country.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { useCountry } from '../../data/user-data/settings.ts';
import { Chip, ChipRow } from '../../ui/chip.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type ContactFacets, countNeeds } from '../shared/contacts/contact-list.ts';
import { useContactsView } from '../shared/contacts/contacts-view-store.ts';
import { ClockSentence } from '../shared/contacts/open-badge.tsx';
import { offeredCountries } from '../shared/country-choice.tsx';
import styles from './contact-filters.module.css';
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
    <div className={styles['filters']}>
      <div className={styles['top']}>
        <SearchField
          className={styles['field'] ?? ''}
          aria-label={t('searchLabel')}
          value={words}
          onChange={(value) => useContactsView.setState({ words: value })}
        >
          <Icon of={Search} />
          <Input
            className={styles['input'] ?? ''}
            placeholder={t('searchPlaceholder')}
            autoComplete="off"
            spellCheck={false}
          />
        </SearchField>
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
      <p className={styles['count']} role="status">
        {t('shown', { count: props.shownCount })}
      </p>
    </div>
  );
}
