// One contact: the number very large, what to do with it, then cost, languages, who may call, what to have ready, its sources.

import { PhoneOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { LocalText } from '../../../core/base/local-text.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { itemOpenedEvent } from '../../../core/user-data/events/recent.ts';
import { appendEvent } from '../../data/user-data/user-data-store.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { MainLink } from '../../ui/link-button.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { AddContact } from '../shared/answer-sheet/add-contact.tsx';
import { useSourceLine, useSources } from '../shared/citing/use-sources.ts';
import { LocalWords, PlainWords, WordsMatcher } from '../shared/contacts/local-words.tsx';
import { ClockSentence } from '../shared/contacts/open-badge.tsx';
import { OwnCorrections } from '../shared/corrections/own-corrections.tsx';
import { RecordCall } from '../shared/corrections/record-call.tsx';
import { ReadAloudBar } from '../shared/read-aloud/read-aloud-bar.tsx';
import { useQueryMatcher } from '../shared/use-marks.ts';
import { CallPreparation } from './call-preparation.tsx';
import { ContactActions } from './contact-actions.tsx';
import { ContactChanges } from './contact-changes.tsx';
import styles from './contact-details.module.css';
import { ContactHead, NumberNotes } from './contact-head.tsx';
import { ContactSources } from './contact-sources.tsx';
import { CostFact, NeedsFact, PeopleFact, PlaceFacts } from './more-facts.tsx';
import { useContactAloud } from './use-contact-aloud.ts';

/** The contact at the right; a sentence when it does not exist. */
export function ContactDetails({
  contact,
  isAsked,
  query,
}: {
  readonly contact: Contact | undefined;
  /** Whether the address names it; the first of a list is shown without having been opened. */
  readonly isAsked: boolean;
  /** The words by which the contact was found. */
  readonly query: string | undefined;
}) {
  const t = useTranslations('contacts');
  const matcher = useQueryMatcher(query);
  if (contact) {
    return (
      <WordsMatcher value={matcher}>
        <Details contact={contact} isAsked={isAsked} isSearched={query !== undefined} key={contact.id} />
      </WordsMatcher>
    );
  }
  if (!isAsked) return null;
  return (
    <EmptyState icon={PhoneOff} sentence={t('missing')}>
      <MainLink to={{ screen: 'contacts' }}>{t('seeAll')}</MainLink>
    </EmptyState>
  );
}

function Details(props: {
  readonly contact: Contact;
  readonly isAsked: boolean;
  /** What was found must be in sight, wherever it stands. */
  readonly isSearched: boolean;
}) {
  const { contact, isAsked, isSearched } = props;
  const t = useTranslations('contacts');
  const facts = useSources().ofContact(contact);
  const source = useSourceLine()(facts);
  const readAloud = useContactAloud(contact);
  useEffect(() => {
    if (isAsked) void appendEvent(itemOpenedEvent({ kind: 'contact', id: contact.id }));
  }, [contact.id, isAsked]);
  return (
    <article
      ref={useWordsOfKit(() => [source])}
      className={classes(stackClass(12), styles['contact'])}
      aria-labelledby="contact-name"
    >
      <ContactHead contact={contact} isAsked={isAsked} />
      {/* Beside the list alone it is said there. */}
      {isAsked && <ClockSentence />}
      <ContactActions contact={contact} source={source} readAloud={readAloud} />
      <OwnCorrections contact={contact} />
      <div className={styles['facts']}>
        <FactList>
          <CostFact contact={contact} />
          <LocalFact name={t('languages')} text={contact.languages} />
          <LocalFact name={t('who')} text={contact.whoMayCall} />
          <LocalFact name={t('hours')} text={contact.openingHours} />
        </FactList>
      </div>
      <NumberNotes contact={contact} />
      {contact.byAppointment && <p>{t('byAppointment')}</p>}
      {contact.notes && (
        <p>
          <LocalWords text={contact.notes} />
        </p>
      )}
      <CallPreparation contact={contact} />
      <div className={styles['folds']}>
        <Disclosure name={t('sourcesOf', { count: contact.sources.length })} open={isSearched}>
          <ContactSources contact={contact} />
          <SourceNote facts={facts} />
        </Disclosure>
        <Disclosure name={t('whenWhere')} open={isSearched}>
          <FactList>
            <NeedsFact needs={contact.needs} />
            <PlaceFacts contact={contact} />
            {contact.people && <PeopleFact people={contact.people} />}
            <Addresses name={t('emails')} values={contact.emails} />
            <Addresses name={t('websites')} values={contact.websites} />
          </FactList>
        </Disclosure>
        <ContactChanges contact={contact} />
      </div>
      <div className={classes(rowClass(8), 'no-print')}>
        <RecordCall contact={contact} />
        <AddContact contact={contact} isTall />
      </div>
      <ReadAloudBar readAloud={readAloud} />
    </article>
  );
}

function LocalFact({ name, text }: { readonly name: string; readonly text: LocalText }) {
  return (
    <Fact name={name}>
      <LocalWords text={text} />
    </Fact>
  );
}

function Addresses({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <Fact name={name}>
      {values.map((value) => (
        <span key={value} className={styles['address']} translate="no">
          <PlainWords text={value} />
        </span>
      ))}
    </Fact>
  );
}
