// One contact: the number very large, then hours, languages, cost, who may call, and its sources.

import { Copy, Phone, PhoneOff, Printer } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import type { LocalText } from '../../../core/base/local-text.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { countryName } from '../../../core/search/need-words.ts';
import { itemOpenedEvent } from '../../../core/user-data/events/recent.ts';
import { printPage } from '../../data/services/print-page.ts';
import { appendEvent } from '../../data/user-data/user-data-store.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { MainLink } from '../../ui/link-button.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { textClass } from '../../ui/text.ts';
import { useWordsOfKit } from '../../ui/words-of-kit.tsx';
import { AddContact } from '../shared/answer-sheet/add-contact.tsx';
import { useSourceLine, useSources } from '../shared/citing/use-sources.ts';
import { ContactPhones } from '../shared/contacts/contact-phones.tsx';
import { EvidenceSentence } from '../shared/contacts/evidence.tsx';
import { LocalWords, MarkedWhole, PlainWords, WordsMatcher } from '../shared/contacts/local-words.tsx';
import { ClockSentence, OpenBadge } from '../shared/contacts/open-badge.tsx';
import { ReplacedBand } from '../shared/contacts/replaced-band.tsx';
import { useContactText } from '../shared/contacts/use-contact-text.ts';
import { OwnCorrections } from '../shared/corrections/own-corrections.tsx';
import { RecordCall } from '../shared/corrections/record-call.tsx';
import { KitsOf } from '../shared/kits/kits-of.tsx';
import { useQueryMatcher } from '../shared/use-marks.ts';
import { CallPreparation } from './call-preparation.tsx';
import { ContactChanges } from './contact-changes.tsx';
import styles from './contact-details.module.css';
import { ContactSources } from './contact-sources.tsx';
import { CostFact, NeedsFact, PeopleFact, PlaceFacts } from './more-facts.tsx';
import { OtherWording } from './other-wording.tsx';
import { ShareContact } from './share/share-contact.tsx';

/** The contact at the right; a hint while none is chosen, a sentence when it does not exist. */
export function ContactDetails({
  contact,
  isAsked,
  query,
}: {
  readonly contact: Contact | undefined;
  readonly isAsked: boolean;
  /** The words by which the contact was found. */
  readonly query: string | undefined;
}) {
  const t = useTranslations('contacts');
  const matcher = useQueryMatcher(query);
  if (contact) {
    return (
      <WordsMatcher value={matcher}>
        <Details contact={contact} key={contact.id} />
      </WordsMatcher>
    );
  }
  if (!isAsked) return <EmptyState icon={Phone} sentence={t('choose')} />;
  return (
    <EmptyState icon={PhoneOff} sentence={t('missing')}>
      <MainLink to={{ screen: 'contacts' }}>{t('seeAll')}</MainLink>
    </EmptyState>
  );
}

function Details({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const common = useTranslations('common');
  const asText = useContactText();
  const facts = useSources().ofContact(contact);
  const source = useSourceLine()(facts);
  useEffect(() => {
    void appendEvent(itemOpenedEvent({ kind: 'contact', id: contact.id }));
  }, [contact.id]);
  return (
    <article
      ref={useWordsOfKit(() => [source])}
      className={classes(stackClass(16), styles['contact'])}
      aria-labelledby="contact-name"
    >
      <header className={styles['head']}>
        <h2 id="contact-name">
          <LocalWords text={contact.organisation} />
        </h2>
        <p>
          <LocalWords text={contact.service} />
        </p>
        <p className={textClass('note')}>
          {contact.region && (
            <>
              <LocalWords text={contact.region} />
              {', '}
            </>
          )}
          <MarkedWhole
            searched={languages.map((language) => ({
              text: countryName(contact.country, language),
              language,
            }))}
          >
            {common(`countries.${contact.country}`)}
          </MarkedWhole>
        </p>
        <OtherWording contact={contact} />
        <KitsOf id={contact.id} kind="contact" />
      </header>
      <ReplacedBand contact={contact} />
      <EvidenceSentence contact={contact} />
      <ClockSentence />
      <p className={classes(rowClass(8), styles['hours'])}>
        {!contact.isAlwaysOpen && <OpenBadge contact={contact} />}
        {contact.byAppointment && <Badge>{t('byAppointment')}</Badge>}
      </p>
      <ContactPhones contact={contact} />
      <OwnCorrections contact={contact} />
      <FactList>
        <LocalFact name={t('hours')} text={contact.openingHours} />
        <LocalFact name={t('languages')} text={contact.languages} />
        <CostFact contact={contact} />
        <LocalFact name={t('who')} text={contact.whoMayCall} />
        <NeedsFact needs={contact.needs} />
        <PlaceFacts contact={contact} />
        {contact.notes && <LocalFact name={t('notes')} text={contact.notes} />}
        {contact.people && <PeopleFact people={contact.people} />}
        <Addresses name={t('emails')} values={contact.emails} />
        <Addresses name={t('websites')} values={contact.websites} />
      </FactList>
      <CallPreparation contact={contact} />
      <div className={classes(rowClass(8), 'no-print')}>
        <RecordCall contact={contact} />
        <CopyButton icon={Copy} isTall text={() => asText(contact)}>
          {t('copyAll')}
        </CopyButton>
        <AddContact contact={contact} isTall />
        <ShareContact contact={contact} />
        <Button icon={Printer} isTall onPress={() => void printPage([source])}>
          {common('print')}
        </Button>
      </div>
      <ContactSources contact={contact} />
      <SourceNote facts={facts} />
      <ContactChanges contact={contact} />
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
