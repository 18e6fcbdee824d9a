// Words of a correction: the result of the call, and what is right now.
import { useTranslations } from 'use-intl';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { useFormats } from '../../../text/use-formats.ts';

/** The part of a correction that has words. */
type Told = Pick<Correction, 'outcome' | 'part' | 'value' | 'phone' | 'on'>;

/** The sentences. */
type CorrectionWords = {
  /** `it worked`, `the hours changed` */
  readonly what: (correction: Pick<Told, 'outcome' | 'part'>) => string;
  /** `You called 1056 on 3 March 2026: it worked` */
  readonly sentence: (correction: Told) => string;
};

/** Writes corrections in the language of the interface. */
export function useCorrectionWords(): CorrectionWords {
  const t = useTranslations('corrections');
  const { day } = useFormats();
  const what: CorrectionWords['what'] = ({ outcome, part }) =>
    t(`said.${outcome === 'changed' ? (part ?? 'number') : outcome}`);
  return {
    what,
    sentence: (correction) => {
      const values = { day: day(correction.on), what: what(correction) };
      return correction.phone === undefined
        ? t('youCalledHere', values)
        : t('youCalled', { ...values, number: correction.phone });
    },
  };
}
