// Choices for a field card: form, language, contacts, and at most two checklists.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { Choice } from '../../../ui/choice.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { useNumberWords } from '../../shared/contacts/row-number.tsx';
import { useLanguageOptions } from '../../shared/use-language-options.ts';
import type { ChoicesProps } from '../choices.ts';
import styles from './field-card-screen.module.css';

const mostChecklists = 2;

/** What is wanted on the card. */
export type FieldCardOptions = {
  readonly form: 'fold' | 'plain';
  readonly language: Language;
  readonly contactIds: readonly string[];
  readonly checklistIds: readonly string[];
};

/** The choices; a third checklist takes the place of the first. */
export function FieldCardChoices(
  props: ChoicesProps<FieldCardOptions> & {
    readonly contacts: readonly Contact[];
    readonly checklists: readonly ResourceRow[];
  },
) {
  const t = useTranslations('fieldCard');
  const { options, onChange } = props;
  const numberWords = useNumberWords();
  const toggled = (ids: readonly string[], id: string, isWanted: boolean): string[] =>
    isWanted ? [...ids, id] : ids.filter((known) => known !== id);
  return (
    <>
      <RadioCards
        label={t('form')}
        value={options.form}
        options={[
          { value: 'fold', label: t('fold') },
          { value: 'plain', label: t('plain') },
        ]}
        onChange={(form) => onChange({ ...options, form })}
      />
      <Choice
        label={t('language')}
        hasVisibleLabel
        options={useLanguageOptions()}
        value={options.language}
        onChange={(language) => onChange({ ...options, language, checklistIds: [] })}
      />
      <fieldset className={styles['ticks']}>
        <legend>{t('contacts')}</legend>
        {props.contacts.map((contact) => (
          <Tick
            key={contact.id}
            isTicked={options.contactIds.includes(contact.id)}
            onChange={(isWanted) =>
              onChange({ ...options, contactIds: toggled(options.contactIds, contact.id, isWanted) })
            }
            note={numberWords(contact)}
          >
            {chooseText(contact.service, options.language).text}
          </Tick>
        ))}
      </fieldset>
      <fieldset className={styles['ticks']}>
        <legend>{t('checklists')}</legend>
        {props.checklists.length === 0 && <p>{t('noChecklists')}</p>}
        {props.checklists.map(({ id, title, language }) => (
          <Tick
            key={id}
            isTicked={options.checklistIds.includes(id)}
            onChange={(isWanted) =>
              onChange({
                ...options,
                checklistIds: toggled(options.checklistIds, id, isWanted).slice(-mostChecklists),
              })
            }
          >
            <span lang={language}>{title}</span>
          </Tick>
        ))}
      </fieldset>
    </>
  );
}
