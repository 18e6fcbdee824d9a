// Who to call: the lines of a country at the left, one contact at the right. With little room one follows the other.
import { PhoneOff, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { type Country, countrySchema } from '../../../core/base/country.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { allContacts, contactById, type ListedContact, stripContacts } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowsOfKits } from '../../ui/from-kit.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { textClass } from '../../ui/text.ts';
import { inGroups } from '../shared/contacts/contact-groups.ts';
import { ContactLines } from '../shared/contacts/contact-lines.tsx';
import { contactsIn, facetsOf, listContacts, stillOffered } from '../shared/contacts/contact-list.ts';
import { ContactSheet } from '../shared/contacts/contact-sheet.tsx';
import { UnconfirmedCount } from '../shared/contacts/evidence.tsx';
import { ClockSentence } from '../shared/contacts/open-badge.tsx';
import { useOpenStates } from '../shared/contacts/use-open-state.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { ContactDetails } from './contact-details.tsx';
import { ChosenFilters, FilterButton } from './contact-filters.tsx';
import styles from './contacts-screen.module.css';
import { filtersOf, type Narrowed, narrow, narrowedOf, widen } from './narrowed.ts';
import { NationalNumbers } from './national-numbers.tsx';
import { ToolsMenu } from './tools-menu.tsx';

/** A list that is longer has a box to search in it. */
const fewContacts = 20;

type ContactsProps = {
  /** The address; it says what the list is narrowed to. */
  readonly narrowed: Narrowed;
  readonly contactId: string | undefined;
  /** Searched words to mark in the contact. */
  readonly query: string | undefined;
};

/** Who to call: the list, with the contact of `contactId` or the first one beside it. */
export function ContactsScreen(props: ContactsProps) {
  return <NeedsLibrary>{() => <Contacts {...props} />}</NeedsLibrary>;
}

function Contacts({ narrowed, contactId, query }: ContactsProps) {
  const t = useTranslations('contacts');
  const contacts = useLibrary(allContacts);
  const stripped = useLibrary(stripContacts) ?? [];
  // One behind the same contact of another kit is not in the list; its address opens it all the same.
  const named = useLibrary(
    async (library) => (contactId === undefined ? null : ((await contactById(library, contactId)) ?? null)),
    [contactId],
  );
  const asked = contacts?.find(({ id }) => id === contactId) ?? named ?? undefined;
  const country = useListCountry(narrowed, asked?.country);
  useFollowedCountry();
  const { shown, ofCountry } = useShown(contacts ?? [], narrowed, country);
  if (!contacts) return <Loading />;
  const isAsked = contactId !== undefined && named !== undefined;
  const chosen = contactId === undefined ? shown[0] : asked;
  return (
    <Screen
      title={t('title')}
      width={contacts.length > 0 ? 'full' : 'wide'}
      isTitleHidden={contacts.length > 0}
    >
      {contacts.length === 0 ? (
        <>
          <EmptyState icon={PhoneOff} sentence={t('empty')} cause={t('emptyDo')} />
          <NationalNumbers contacts={stripped} country={country ?? 'EU'} />
        </>
      ) : (
        <div className={styles['place']}>
          <div className={styles['columns']} data-chosen={contactId !== undefined || undefined}>
            <div className={styles['side']}>
              <section className={styles['list']} aria-label={t('list')}>
                <ListHead narrowed={narrowed} country={country} ofCountry={ofCountry} shown={shown} />
                {shown.length === 0 ? (
                  <div className={styles['none']}>
                    <EmptyState icon={SearchX} sentence={t('noMatch')} cause={t('noMatchDo')}>
                      <Button onPress={widen}>{t('clear')}</Button>
                    </EmptyState>
                  </div>
                ) : (
                  <RowsOfKits ids={shown.map(({ id }) => id)}>
                    <ContactLines
                      contacts={shown}
                      chosenId={chosen?.id}
                      narrowed={{ ...narrowedOf(narrowed), country: country ?? 'all' }}
                    />
                  </RowsOfKits>
                )}
              </section>
              <OtherCountries contacts={contacts} country={country} />
              {country && <NationalNumbers contacts={stripped} country={country} />}
            </div>
            <div className={styles['details']}>
              <ContactDetails contact={chosen} isAsked={isAsked} query={query} />
            </div>
          </div>
        </div>
      )}
      {contacts.length > 0 && (
        <ContactSheet shown={chosen} isAsked={contactId !== undefined} listed={shown} />
      )}
    </Screen>
  );
}

/** The country of the list: the one in the address, else that of the opened contact, else the person's. Undefined for all. */
function useListCountry(narrowed: Narrowed, opened: Country | undefined): Country | undefined {
  const own = useCountry();
  const { country } = filtersOf(narrowed);
  if (country === 'all') return undefined;
  return country ?? (opened === undefined || opened === 'EU' ? own : opened);
}

/** Once the person's country changes, the list is of it: the address would keep the country before beside the new emergency numbers. */
function useFollowedCountry(): void {
  const own = useCountry();
  const last = useRef(own);
  useEffect(() => {
    if (last.current === own) return;
    last.current = own;
    narrow({ country: own });
  }, [own]);
}

/** The contacts that fit, group by group, and all of the country. */
function useShown(contacts: readonly ListedContact[], narrowed: Narrowed, country: Country | undefined) {
  const language = useLanguage();
  const { isOpen, openKey } = useOpenStates();
  const ofCountry = useMemo(() => contactsIn(contacts, country), [contacts, country]);
  const facets = useMemo(() => facetsOf(ofCountry, language), [ofCountry, language]);
  const { need, words, isOpenOnly, ...filters } = filtersOf(narrowed);
  const { region, spoken, age } = stillOffered(filters, facets);
  const fitting = useMemo(
    () => inGroups(listContacts(contacts, { country, need, words, region, spoken, age }, language)),
    [contacts, country, need, words, region, spoken, age, language],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open changes with the minute and the holidays, which isOpen reads
  const shown = useMemo(
    () => (isOpenOnly ? fitting.filter(isOpen) : fitting),
    [fitting, isOpenOnly, openKey],
  );
  return { shown, ofCountry };
}

/** The country, what narrows the list, the tools, and what is the same for all lines. */
function ListHead(props: {
  readonly narrowed: Narrowed;
  readonly country: Country | undefined;
  readonly ofCountry: readonly ListedContact[];
  readonly shown: readonly ListedContact[];
}) {
  const { narrowed, country, ofCountry, shown } = props;
  const t = useTranslations('contacts');
  const common = useTranslations('common');
  const language = useLanguage();
  const facets = useMemo(() => facetsOf(ofCountry, language), [ofCountry, language]);
  const { isOpenOnly, words } = filtersOf(narrowed);
  const isLong = ofCountry.length > fewContacts || words !== '';
  return (
    <>
      <div className={classes(rowClass([4, 8]), styles['head'])}>
        <h2>{country === undefined ? t('allCountries') : common(`countries.${country}`)}</h2>
        <FilterButton narrowed={narrowed} contacts={ofCountry} facets={facets} />
        <Chip
          label={t('openNow')}
          isChosen={isOpenOnly}
          onChange={(isChosen) => narrow({ open: isChosen ? 'now' : undefined })}
        />
        <ToolsMenu contacts={shown} />
      </div>
      <ChosenFilters narrowed={narrowed} facets={facets} />
      <div className={styles['same']}>
        {isLong && (
          <>
            <SearchField
              label={t('searchLabel')}
              placeholder={t('searchPlaceholder')}
              value={words}
              onChange={(value) => narrow({ words: value })}
            />
            <p className={textClass('small')} role="status">
              {t('shown', { count: shown.length })}
            </p>
          </>
        )}
        {shown.length > 0 && <UnconfirmedCount contacts={shown} />}
        <ClockSentence />
      </div>
    </>
  );
}

/** The lists of the other countries, in a quiet line. */
function OtherCountries(props: {
  readonly contacts: readonly ListedContact[];
  readonly country: Country | undefined;
}) {
  const t = useTranslations('contacts');
  const common = useTranslations('common');
  const others = countrySchema.options.filter(
    (option) => option !== props.country && props.contacts.some(({ country }) => country === option),
  );
  if (others.length === 0) return null;
  return (
    <p className={classes(textClass('small'), rowClass([4, 12]), styles['others'], 'no-print')}>
      {t('otherCountries')}
      {others.map((country) => (
        <a key={country} href={hrefOf({ screen: 'contacts', country })}>
          {common(`countries.${country}`)}
        </a>
      ))}
      <a href={hrefOf({ screen: 'contacts', country: 'all' })}>{t('allCountries')}</a>
    </p>
  );
}
