// Further facts of a contact on its screen: what a person needs before going there.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import type { Contact, Need } from '../../../core/contacts/contact.ts';
import type { Person } from '../../../core/contacts/contact-parts.ts';
import { needWords } from '../../../core/search/need-words.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Fact } from '../../ui/fact-list.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { LocalWords, MarkedWhole, PlainWords } from '../shared/contacts/local-words.tsx';
import { useMoreFacts } from '../shared/contacts/use-more-facts.ts';
import styles from './more-facts.module.css';

/** What it helps with; each need by its name, which stands for the everyday words that find it. */
export function NeedsFact({ needs }: { readonly needs: readonly Need[] }) {
  const t = useTranslations('contacts');
  return (
    <Fact name={t('helpsWith')}>
      {needs.map((need) => (
        <p key={need}>
          <MarkedWhole
            searched={languages.map((language) => ({ text: needWords(need, language), language }))}
          >
            {t(`needs.${need}`)}
          </MarkedWhole>
        </p>
      ))}
    </Fact>
  );
}

/** Where to go, for which age, what to bring. */
export function PlaceFacts({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const more = useMoreFacts();
  const age = more.age(contact);
  const { locations = [], documents = [], areas = [] } = contact;
  return (
    <>
      {age !== undefined && <Fact name={t('age')}>{age}</Fact>}
      <ListFact name={t('documents')} items={documents} isMarked>
        {(text) => <LocalWords text={text} />}
      </ListFact>
      <ListFact name={t('places')} items={locations} gap={8}>
        {(location) =>
          more.place(location).map((line) => (
            <p key={line}>
              <PlainWords text={line} />
            </p>
          ))
        }
      </ListFact>
      <ListFact name={t('areas')} items={areas}>
        {(text) => <LocalWords text={text} />}
      </ListFact>
    </>
  );
}

/** A fact with several entries; nothing when there are none. */
function ListFact<Entry>(props: {
  readonly name: string;
  readonly items: readonly Entry[];
  /** With a dot before each entry. */
  readonly isMarked?: boolean;
  /** Pixels between entries; more where an entry has several lines. */
  readonly gap?: 4 | 8;
  readonly children: (entry: Entry) => ReactNode;
}) {
  if (props.items.length === 0) return null;
  return (
    <Fact name={props.name}>
      <ul className={classes(stackClass(props.gap ?? 4), props.isMarked && styles['marked'])}>
        {props.items.map((entry) => (
          <li key={JSON.stringify(entry)}>{props.children(entry)}</li>
        ))}
      </ul>
    </Fact>
  );
}

/** Whether it is free, and what it costs. */
export function CostFact({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { cost } = useMoreFacts();
  const { isFree, costs = [] } = contact;
  return (
    <Fact name={t('cost')}>
      {(isFree !== 'unknown' || costs.length === 0) && <p>{t(`costs.${isFree}`)}</p>}
      {costs.map((each) => (
        <p key={JSON.stringify(each)}>{cost(each)}</p>
      ))}
    </Fact>
  );
}

/** The desks and people who answer. */
export function PeopleFact({ people }: { readonly people: readonly Person[] }) {
  const t = useTranslations('contacts');
  return (
    <ListFact name={t('people')} items={people} gap={8}>
      {(person) => <PersonLine person={person} />}
    </ListFact>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  const language = useLanguage();
  const { name, title, department, email, phone } = person;
  const words = [title, department].flatMap((text) => (text ? [chooseText(text, language).text] : []));
  return (
    <>
      <p>{[name, ...words].join(', ')}</p>
      {[phone, email].map(
        (way) =>
          way !== undefined && (
            <p key={way} className={styles['way']} translate="no">
              {way}
            </p>
          ),
      )}
    </>
  );
}
