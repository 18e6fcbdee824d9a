// A key in words: twelve numbered ones, in the language of the page or another that is chosen.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { keyWordsOf } from '../../../../core/kit/key-words.ts';
import { languageCodes } from '../../../../core/search/segment-format.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { ownLanguageNames } from '../../../text/locales.ts';
import { Choice } from '../../../ui/choice.tsx';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './key-in-words.module.css';

const languages = languageCodes.map((value) => ({ value, label: ownLanguageNames[value], lang: value }));

/** The words of a fingerprint; nothing when the text is no fingerprint. */
export function KeyInWords({ fingerprint }: { readonly fingerprint: string }) {
  const t = useTranslations('kits');
  const own = useLanguage();
  const [chosen, choose] = useState<Language>();
  const language = chosen ?? own;
  const words = keyWordsOf(fingerprint, language);
  if (!words) return null;
  return (
    <div className={classes(stackClass(8, 'start'), styles['words'])}>
      <ol className={styles['list']} aria-label={t('keyWords')} lang={language} translate="no">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two words may be equal
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className={textClass('note')}>{t('keyWordsText')}</p>
      {/* Languages are called by their own names. */}
      <div translate="no">
        <Choice label={t('keyWordsLanguage')} options={languages} value={language} onChange={choose} />
      </div>
    </div>
  );
}
