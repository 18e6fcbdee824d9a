// Text of a problem: three plain sentences, and technical words for whoever helps.
import { useTranslations } from 'use-intl';
import { showHidden } from '../../core/base/plain-text.ts';
import type { Problem } from '../../core/base/problem.ts';
import { useFormats } from './use-formats.ts';

/** A problem in words: what happened and to which file, what was kept, what to do; `detail` for whoever helps. */
type ProblemText = {
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
  readonly detail: string;
};

/** Tells problems in the language of the interface. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const t = useTranslations('problems');
  const { size } = useFormats();
  return (problem) => {
    const values = sentenceValues(problem, size);
    return {
      what: t(`${problem.code}.what`, values),
      kept: t(`${problem.code}.kept`, values),
      todo: t(`${problem.code}.todo`, values),
      detail: detailOf(problem),
    };
  };
}

/** The facts of a problem as the sentences name them: bytes are written out, and hidden characters of names are shown as numbers. */
export function sentenceValues(
  problem: Problem,
  size: (bytes: number) => string,
): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem) as [string, string | number][])
    values[name] = typeof value === 'string' ? showHidden(value) : value;
  if (problem.code === 'kit-too-large') {
    values['size'] = size(problem.sizeBytes);
    values['limit'] = size(problem.limitBytes);
  }
  if (problem.code === 'kit-format-too-new') values['program'] = problem.program ?? 'unknown';
  return values;
}

function detailOf(problem: Problem): string {
  return 'reason' in problem ? `${problem.code}: ${showHidden(problem.reason)}` : problem.code;
}
