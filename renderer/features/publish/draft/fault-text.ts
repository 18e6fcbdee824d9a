// Text of a draft's problem: one plain sentence, the same beside the field and in the list.
import { useTranslations } from 'use-intl';
import type { DraftProblem } from '../../../../core/workshop/draft-view.ts';
import { faultOf } from './fault-of.ts';

/** Tells problems in the language of the interface. */
export function useFaultText(): (problem: DraftProblem) => string {
  const t = useTranslations('workshop');
  return (problem) => t(`faults.${faultOf(problem)}`);
}
