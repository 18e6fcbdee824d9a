// Facts below a correction's sentence: what is right now, the remark, by whom and for which kit.
import { useTranslations } from 'use-intl';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { EntryFacts, EntryQuote } from '../../../ui/entry-row.tsx';

/** The lines. */
export function CorrectionFacts({ correction }: { readonly correction: Correction }) {
  const t = useTranslations('corrections');
  const { value, remark, who, kit, language } = correction;
  return (
    <>
      {value !== undefined && (
        <p>
          <strong lang={language}>{t('now', { value })}</strong>
        </p>
      )}
      {remark !== undefined && <EntryQuote lang={language}>{remark}</EntryQuote>}
      <EntryFacts>
        {who !== undefined && <span>{t('signedBy', { who })}</span>}
        <span>{t('madeAgainst', { version: kit.version })}</span>
      </EntryFacts>
    </>
  );
}
