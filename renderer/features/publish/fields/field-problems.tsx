// Findings of the linter beside a field. What is still missing waits until a person has been in the field.
import { createContext, type ReactNode, type SyntheticEvent, useContext, useMemo, useState } from 'react';
import type { DraftProblem } from '../../../../core/workshop/draft-view.ts';
import type { DraftPart } from '../../../app/routes/routes.ts';
import { useDraft } from '../../../data/services/draft-store.ts';
import { useSteady } from '../../../ui/use-steady.ts';
import { faultOf } from '../draft/fault-of.ts';
import { useFaultText } from '../draft/fault-text.ts';
import { useOpenItem } from '../draft/open-item.ts';
import { isAt, placeOf } from '../draft/problem-place.ts';
import styles from './fields.module.css';

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
  const { visited, visit } = useVisited(part === 'about');
  const placed = useMemo(
    () =>
      (draft ? (check?.problems ?? []) : []).flatMap((problem) => {
        const place = draft && placeOf(problem, draft);
        if (!place || !isAt(place, part, item)) return [];
        return visited(place.field) || faultOf(problem) !== 'missing'
          ? [{ field: place.field, problem }]
          : [];
      }),
    [draft, check, part, item, visited],
  );
  // A press on a button below leaves a field, and what is then said of the field would push the button away.
  const shown = useSteady(placed);
  return (
    <Problems value={shown}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is no control, and hears what happens in the fields within */}
      <div className={styles['within']} onInput={visit} onBlur={visit}>
        {children}
      </div>
    </Problems>
  );
}

/** The name of a field without that of its parts: `phones` for `phones.0.number`. Each question has fields of its own. */
function rootOf(field: string): string {
  const parts = field.split('.');
  return parts.slice(0, parts[0] === 'questions' ? 3 : 1).join('.');
}

/**
 * Whether a person has been in a field: typed in it, left it, or was led to it. Where everything was there before the form came, and
 * the person chose to open it, all fields count as visited.
 */
function useVisited(isAlwaysNew: boolean): {
  readonly visited: (field: string) => boolean;
  readonly visit: (event: SyntheticEvent) => void;
} {
  const isNew = useOpenItem((state) => state.isNew === true) || isAlwaysNew;
  const asked = useOpenItem((state) => state.asked);
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const visited = useMemo(
    () => (field: string) =>
      !isNew || fields.has(rootOf(field)) || (asked !== undefined && rootOf(asked) === rootOf(field)),
    [isNew, fields, asked],
  );
  const visit = ({ target }: SyntheticEvent): void => {
    const name = target instanceof Element && target.closest('[data-field]')?.getAttribute('data-field');
    if (!name) return;
    setFields((before) => (before.has(rootOf(name)) ? before : new Set([...before, rootOf(name)])));
  };
  return { visited, visit };
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
