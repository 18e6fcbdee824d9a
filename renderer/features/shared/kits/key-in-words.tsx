// A key in words: twelve numbered ones, in the language of the page or another that is chosen. Its digits can be folded below.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { keyWordsOf } from '../../../../core/kit/key-words.ts';
import { languageCodes } from '../../../../core/search/segment-format.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { ownLanguageNames } from '../../../text/locales.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { Fingerprint } from './fingerprint.tsx';
import styles from './key-in-words.module.css';

const languages = languageCodes.map((value) => ({ value, label: ownLanguageNames[value], lang: value }));

/** The words; nothing when the text is no fingerprint. */
export function KeyInWords(props: {
  readonly fingerprint: string;
  /** The digits and the choice of a language are folded below the words. */
  readonly hasDigitsBelow?: boolean;
}) {
  const { fingerprint, hasDigitsBelow = false } = props;
  const t = useTranslations('kits');
  const own = useLanguage();
  const [chosen, choose] = useState<Language>();
  const language = chosen ?? own;
  const words = keyWordsOf(fingerprint, language);
  if (!words) return null;
  const choice = (
    // Languages are called by their own names.
    <div translate="no">
      <Choice label={t('keyWordsLanguage')} options={languages} value={language} onChange={choose} />
    </div>
  );
  return (
    <div className={classes(stackClass(8, 'start'), styles['words'])}>
      <ol className={styles['list']} aria-label={t('keyWords')} lang={language} translate="no">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two words may be equal
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className={textClass('note')}>{t('keyWordsText')}</p>
      {hasDigitsBelow ? (
        <Disclosure name={t('keyMore')}>
          <Fingerprint value={fingerprint} isLarge />
          {choice}
        </Disclosure>
      ) : (
        choice
      )}
    </div>
  );
}
