// The top of a contact: its number very large, whether somebody answers now, what it is for, who it is, how sure it is.
import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { recalledIn } from '../../../core/contacts/recalled-contact.ts';
import { unionEmergencyNumber } from '../../../core/contacts/strip.ts';
import { countryName } from '../../../core/search/need-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { textClass } from '../../ui/text.ts';
import { FoldedPhones, PhoneNotes, spellingsOf } from '../shared/contacts/contact-phones.tsx';
import { EvidenceSentence } from '../shared/contacts/evidence.tsx';
import { LocalWords, MarkedWhole } from '../shared/contacts/local-words.tsx';
import { OpenBadge } from '../shared/contacts/open-badge.tsx';
import { RecalledNumbers } from '../shared/contacts/recalled-numbers.tsx';
import { ReplacedBand } from '../shared/contacts/replaced-band.tsx';
import { useContactFolds } from '../shared/contacts/use-contact-folds.ts';
import { KitsOf } from '../shared/kits/kits-of.tsx';
import styles from './contact-details.module.css';
import { OtherWording } from './other-wording.tsx';

type HeadProps = {
  readonly contact: Contact;
  /** Whether the address names it. */
  readonly isAsked: boolean;
};

/** Number, state, names and the sentence about its age; bands only for what is known to be wrong. */
export function ContactHead({ contact, isAsked }: HeadProps) {
  const common = useTranslations('common');
  return (
    <header className={classes(stackClass(4), styles['head'])}>
      <FirstNumber contact={contact} />
      <h2 id="contact-name">
        <LocalWords text={contact.service} />
      </h2>
      <p>
        <LocalWords text={contact.organisation} />
        {', '}
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
      <EvidenceSentence contact={contact} />
      <ReplacedBand contact={contact} />
      <RecalledNumbers contact={contact} />
      {/* Who went back to the list did not ask for its first contact: its numbers are folded again. */}
      <Folded contact={contact} key={isAsked ? 'asked' : 'first'} />
    </header>
  );
}

function FirstNumber({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { openPhones } = useContactFolds();
  const [phone] = openPhones(contact);
  if (phone)
    return (
      <div className={rowClass([4, 16], 'baseline')}>
        <MarkedWhole searched={spellingsOf(phone)}>
          <PhoneNumber number={phone.number} size="huge" />
        </MarkedWhole>
        <OpenBadge contact={contact} />
      </div>
    );
  if (contact.phones.length === 0 && recalledIn(contact).length === 0)
    return <p className={textClass('quiet')}>{t('noNumber')}</p>;
  return (
    <div className={rowClass([4, 16], 'baseline')} data-emergency-first>
      <PhoneNumber number={unionEmergencyNumber} size="huge" />
      <p>{t('doubtFirst')}</p>
    </div>
  );
}

function Folded({ contact }: { readonly contact: Contact }) {
  const { openPhones } = useContactFolds();
  const open = openPhones(contact);
  const folded = contact.phones.filter((phone) => !open.includes(phone));
  return folded.length === 0 ? null : <FoldedPhones contact={contact} phones={folded} />;
}

/** How the large number is dialled, then the other numbers of the contact. */
export function NumberNotes({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { openPhones } = useContactFolds();
  const [first, ...others] = openPhones(contact);
  if (!first) return null;
  return (
    <div className={stackClass(8)}>
      <div>
        <PhoneNotes phone={first} contact={contact} />
      </div>
      {others.map((phone) => (
        <div key={phone.number} className={rowClass([4, 16], 'between')}>
          <div>
            <MarkedWhole searched={spellingsOf(phone)}>
              <PhoneNumber number={phone.number} size="row" />
            </MarkedWhole>
            <PhoneNotes phone={phone} contact={contact} />
          </div>
          <CopyButton icon={Copy} text={() => ({ kind: 'number', text: phone.number })}>
            {t('copyNumber')}
          </CopyButton>
        </div>
      ))}
    </div>
  );
}
