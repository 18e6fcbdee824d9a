// Icons of the kinds of questions.
import {
  ArrowDownUp,
  CircleDot,
  GitBranch,
  Link2,
  ListChecks,
  type LucideIcon,
  MessageSquareQuote,
  PencilLine,
  RectangleEllipsis,
} from 'lucide-react';
import type { QuestionKind } from '../../../../core/workshop/draft-question.ts';

/** One for each kind. */
export const kindIcons: Readonly<Record<QuestionKind, LucideIcon>> = {
  single: CircleDot,
  multiple: ListChecks,
  scenario: MessageSquareQuote,
  ordering: ArrowDownUp,
  matching: Link2,
  short: PencilLine,
  cloze: RectangleEllipsis,
  branching: GitBranch,
};
