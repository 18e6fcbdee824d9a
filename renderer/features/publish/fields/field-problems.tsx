// Findings of the linter beside a field.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { DraftProblem } from '../../../../core/workshop/draft-view.ts';
import type { DraftPart } from '../../../app/routes/routes.ts';
import { useDraft } from '../../../data/services/draft-store.ts';
import { useFaultText } from '../draft/fault-text.ts';
import { isAt, placeOf } from '../draft/problem-place.ts';

type Placed = { readonly field: string; readonly problem: DraftProblem };

const Problems = createContext<readonly Placed[]>([]);

/** Gives all fields inside the problems of one thing. */
export function FieldProblems(props: {
  readonly part: DraftPart;
  readonly item?: string;
  readonly children: ReactNode;
}) {
  const { part, item, children } = props;
  const draft = useDraft((state) => state.draft);
  const check = useDraft((state) => state.check);
  const placed = useMemo(
    () =>
      (draft ? (check?.problems ?? []) : []).flatMap((problem) => {
        const place = draft && placeOf(problem, draft);
        return place && isAt(place, part, item) ? [{ field: place.field, problem }] : [];
      }),
    [draft, check, part, item],
  );
  return <Problems value={placed}>{children}</Problems>;
}

/** What is wrong with a field, in words. With `isWhole` also what is wrong inside of it. */
export function useFieldProblem(field: string | undefined, isWhole = false): string | undefined {
  const placed = useContext(Problems);
  const tell = useFaultText();
  if (field === undefined) return undefined;
  const found = placed.find(
    (problem) => problem.field === field || (isWhole && problem.field.startsWith(`${field}.`)),
  );
  return found && tell(found.problem);
}
