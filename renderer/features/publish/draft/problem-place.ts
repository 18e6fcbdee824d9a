// Place where a draft's problem is fixed: which part, which item, which field.
import type { DraftProblem, DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import type { DraftPart } from '../../../app/routes/routes.ts';

/** A place to go to. `item` is a contact's id or a resource's file, `text` the file whose text is meant. */
export type ProblemPlace = {
  readonly part: DraftPart;
  readonly item?: string;
  readonly text?: string;
  /** Id of the question, where the text is a quiz. */
  readonly question?: string;
  /** Dotted path as the fields of the screens are named; empty for the thing as a whole. */
  readonly field: string;
};

/** Where a problem is mended. */
export function placeOf(problem: DraftProblem, draft: DraftView): ProblemPlace {
  const { file, field } = problem;
  if (file === 'contacts.yaml' || problem.contact !== undefined) {
    const path = field.replace(/^contacts(\.\d+)?\.?/, '');
    const item =
      problem.contact ?? draft.contacts[Number(/^contacts\.(\d+)/.exec(field)?.[1] ?? Number.NaN)]?.id;
    return { part: 'contacts', ...(item === undefined ? {} : { item }), field: path || guessField(problem) };
  }
  if (file === 'kit.yaml') return { part: 'about', field };
  const owner = ownerOf(file, draft);
  if (!owner) return { part: partOfFolder(file), field: '' };
  const part = owner.kind === 'module' ? 'modules' : 'documents';
  const asked = questionOf(problem, owner);
  if (asked) return { part, item: owner.file, text: file, ...asked };
  const isLine = field === '' && problem.line !== undefined && file.endsWith('.md');
  const isText = isLine || (owner.kind === 'module' && file !== owner.file);
  if (isText) return { part, item: owner.file, text: file, field: 'text' };
  return { part, item: owner.file, field: field || guessField(problem) };
}

/** The question that a problem is in, with its field; nothing for problems of the text as a whole. */
function questionOf(
  { file, field }: DraftProblem,
  { quiz }: DraftResource,
): Pick<ProblemPlace, 'question' | 'field'> | undefined {
  const [list, index] = field.split('.');
  if (file !== quiz?.file || !quiz.isReadable || list !== 'questions') return undefined;
  const placed = quiz.questions.find((one) => String(one.index) === index);
  return { field, ...(placed ? { question: placed.question.id } : {}) };
}

/** Whether a problem belongs to an item, or to a field of it. */
export function isAt(place: ProblemPlace, part: DraftPart, item: string | undefined): boolean {
  return place.part === part && place.item === item;
}

/** The resource a file belongs to: itself, the fields beside a PDF, a lesson or a quiz of a module. */
function ownerOf(file: string, draft: DraftView): DraftResource | undefined {
  return draft.resources.find(
    (resource) =>
      resource.file === file ||
      resource.file.replace(/\.pdf$/i, '.yaml') === file ||
      resource.quiz?.file === file ||
      resource.lessons?.some((lesson) => lesson.file === file),
  );
}

function partOfFolder(file: string): DraftPart {
  if (file.startsWith('modules/')) return 'modules';
  return /^(reports|slides|checklists|media)\//.test(file) ? 'documents' : 'make';
}

/** The linter names no field for what follows from the name of a file. */
function guessField({ problem, reason }: DraftProblem): string {
  if (problem.code === 'contact-not-allowed') return 'ship';
  if (/language|\.en\.(md|pdf)/.test(reason)) return 'language';
  return /country/.test(reason) ? 'country' : '';
}
