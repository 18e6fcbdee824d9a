// All checks before content is released: everything that compose refuses, and the rules about facts, numbers and words.

import { compareTexts } from '../core/base/compare-texts.ts';
import type { Problem } from '../core/base/problem.ts';
import { figureFaults } from '../core/compose/check-texts.ts';
import type { ContentFolder } from '../core/compose/content-folder.ts';
import { kitFile } from '../core/compose/facts.ts';
import type { ContentPlan } from '../core/compose/plan.ts';
import { aidFile } from '../core/compose/plan-aid.ts';
import { planContent } from '../core/compose/plan-content.ts';
import { textsOf, worksOf } from '../core/compose/works.ts';
import { checkAid } from './aid-texts.ts';
import { checkFactLines } from './fact-lines.ts';
import type { Finding } from './finding.ts';
import { checkHomeTexts } from './home-texts.ts';
import { checkNeverShipped } from './never-shipped.ts';
import { checkOpenBoxes } from './open-boxes.ts';
import { checkPhones, knownNumbers } from './phone-numbers.ts';
import { checkReadingLevel } from './reading-level.ts';
import { checkRedTopics } from './red-topics.ts';
import { checkSources } from './source-entries.ts';
import { checkTranslatedTerms, checkWordTables } from './terms.ts';
import { languageOf, piecesOf, type TextPiece } from './text-pieces.ts';
import { checkLanguages, checkQuizzes } from './works-and-quizzes.ts';

/**
 * All findings in a content folder by the rules of docs/content-format.md, by file and line. If compose refuses the folder, only its
 * problems are listed, because the other rules need a plan.
 */
export function checkContent(folder: ContentFolder): Finding[] {
  const outcome = planContent(folder);
  const ofFiles = [...folder.texts].flatMap(([file, text]) => checkNeverShipped(file, text));
  if (!outcome.ok) return inOrder([...outcome.problems.map(findingOfProblem), ...ofFiles]);
  const { plan } = outcome;
  return inOrder([
    ...ofFiles,
    ...checkLanguages(plan),
    ...checkQuizzes(plan),
    ...checkFigures(plan),
    ...checkAid(plan, folder.texts.get(aidFile) ?? ''),
    ...checkHomeTexts(plan, folder.texts.get(kitFile) ?? ''),
    ...checkSources(folder, plan),
    ...checkOpenBoxes(folder, plan),
    ...checkTexts(folder, plan),
    ...checkTranslations(folder, plan),
  ]);
}

function checkTexts(folder: ContentFolder, plan: ContentPlan): Finding[] {
  const known = knownNumbers(plan.contacts);
  return [...folder.texts].flatMap(([file, text]): Finding[] => {
    if (file === 'contacts.yaml' || file === 'glossary.yaml') return [];
    if (!file.endsWith('.md')) {
      // Texts in YAML and in figures: each line separately, without values that only programs read.
      const pieces = linesOf(file, text);
      return pieces.flatMap((piece) => [...checkPhones(piece, known), ...checkRedTopics(piece)]);
    }
    const pieces = piecesOf(file, text);
    const language = languageOf(file);
    return [
      ...checkFactLines(pieces),
      ...pieces.flatMap((piece) => [...checkPhones(piece, known), ...checkRedTopics(piece)]),
      ...checkWordTables(pieces, plan.terms),
      ...(language === undefined ? [] : checkReadingLevel(file, pieces, language)),
    ];
  });
}

function checkTranslations(folder: ContentFolder, plan: ContentPlan): Finding[] {
  return [...worksOf(plan.resources).values()].flatMap((byLanguage) => {
    const original = byLanguage.get('en');
    if (!original) return [];
    return [...byLanguage.values()].flatMap((resource): Finding[] => {
      const { language } = resource;
      if (language === 'en') return [];
      return textsOf(resource).flatMap((text) => {
        const source = textsOf(original).find((one) => one.lesson === text.lesson);
        if (!source) return [];
        return checkTranslatedTerms(pieces(source.file), pieces(text.file), language, plan.terms);
      });
    });
  });

  function pieces(file: string): TextPiece[] {
    return piecesOf(file, folder.texts.get(file) ?? '');
  }
}

const programLine =
  /^\s*(?:- )?(?:id|address|date|reference|file|issued|asOf|nextCheck|version|order|minutes):/;

function linesOf(file: string, text: string): TextPiece[] {
  const isFigure = file.endsWith('.svg');
  return text.split(/\r?\n/).flatMap((raw, index): TextPiece[] => {
    const shown = isFigure ? raw.replace(/<[^>]*>/g, ' ') : raw;
    if (shown.trim() === '' || programLine.test(shown)) return [];
    return [{ file, line: index + 1, kind: 'paragraph', heading: '', text: shown.trim() }];
  });
}

function findingOfProblem(problem: Problem): Finding {
  const { code, ...details } = problem;
  const words = Object.values(details).map(String).join(' ');
  const line = Number(/line (\d+)/.exec(words)?.[1] ?? 1);
  const file = 'file' in problem ? String(problem.file) : '.';
  const message = `${code}: ${Object.entries(details)
    .filter(([name, value]) => name !== 'file' && value !== '')
    .map(([, value]) => String(value))
    .join(': ')}`;
  return { file, line, rule: 'compose', severity: 'error', message };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => compareTexts(a.file, b.file) || a.line - b.line);
}

/** Finds broken links of figures; compose draws such a box without its link. */
function checkFigures(plan: ContentPlan): Finding[] {
  return plan.media.flatMap((figure) =>
    [...figureFaults(figure, plan)].map(([index, reason]): Finding => {
      const message = `the box \u201c${figure.links[index]?.words ?? ''}\u201d leads nowhere: ${reason}`;
      return { file: figure.from, line: 1, rule: 'figure-link', severity: 'error', message };
    }),
  );
}
