// Contacts on paper: one with its number very large and all its facts, or a list of many. Black on white.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { unionEmergencyNumber } from '../../../../core/contacts/strip.ts';
import { type CardWords, dialAddress, phonesToCall } from '../../../../core/contacts/vcard.ts';
import { kitsOf, useLibraryStore } from '../../../data/db/library-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { groupNumber } from '../../../ui/phone-number.tsx';
import { PaperSources, PaperWarning, PrintSheet } from '../../../ui/print-sheet.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { useSourceLine, useSources } from '../citing/use-sources.ts';
import styles from './contact-sheet.module.css';
import { useDialHere } from './dial-here.tsx';
import { useIsPrinting, usePrintWanted } from './print-contacts.ts';
import { useCardWords } from './use-card-words.ts';

/** So many contacts are on the sheet before anybody prints it. */
const fewListed = 200;

/** The sheet; on paper only. The open contact, or the list when none is open or the list was asked for. */
export function ContactSheet(props: {
  readonly shown: Contact | undefined;
  /** Whether the address names the contact; one that is only shown is printed by its own button. */
  readonly isAsked: boolean;
  readonly listed: readonly Contact[];
}) {
  const t = useTranslations('share');
  const { what } = usePrintWanted();
  const { shown, listed } = props;
  const isPrinting = useIsPrinting();
  const isWanted = what === 'list';
  const isOne = shown !== undefined && !isWanted && (props.isAsked || what === 'one');
  return (
    <PrintSheet className={styles['sheet']} data-contact-sheet={isOne ? 'one' : 'list'}>
      {isOne ? (
        <>
          <OneContact contact={shown} />
          <KitLine ids={[shown.id]} />
        </>
      ) : (
        <>
          <h2>{t('sheetTitle')}</h2>
          {/* Before the list: behind the sources it could be alone on a page. */}
          <KitLine ids={listed.map(({ id }) => id)} />
          {(isWanted || isPrinting || listed.length <= fewListed) && <Listed contacts={listed} />}
        </>
      )}
    </PrintSheet>
  );
}

function OneContact({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('share');
  const words = useCardWords()(contact);
  const dialHere = useDialHere();
  const phones = phonesToCall(contact, words);
  const [first] = phones;
  return (
    <article>
      <header className={styles['head']}>
        <div>
          <h2>{words.organisation}</h2>
          <Service contact={contact} words={words} />
        </div>
        {first && (
          <QrCode text={dialAddress(first)} label={t('sheetCode', { number: first.number })} widthMm={30} />
        )}
      </header>
      {words.replaced && <PaperWarning>{words.replaced}</PaperWarning>}
      {phones.map((phone) => (
        <div key={phone.number} className={styles['phone']}>
          <p className={styles['number']} translate="no">
            {groupNumber(phone.number).join(' ')}
          </p>
          <p>{dialHere(phone, contact, contact.country)}</p>
          {phone.note && <LocalLine text={phone.note} />}
        </div>
      ))}
      <Folded words={words} isEmergencyShown={phones.length === 0} />
      <PaperWarning>{words.sure}</PaperWarning>
      {[...words.facts, ...contact.emails, ...contact.websites].map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <div className={styles['sources']}>
        {words.sources.map((source) => (
          <p key={source}>{source}</p>
        ))}
        <p>
          <SourceOf contact={contact} />
        </p>
      </div>
    </article>
  );
}

/** Folded numbers: small, behind the reason; with 112 before them where no other number is left to call. */
function Folded(props: { readonly words: CardWords; readonly isEmergencyShown: boolean }) {
  const { folded } = props.words;
  if (!folded) return null;
  return (
    <div data-folded-numbers>
      {props.isEmergencyShown && (
        <p className={styles['listedNumber']} translate="no">
          {unionEmergencyNumber}
        </p>
      )}
      <PaperWarning>{folded.why}</PaperWarning>
      {folded.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Listed({ contacts }: { readonly contacts: readonly Contact[] }) {
  const common = useTranslations('common');
  const { ofContact } = useSources();
  const write = useSourceLine();
  return (
    <>
      {contacts.map((contact) => (
        <ListedContact key={contact.id} contact={contact} />
      ))}
      <PaperSources
        title={common('sources')}
        lines={contacts.map((contact) => write(ofContact(contact)).line)}
      />
    </>
  );
}

function ListedContact({ contact }: { readonly contact: Contact }) {
  const words = useCardWords()(contact);
  const phones = phonesToCall(contact, words);
  const dialHere = useDialHere();
  return (
    <article className={styles['listed']}>
      <div>
        <h3>{words.organisation}</h3>
        <Service contact={contact} words={words} />
        {words.replaced && <PaperWarning>{words.replaced}</PaperWarning>}
        <p>{words.facts.slice(0, 3).join(' · ')}</p>
        <PaperWarning>{words.sure}</PaperWarning>
      </div>
      <div>
        {phones.map((phone) => (
          <div key={phone.number}>
            <p className={styles['listedNumber']} translate="no">
              {groupNumber(phone.number).join(' ')}
            </p>
            <p>{dialHere(phone, contact, contact.country)}</p>
          </div>
        ))}
        <Folded words={words} isEmergencyShown={phones.length === 0} />
      </div>
    </article>
  );
}

function SourceOf({ contact }: { readonly contact: Contact }) {
  const { ofContact } = useSources();
  return <>{useSourceLine()(ofContact(contact)).line}</>;
}

function Service({ contact, words }: { readonly contact: Contact; readonly words: CardWords }) {
  const common = useTranslations('common');
  const language = useLanguage();
  const country = common(`countries.${contact.country}`);
  return (
    <>
      <p>{words.service}</p>
      <p>{contact.region ? `${chooseText(contact.region, language).text}, ${country}` : country}</p>
    </>
  );
}

function LocalLine({ text }: { readonly text: NonNullable<Contact['phones'][number]['note']> }) {
  return <p>{chooseText(text, useLanguage()).text}</p>;
}

/** From which kits the items of a sheet come: paper outlives kits. */
export function KitLine({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations('share');
  const { day } = useFormats();
  const language = useLanguage();
  const library = useLibraryStore((state) => state.ready);
  const kits = library ? kitsOf(library, ids) : [];
  return kits.map(({ kitId, catalogue: { title, version, issued } }) => (
    <p key={kitId} className={styles['kit']}>
      {t('fromKit', { kit: chooseText(title, language).text, version, day: day(issued) })}
    </p>
  ));
}
