// Map a finding of the linter to one of a few plain sentences. The linter's own words are for the command line.
import type { DraftProblem } from '../../../../core/workshop/draft-view.ts';

/** What is wrong, as far as a person can mend it. */
type FaultKind =
  | 'missing'
  | 'day'
  | 'checkOrder'
  | 'languageUnknown'
  | 'languageOutside'
  | 'countryOutside'
  | 'twice'
  | 'source'
  | 'figureMissing'
  | 'figureWords'
  | 'figureRefused'
  | 'textRefused'
  | 'html'
  | 'heading'
  | 'box'
  | 'footnote'
  | 'link'
  | 'translation'
  | 'version'
  | 'tooLong'
  | 'shortCode'
  | 'number'
  | 'numberAbroad'
  | 'numberKind'
  | 'email'
  | 'website'
  | 'date'
  | 'replacedInSight'
  | 'notAllowed'
  | 'rightOne'
  | 'gaps'
  | 'steps'
  | 'strangeFile'
  | 'unreadable'
  | 'format'
  | 'other';

const signs: readonly (readonly [RegExp, FaultKind])[] = [
  [
    /is the same work|is itself a translation|is in the same language|is of another kind|since it translates/,
    'translation',
  ],
  [/a day as YYYY-MM-DD/, 'day'],
  [/must come after asOf/, 'checkOrder'],
  [/the name must end in|must end in \./, 'languageUnknown'],
  [/does not list the language/, 'languageOutside'],
  [/does not list the country/, 'countryOutside'],
  [/stands there twice|is also the id of/, 'twice'],
  [/is not among the sources/, 'source'],
  [/sources belong into/, 'footnote'],
  [/figures must lie in|media\/\S* is not there/, 'figureMissing'],
  [/a figure must say/, 'figureWords'],
  [/a figure must have|this figure/, 'figureRefused'],
  [/for one text$/, 'textRefused'],
  [/HTML is shown as text/, 'html'],
  [/headings must begin|the heading id/, 'heading'],
  [/there is no box/, 'box'],
  [
    /leads nowhere|leads back|is not in the kit|in the kit$|has no heading|has no lesson|is no address in the kit/,
    'link',
  ],
  [/a version such as/, 'version'],
  [/must have at most/, 'tooLong'],
  [/a short code has no/, 'shortCode'],
  [/has this number$|can be two different numbers/, 'number'],
  [/is not the number itself/, 'numberAbroad'],
  [/the kind does not fit/, 'numberKind'],
  [/is no e-mail address/, 'email'],
  [/is no address of the web/, 'website'],
  [/there is no such date/, 'date'],
  [/took its place/, 'replacedInSight'],
  [/a text in at least one language|must not be empty|is missing|must have at least/, 'missing'],
  [/exactly one right option/, 'rightOne'],
  [/must name each gap once/, 'gaps'],
  [/must lead forward only/, 'steps'],
  [/names this file|of this sort|begin with its fields/, 'strangeFile'],
  [/is not written as it should be|^must be|must be one of/, 'format'],
];

/** What is wrong. */
export function faultOf({ problem, reason }: DraftProblem): FaultKind {
  if (problem.code === 'contact-not-allowed') return 'notAllowed';
  if (problem.code === 'pdf-unreadable') return 'unreadable';
  if (problem.code === 'content-missing') return 'missing';
  return signs.find(([sign]) => sign.test(reason))?.[1] ?? 'other';
}
