// Preview of a contact beside the results: its numbers, what for, how sure it is, when and who may call.
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { LocalText } from '../../../core/base/local-text.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import type { MatcherSpec } from '../../../core/search/matcher-spec.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { ContactPhones } from '../shared/contacts/contact-phones.tsx';
import { EvidenceSentence } from '../shared/contacts/evidence.tsx';
import { LocalWords, WordsMatcher } from '../shared/contacts/local-words.tsx';
import { OpenBadge } from '../shared/contacts/open-badge.tsx';
import { ReplacedBand } from '../shared/contacts/replaced-band.tsx';
import styles from './preview.module.css';

/** A contact in short, its found words marked. */
export function ContactPreview(props: { readonly contact: Contact; readonly matcher: MatcherSpec }) {
  const matcher = useMemo(() => new Matcher(props.matcher), [props.matcher]);
  return (
    <WordsMatcher value={matcher}>
      <Shown contact={props.contact} />
    </WordsMatcher>
  );
}

function Shown({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  return (
    <div className={classes(stackClass(16), styles['text'])}>
      <ReplacedBand contact={contact} />
      <ContactPhones contact={contact} />
      <p>
        <LocalWords text={contact.service} />
      </p>
      {!contact.isAlwaysOpen && <OpenBadge contact={contact} />}
      <EvidenceSentence contact={contact} />
      <dl className={classes(stackClass(8), styles['facts'])}>
        <Fact name={t('hours')} text={contact.openingHours} />
        <Fact name={t('languages')} text={contact.languages} />
        <Fact name={t('who')} text={contact.whoMayCall} />
      </dl>
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: LocalText }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <LocalWords text={text} />
      </dd>
    </div>
  );
}
