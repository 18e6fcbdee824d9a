// The letter beside its fields. What is typed lives in this component and is lost with it.
import { Eraser, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import type { Language } from '../../../../core/base/language.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { TextIn } from '../../../text/text-in.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { FootBar } from '../../../ui/foot-bar.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { textClass } from '../../../ui/text.ts';
import { listContacts } from '../../shared/contacts/contact-list.ts';
import { useContactFolds } from '../../shared/contacts/use-contact-folds.ts';
import { printWindow, SaveSheet } from '../../shared/save-sheet.tsx';
import { useLanguageOptions } from '../../shared/use-language-options.ts';
import { referralContact } from '../referral-contact.ts';
import styles from './letter.module.css';
import { emptyLetter, isWritten, type LetterText, letterSections, writtenCount } from './letter-fields.ts';
import { LetterForm } from './letter-form.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { useLeaveQuestion } from './use-leave-question.tsx';

/** The letter. */
export function Letter(props: {
  readonly contacts: readonly SucceededContact[];
  readonly country: Country;
  /** Of the interface; the letter begins in it. */
  readonly language: Language;
  /** What the kit says about writing it. */
  readonly advice: SectionRow | undefined;
}) {
  const t = useTranslations('letter');
  const common = useTranslations('common');
  const offered = listContacts(
    props.contacts,
    { country: props.country, need: undefined, words: '' },
    props.language,
  );
  const { foldOfAll } = useContactFolds();
  // A service whose numbers are in doubt is only addressed by somebody who chooses it.
  const [first] = useState(() => referralContact(offered.filter((contact) => !foldOfAll(contact)))?.id);
  const [spoken, setSpoken] = useState(props.language);
  const [letter, setLetter] = useState<LetterText>(() => emptyLetter(today(), first));
  /** The letter as it was last printed or saved. */
  const [kept, setKept] = useState<LetterText>();
  const isBegun = isWritten(letter, first);
  const question = useLeaveQuestion(isBegun && letter !== kept);
  const keepBy = async (keeping: () => Promise<boolean>): Promise<void> => {
    if (await keeping()) setKept(letter);
  };
  const parts = letterSections.flatMap((section) => [...section.parts]);
  return (
    <Screen
      title={t('title')}
      action={
        <Choice
          label={t('language')}
          hasVisibleLabel
          options={useLanguageOptions()}
          value={spoken}
          onChange={setSpoken}
        />
      }
    >
      <div className={styles['letter']}>
        <div className={`${styles['typed']} no-print`}>
          <LetterForm
            contacts={offered}
            successor={props.contacts.find(({ id }) => id === letter.contactId)?.successor}
            advice={props.advice}
            letter={letter}
            spoken={spoken}
            onLetter={setLetter}
          />
        </div>
        <section className={styles['preview']} aria-label={t('preview')}>
          <TextIn language={spoken}>
            <LetterSheet
              letter={letter}
              to={offered.find(({ id }) => id === letter.contactId)}
              language={spoken}
            />
          </TextIn>
        </section>
      </div>
      <FootBar
        state={
          <p className={textClass('figures')}>
            {t('written', { count: writtenCount(letter, parts), total: parts.length })}
            {' · '}
            <span className={textClass('small')}>{t('lead')}</span>
          </p>
        }
      >
        <Button
          look="plain"
          icon={Eraser}
          isDisabled={!isBegun}
          onPress={() => setLetter(emptyLetter(today(), first))}
        >
          {t('clear')}
        </Button>
        <SaveSheet sheet="letter" paper="letter" onSave={(saving) => void keepBy(saving)} />
        <Button look="main" icon={Printer} onPress={() => void keepBy(() => printWindow('letter'))}>
          {common('print')}
        </Button>
      </FootBar>
      {question}
    </Screen>
  );
}

/** The day by the clock of this place. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
