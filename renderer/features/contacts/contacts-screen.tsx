// Layout of contacts: filters and list at the left, one contact at the right. With little room one follows the other.
import { PhoneOff, SearchX } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { needSchema } from '../../../core/contacts/contact.ts';
import { allContacts, contactById, stripContacts } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowsOfKits } from '../../ui/from-kit.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ContactCards } from '../shared/contacts/contact-cards.tsx';
import { contactsIn, facetsOf, listContacts, stillOffered } from '../shared/contacts/contact-list.ts';
import { ContactSheet } from '../shared/contacts/contact-sheet.tsx';
import { resetContactsView, useContactsView } from '../shared/contacts/contacts-view-store.ts';
import { UnconfirmedCount } from '../shared/contacts/evidence.tsx';
import { useOpenStates } from '../shared/contacts/use-open-state.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { ContactDetails } from './contact-details.tsx';
import { ContactFilters } from './contact-filters.tsx';
import styles from './contacts-screen.module.css';
import { NationalNumbers } from './national-numbers.tsx';
import { ShareList } from './share/share-list.tsx';

type ContactsProps = {
  readonly need: string | undefined;
  readonly contactId: string | undefined;
  /** Searched words to mark in the contact. */
  readonly query: string | undefined;
};

/** Contacts: the list, with the contact of `contactId` beside it. */
export function ContactsScreen(props: ContactsProps) {
  return <NeedsLibrary>{() => <Contacts {...props} />}</NeedsLibrary>;
}

function Contacts({ need, contactId, query }: ContactsProps) {
  const t = useTranslations('contacts');
  const language = useLanguage();
  const contacts = useLibrary(allContacts);
  const stripped = useLibrary(stripContacts) ?? [];
  // One behind the same contact of another kit is not in the list; its address opens it all the same.
  const asked = useLibrary(
    async (library) => (contactId === undefined ? null : ((await contactById(library, contactId)) ?? null)),
    [contactId],
  );
  const view = useContactsView();
  const { isOpen, openKey } = useOpenStates();
  const ownCountry = useCountry();
  useEffect(() => {
    const asked = needSchema.safeParse(need);
    if (asked.success) useContactsView.setState({ need: asked.data });
  }, [need]);
  useEffect(() => {
    if (contactId !== undefined) useContactsView.setState({ lastId: contactId });
  }, [contactId]);
  const country = view.country === 'all' ? undefined : view.country === 'own' ? ownCountry : view.country;
  const ofCountry = useMemo(() => contactsIn(contacts ?? [], country), [contacts, country]);
  const facets = useMemo(() => facetsOf(ofCountry, language), [ofCountry, language]);
  const { need: wantedNeed, words } = view;
  const { region, spoken, age } = stillOffered(view, facets);
  const fitting = useMemo(
    () => listContacts(contacts ?? [], { country, need: wantedNeed, words, region, spoken, age }, language),
    [contacts, country, wantedNeed, words, region, spoken, age, language],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open changes with the minute and the holidays, which isOpen reads
  const shown = useMemo(
    () => (view.isOpenOnly ? fitting.filter(isOpen) : fitting),
    [fitting, view.isOpenOnly, openKey],
  );
  if (!contacts) return <Loading />;
  const chosen = contacts.find((contact) => contact.id === contactId) ?? asked ?? undefined;
  return (
    <Screen
      title={t('title')}
      width={contacts.length > 0 ? 'full' : 'wide'}
      isTitleHidden={contacts.length > 0}
    >
      {contacts.length === 0 ? (
        <>
          <EmptyState icon={PhoneOff} sentence={t('empty')} cause={t('emptyDo')} />
          <NationalNumbers contacts={stripped} country={ownCountry} />
        </>
      ) : (
        <div className={styles['columns']} data-chosen={contactId !== undefined || undefined}>
          <div className={classes(stackClass(12), styles['side'])}>
            <section className={styles['list']} aria-label={t('list')}>
              <ContactFilters
                contacts={ofCountry}
                facets={facets}
                country={country}
                shownCount={shown.length}
              />
              {shown.length === 0 ? (
                <EmptyState icon={SearchX} sentence={t('noMatch')} cause={t('noMatchDo')}>
                  <Button onPress={resetContactsView}>{t('clear')}</Button>
                </EmptyState>
              ) : (
                <>
                  <UnconfirmedCount contacts={shown} />
                  <RowsOfKits ids={shown.map(({ id }) => id)}>
                    <ContactCards contacts={shown} chosenId={contactId} />
                  </RowsOfKits>
                  <ShareList contacts={shown} />
                </>
              )}
            </section>
            <NationalNumbers contacts={stripped} country={country ?? ownCountry} />
          </div>
          <div className={styles['details']}>
            <ContactDetails
              contact={chosen}
              isAsked={contactId !== undefined && asked !== undefined}
              query={query}
            />
          </div>
        </div>
      )}
      {contacts.length > 0 && <ContactSheet chosen={chosen} listed={shown} />}
    </Screen>
  );
}
