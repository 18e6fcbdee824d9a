// What every kind of row of the list takes.
import type { SearchRow } from '../../../core/find/search-rows.ts';

/** What a row takes. */
export type RowProps = {
  readonly row: SearchRow;
  readonly query: string;
  readonly isChosen: boolean;
  /** Whether it is there as a passage that may answer a question: all of it is shown. */
  readonly isAnswer?: boolean;
  /** Whether it is the term that the line names: what it means is shown. */
  readonly isDefinition?: boolean;
  /** Whether a preview beside the list shows the chosen row. */
  readonly hasPreview?: boolean;
};
