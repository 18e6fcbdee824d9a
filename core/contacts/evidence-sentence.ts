// The sentence and the short label about the age of a contact, for screens, copies, prints and START-HERE.html.
import { type Age, type Evidence, isWarning } from './freshness.ts';
import { unionEmergencyNumber } from './strip.ts';

/** The message key of a contact's sentence, with its placeholders. Dates are as precise as they were found. */
export type EvidenceSentence =
  | {
      readonly key: 'byLaw' | 'byLawUnconfirmed';
      readonly directive: string;
      readonly article: number;
    }
  | { readonly key: 'confirmedBy' | 'confirmedOld'; readonly name: string; readonly day: string }
  | {
      readonly key: 'confirmedThenSource' | 'confirmedThenChecked';
      readonly name: string;
      readonly day: string;
      readonly date: string;
    }
  | {
      readonly key: 'unconfirmed' | 'unconfirmedOld' | 'unconfirmedChecked' | 'unconfirmedCheckedOld';
      readonly date: string;
    }
  | { readonly key: 'unconfirmedUndated' };

/** The message key of a row's label. Old evidence is labelled with its year alone; the sentence has the whole date. */
export type AgeWordKey =
  | { readonly key: 'ageConfirmed' | 'ageChecked' | 'ageSource' | 'ageOld'; readonly date: string }
  | { readonly key: 'ageUndated' };

/** The sentence for evidence of an age. */
export function evidenceSentence(evidence: Evidence, age: Age): EvidenceSentence {
  const { law, confirmed, reviewedOn, newest } = evidence;
  if (law) {
    const { number, directive, article } = law;
    // No single organisation could confirm 112; each of the other numbers has one.
    const isSure = confirmed !== undefined || number === unionEmergencyNumber;
    return { key: isSure ? 'byLaw' : 'byLawUnconfirmed', directive, article };
  }
  if (confirmed) {
    const confirmation = { name: confirmed.by, day: confirmed.on };
    if (isWarning(age)) return { key: 'confirmedOld', ...confirmation };
    if (newest === undefined || newest === confirmed.on) return { key: 'confirmedBy', ...confirmation };
    const key = reviewedOn === undefined ? 'confirmedThenSource' : 'confirmedThenChecked';
    return { key, ...confirmation, date: newest };
  }
  if (newest === undefined) return { key: 'unconfirmedUndated' };
  if (reviewedOn !== undefined)
    return { key: isWarning(age) ? 'unconfirmedCheckedOld' : 'unconfirmedChecked', date: reviewedOn };
  return { key: isWarning(age) ? 'unconfirmedOld' : 'unconfirmed', date: newest };
}

/** The label for evidence of an age; undefined if it has no age. */
export function ageWord({ confirmed, reviewedOn, newest }: Evidence, age: Age): AgeWordKey | undefined {
  if (age.kind === 'none') return undefined;
  if (newest === undefined || age.kind === 'undated') return { key: 'ageUndated' };
  if (isWarning(age)) return { key: 'ageOld', date: newest.slice(0, 4) };
  if (reviewedOn !== undefined) return { key: 'ageChecked', date: reviewedOn };
  return { key: confirmed?.on === newest ? 'ageConfirmed' : 'ageSource', date: newest };
}
