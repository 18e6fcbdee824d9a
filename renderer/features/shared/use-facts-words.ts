// Words for the age of the facts of a kit.
import { useTranslations } from 'use-intl';
import { useFormats } from '../../text/use-formats.ts';
import type { FactsAge } from './oldest-check.ts';

/** What is said of facts that nobody checked: that all were compiled, and from sources up to which date. */
export function useCompiledWords(): (facts: FactsAge & { readonly kind: 'compiled' }) => string {
  const t = useTranslations('common');
  const { day } = useFormats();
  return ({ sourcesUpTo }) =>
    [
      t('allCompiled'),
      ...(sourcesUpTo === undefined ? [] : [t('sourcesUpTo', { date: day(sourcesUpTo) })]),
    ].join(' · ');
}
