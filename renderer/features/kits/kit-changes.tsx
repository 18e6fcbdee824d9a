// Changes in a version of a kit: sentences with counts, and below them the names of the items.
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import type { LocalText } from '../../../core/base/local-text.ts';
import { chooseText } from '../../../core/base/local-text.ts';
import {
  countNumbers,
  type NamedContact,
  type NumberChange,
} from '../../../core/library/kit-changes/contact-changes.ts';
import type { WorkChange } from '../../../core/library/kit-changes/resource-changes.ts';
import { hasNoChanges, type KitChanges } from '../../../core/library/kit-changes.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './kit-changes.module.css';

/** Number of names that are listed at first. A press shows the others. */
const fewNames = 5;

/** What a kit would change, seen from the one in use. */
export function KitChangesList({ changes }: { readonly changes: KitChanges | 'unknown' }) {
  const t = useTranslations('kits');
  const heading = useId();
  return (
    <section className={stackClass(12)} aria-labelledby={heading} data-kit-changes>
      <h3 id={heading}>{t('changes.title')}</h3>
      {changes === 'unknown' ? (
        <p>{t('changes.unknown')}</p>
      ) : hasNoChanges(changes) ? (
        <p>{t('changes.none')}</p>
      ) : (
        <>
          <Added changes={changes} />
          <Changed changes={changes} />
          <Removed changes={changes} />
          <Checked changes={changes} />
        </>
      )}
      {changes !== 'unknown' && changes.notes.length > 0 && <Notes notes={changes.notes} />}
    </section>
  );
}

function Added({ changes: { resources, contacts, terms, figures } }: { readonly changes: KitChanges }) {
  const t = useTranslations('kits');
  const names = useNames();
  const numbers = countNumbers(contacts.numbers);
  return (
    <Group title={t('changes.new')}>
      {line(resources.added, (count) => t('changes.resourcesNew', { count }), names.works)}
      {line(resources.translated, (count) => t('changes.translationsNew', { count }), names.works)}
      {line(contacts.added, (count) => t('changes.contactsNew', { count }), names.contacts)}
      {numbers.added > 0 &&
        line(
          contacts.numbers.filter(({ before, after }) => after.length > before.length),
          () => t('changes.numbersNew', { count: numbers.added }),
          names.numbers,
        )}
      {line(terms.added, (count) => t('changes.termsNew', { count }), names.texts)}
      {figures.added > 0 && <Line sentence={t('changes.figuresNew', { count: figures.added })} />}
    </Group>
  );
}

function Changed({ changes: { resources, contacts, terms, figures } }: { readonly changes: KitChanges }) {
  const t = useTranslations('kits');
  const names = useNames();
  const numbers = countNumbers(contacts.numbers);
  const fields = [...new Set(contacts.changed.flatMap((contact) => contact.fields))];
  return (
    <Group title={t('changes.changed')}>
      {line(resources.changed, (count) => t('changes.resourcesChanged', { count }), names.works)}
      {numbers.changed > 0 &&
        line(
          contacts.numbers.filter(({ before, after }) => before.length > 0 && after.length > 0),
          () => t('changes.numbersChanged', { count: numbers.changed }),
          names.numbers,
        )}
      {fields.map((field) => {
        if (field === 'phones') return null;
        const meant = contacts.changed.filter((contact) => contact.fields.includes(field));
        const sentence = t(`changes.fields.${field}`, { count: meant.length });
        return <Line key={field} sentence={sentence} names={names.contacts(meant)} />;
      })}
      {line(terms.changed, (count) => t('changes.termsChanged', { count }), names.texts)}
      {figures.changed > 0 && <Line sentence={t('changes.figuresChanged', { count: figures.changed })} />}
    </Group>
  );
}

function Removed({ changes: { resources, contacts, terms, figures } }: { readonly changes: KitChanges }) {
  const t = useTranslations('kits');
  const names = useNames();
  const numbers = countNumbers(contacts.numbers);
  return (
    <Group title={t('changes.gone')}>
      {line(resources.removed, (count) => t('changes.resourcesGone', { count }), names.works)}
      {line(resources.untranslated, (count) => t('changes.translationsGone', { count }), names.works)}
      {line(contacts.removed, (count) => t('changes.contactsGone', { count }), names.contacts)}
      {numbers.removed > 0 &&
        line(
          contacts.numbers.filter(({ before, after }) => before.length > after.length),
          () => t('changes.numbersGone', { count: numbers.removed }),
          names.numbers,
        )}
      {line(terms.removed, (count) => t('changes.termsGone', { count }), names.texts)}
      {figures.removed > 0 && <Line sentence={t('changes.figuresGone', { count: figures.removed })} />}
    </Group>
  );
}

function Checked({ changes: { resources, contacts } }: { readonly changes: KitChanges }) {
  const t = useTranslations('kits');
  const names = useNames();
  return (
    <Group title={t('changes.checks')}>
      {line(resources.checkedLater, (count) => t('changes.checkedLater', { count }), names.works)}
      {line(contacts.checkedLater, (count) => t('changes.contactsCheckedLater', { count }), names.contacts)}
      {line(resources.checkedEarlier, (count) => t('changes.checkedEarlier', { count }), names.works)}
      {line(
        contacts.checkedEarlier,
        (count) => t('changes.contactsCheckedEarlier', { count }),
        names.contacts,
      )}
    </Group>
  );
}

function Notes({ notes }: { readonly notes: readonly LocalText[] }) {
  const t = useTranslations('kits');
  const names = useNames();
  return (
    <Group title={t('changes.notes')}>
      {names.texts(notes).map(({ key, text, language }) => (
        <li key={key} lang={language}>
          {text}
        </li>
      ))}
    </Group>
  );
}

/** A heading with what is under it; nothing when there is nothing. */
function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes(stackClass(4), styles['group'])}>
      <h4>{title}</h4>
      <ul>{children}</ul>
    </div>
  );
}

type Name = { readonly key: string; readonly text: string; readonly language: string };

function line<T>(
  meant: readonly T[],
  sentence: (count: number) => string,
  names: (meant: readonly T[]) => readonly Name[],
): ReactNode {
  return meant.length > 0 && <Line sentence={sentence(meant.length)} names={names(meant)} />;
}

function Line({ sentence, names = [] }: { readonly sentence: string; readonly names?: readonly Name[] }) {
  const t = useTranslations('kits');
  const others = names.slice(fewNames);
  return (
    <li>
      <p>{sentence}</p>
      <NameList names={names.slice(0, fewNames)} />
      {others.length > 0 && (
        <details>
          <summary>{t('changes.andMore', { count: others.length })}</summary>
          <NameList names={others} />
        </details>
      )}
    </li>
  );
}

function NameList({ names }: { readonly names: readonly Name[] }) {
  return (
    names.length > 0 && (
      <ul className={classes(textClass('note'), styles['names'])}>
        {names.map(({ key, text, language }) => (
          <li key={key} lang={language}>
            {text}
          </li>
        ))}
      </ul>
    )
  );
}

/** How things are called in the language of the interface. */
function useNames() {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const language = useLanguage();
  const { list } = useFormats();
  const contactName = ({ organisation }: NamedContact) => chooseText(organisation, language);
  return {
    works: (works: readonly WorkChange[]): Name[] =>
      works.map((work) => {
        const title = chooseText(work.title, language);
        const languages = list(work.languages.map((known) => common(`languages.${known}`)));
        const text = t('changes.inLanguages', { title: title.text, languages });
        return { key: work.workId, text, language: title.language };
      }),
    contacts: (contacts: readonly NamedContact[]): Name[] =>
      contacts.map((contact) => ({ key: contact.id, ...contactName(contact) })),
    numbers: (numbers: readonly NumberChange[]): Name[] =>
      numbers.map((change) => {
        const [before, after] = [list(change.before), list(change.after)];
        const facts = { name: contactName(change).text, before, after };
        const text =
          before === ''
            ? t('changes.numberNew', facts)
            : after === ''
              ? t('changes.numberGone', facts)
              : t('changes.numberChanged', facts);
        return { key: change.id, text, language };
      }),
    texts: (texts: readonly LocalText[]): Name[] =>
      texts.map((text, index) => ({ key: `${index}`, ...chooseText(text, language) })),
  };
}
