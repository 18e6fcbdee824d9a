// Fields of a referral letter. None stores, completes or checks what is typed, and none asks for a child's name.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { contactName } from '../../../../core/contacts/contact-name.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useSourceWords } from '../../../text/use-source-words.ts';
import { Band } from '../../../ui/band.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { rowClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { SectionLink } from '../section-link.tsx';
import styles from './letter.module.css';
import { type LetterText, letterSections, writtenCount } from './letter-fields.ts';

const anotherService = 'other';
/** Lines of the parts that are seldom one line. */
const longParts: readonly string[] = ['seen', 'said', 'told', 'done'];

/** The form. */
export function LetterForm(props: {
  /** Whom the letter may go to. */
  readonly contacts: readonly Contact[];
  /** What took the place of the contact it goes to. */
  readonly successor: SucceededContact['successor'];
  /** What the kit says about writing it. */
  readonly advice: SectionRow | undefined;
  readonly letter: LetterText;
  /** Language of the letter. */
  readonly spoken: Language;
  readonly onLetter: (letter: LetterText) => void;
}) {
  const t = useTranslations('letter');
  const language = useLanguage();
  const { replaced } = useSourceWords();
  const { successor, letter, spoken, onLetter } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is ever sent, and a form would only offer to remember what was typed
    <div className={styles['fields']} role="group" aria-label={t('typed')}>
      <div className={styles['section']}>
        <Choice
          label={t('to')}
          hasVisibleLabel
          isWide
          options={[
            { value: anotherService, label: t('toOther') },
            ...props.contacts.map(({ id, organisation, service }) => ({
              value: id,
              label: `${chooseText(organisation, language).text}: ${chooseText(service, language).text}`,
            })),
          ]}
          value={letter.contactId ?? anotherService}
          onChange={(value) =>
            onLetter({ ...letter, contactId: value === anotherService ? undefined : value })
          }
        />
        {successor && (
          <Band tone="warning" role="status">
            {replaced(contactName(successor, language))}
          </Band>
        )}
        {letter.contactId === undefined && (
          <TextField
            label={t('toName')}
            isPrivate
            rows={2}
            lang={spoken}
            value={letter.toName}
            onChange={(toName) => onLetter({ ...letter, toName })}
          />
        )}
        <TextField
          label={t('fields.date')}
          kind="day"
          isPrivate
          value={letter.date}
          onChange={(date) => onLetter({ ...letter, date })}
        />
      </div>
      <div className={textClass('small')}>
        <p>{t('warning')}</p>
        <p>
          {t('notProof')} {props.advice && <SectionLink section={props.advice} />}
        </p>
      </div>
      {letterSections.map(({ name, parts }) => (
        <section key={name} className={styles['section']} aria-label={t(`sections.${name}`)}>
          <div className={rowClass(8, 'baseline', 'between')}>
            <h2>{t(`sections.${name}`)}</h2>
            <span className={textClass('small', 'figures')}>
              {t('written', { count: writtenCount(letter, parts), total: parts.length })}
            </span>
          </div>
          {parts.map((part) => (
            <div key={part} className={styles['field']}>
              <TextField
                label={t(`fields.${part}`)}
                isPrivate
                rows={longParts.includes(part) ? 4 : 2}
                lang={spoken}
                value={letter[part]}
                onChange={(value) => onLetter({ ...letter, [part]: value })}
              />
              {part === 'age' && (
                <Tick
                  isTicked={letter.isInDoubt}
                  onChange={(isInDoubt) => onLetter({ ...letter, isInDoubt })}
                >
                  {t('inDoubt')}
                </Tick>
              )}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
