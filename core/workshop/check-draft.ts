// The linter's findings for the page, the same as on the command line, each with its location.

import type { Problem } from '../base/problem.ts';
import { contactsFile } from '../compose/plan-contacts.ts';
import { planContent } from '../compose/plan-content.ts';
import type { DraftFiles } from './draft-files.ts';
import type { DraftCheck, DraftProblem } from './draft-view.ts';
import { readDraftContacts } from './read-contacts.ts';

/** Checks a draft as compose does at its start. `unread` are files that could not be read at all. */
export function checkDraft(files: DraftFiles, unread: readonly Problem[] = []): DraftCheck {
  const outcome = planContent(files, files.memory);
  const problems = [...unread, ...(outcome.ok ? [] : outcome.problems)];
  return {
    problems: placeProblems(problems, files),
    heldBackContacts: outcome.ok ? outcome.plan.heldBackContacts : [],
  };
}

/** Adds the location of every problem. */
export function placeProblems(problems: readonly Problem[], files: DraftFiles): DraftProblem[] {
  const contacts = readDraftContacts(files.texts, files.memory).placed;
  const idAt = (index: number): string | undefined =>
    contacts.find((placed) => placed.index === index)?.contact.id;
  return problems.map((problem) => {
    const place = placeOf(problem);
    const contact = contactOf(problem, place, idAt);
    return { problem, ...place, ...(contact === undefined ? {} : { contact }) };
  });
}

type Place = Omit<DraftProblem, 'problem' | 'contact'>;

function placeOf(problem: Problem): Place {
  const file = 'file' in problem ? problem.file : '';
  const field = 'field' in problem ? problem.field : '';
  const reason = 'reason' in problem ? problem.reason : '';
  // The linter puts the line into the field of a text and into the reason of a field.
  const asField = /^line (\d+)$/.exec(field);
  if (asField) return { file, field: '', line: Number(asField[1]), reason };
  const inReason = /^line (\d+)(?:, [^:]*)?: /.exec(reason);
  if (!inReason) return { file, field, reason };
  return { file, field, line: Number(inReason[1]), reason: reason.slice(inReason[0].length) };
}

function contactOf(
  problem: Problem,
  { file, field, reason }: Place,
  idAt: (index: number) => string | undefined,
): string | undefined {
  if ('contact' in problem) return problem.contact;
  if (file !== contactsFile) return undefined;
  const index = /^contacts\.(\d+)(?:\.|$)/.exec(field)?.[1];
  return index === undefined ? /^([a-z0-9-]{2,60})(?:: | stands )/.exec(reason)?.[1] : idAt(Number(index));
}
