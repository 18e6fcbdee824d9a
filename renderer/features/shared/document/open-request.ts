// What the reader is asked to open.
import type { LinkTarget } from '../../../pdf/links/link-target.ts';

/** A document to open: `page` from 1, `query` words to mark, `note` the id of a note, `target` where a link leads. */
export type OpenRequest = {
  readonly resourceId: string;
  readonly page?: number | undefined;
  readonly query?: string | undefined;
  readonly note?: string | undefined;
  readonly target?: LinkTarget | undefined;
};
