// Linear check of a Markdown text against the reading limits, before the parser sees it.
import { readingLimits } from '../base/reading-limits.ts';
import { isNestedTooDeep } from './text-depth.ts';
import { stepsOf } from './text-steps.ts';

/** Why a text is refused: too long, too deeply nested, or too much work for the parser. */
export type TextFault = 'too-large' | 'too-deep' | 'too-intricate';

/** Why a text must not be passed to the parser. Takes time proportional to the length of the text. */
export function textFault(text: string): TextFault | undefined {
  if (text.length > readingLimits.textCharacters) return 'too-large';
  if (isNestedTooDeep(text, readingLimits.textDepth)) return 'too-deep';
  return stepsOf(text) > readingLimits.textSteps ? 'too-intricate' : undefined;
}
