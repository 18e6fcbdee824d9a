// Completeness of a decision aid: every section exists, every step has every language, and its words are in the glossary.

import type { Language } from '../core/base/language.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import { aidFile } from '../core/compose/plan-aid.ts';
import { type Finding, lineOf, missingLanguages } from './finding.ts';
import { checkTranslatedTerms } from './terms.ts';
import type { TextPiece } from './text-pieces.ts';

/** Findings in the aid of a plan; `source` is the text of aid.yaml, for line numbers. */
export function checkAid({ kit, aid, aidLeftOut, terms }: ContentPlan, source: string): Finding[] {
  const lines = source.split(/\r?\n/);
  const left = aidLeftOut.map((address): Finding => {
    const message = `${address} is not a section of this kit in all its languages`;
    return { file: aidFile, line: lineOf(address, lines), rule: 'aid-place', severity: 'error', message };
  });
  const steps = aid?.steps ?? [];
  const silent = steps.flatMap(({ text, see }) =>
    missingLanguages(text, kit.languages, {
      file: aidFile,
      lines,
      name: `the step that rests on ${see[0]}`,
    }),
  );
  const piecesIn = (language: Language): TextPiece[] =>
    steps.map(({ text }) => {
      const words = text[language] ?? '';
      return { file: aidFile, line: lineOf(words, lines), kind: 'entry', heading: '', text: words };
    });
  const untranslated = kit.languages.flatMap((language) =>
    language === 'en' ? [] : checkTranslatedTerms(piecesIn('en'), piecesIn(language), language, terms),
  );
  return [...left, ...silent, ...untranslated];
}
