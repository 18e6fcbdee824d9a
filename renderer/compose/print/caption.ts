// Words below a figure on paper.
import type { Language } from '../../../core/base/language.ts';

/** A longer description is that of a drawing with many words, which would all be printed twice. */
const longest = 160;

/** The description of a figure, or the first sentence of a long one. Screen readers get the whole. */
export function captionOf(alternative: string, language: Language): string {
  if (alternative.length <= longest) return alternative;
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(alternative);
  return first?.segment.trimEnd() ?? alternative;
}
