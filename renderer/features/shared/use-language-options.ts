// The languages of the program as options of a choice.
import { useTranslations } from 'use-intl';
import { type Language, languages } from '../../../core/base/language.ts';

/** The languages, each by its name in the language of the page. */
export function useLanguageOptions(): readonly { readonly value: Language; readonly label: string }[] {
  const t = useTranslations('common');
  return languages.map((value) => ({ value, label: t(`languages.${value}`) }));
}
