// Corrections: what a person reports about contacts after calling them.
import { z } from '../../base/zod.ts';
import { correctionFields, fieldMismatch } from '../../corrections/correction.ts';
import { withEntry, withoutEntry } from './entries.ts';
import { eventModule } from './event-module.ts';

/** Corrections that are kept, and received items. Beyond them a new one is refused, since none may disappear by itself. */
export const correctionLimit = 1000;

/** What a person reports about a contact after a call: made, or changed as a whole. */
const correctionSet = z
  .strictObject({ kind: z.literal('correction-set'), version: z.literal(1), ...correctionFields })
  .refine((correction) => fieldMismatch(correction) === undefined);

const correctionRemoved = z.strictObject({
  kind: z.literal('correction-removed'),
  version: z.literal(1),
  id: correctionFields.id,
});

/** A correction as it was set last. */
export type StoredCorrection = Omit<z.infer<typeof correctionSet>, 'kind' | 'version'> & {
  readonly sequence: number;
};

/** Corrections in the user data. */
type CorrectionData = {
  /** In the order in which they were made. */
  readonly corrections: readonly StoredCorrection[];
};

const empty: CorrectionData = { corrections: [] };

/** Events of corrections. */
export const correctionEvents = eventModule({
  schemas: [correctionSet, correctionRemoved],
  empty,
  part: 'corrections',

  apply({ corrections: before }, sequence, event) {
    const corrections =
      event.kind === 'correction-removed'
        ? withoutEntry(before, event.id)
        : withEntry(before, sequence, event, correctionLimit);
    return corrections && { corrections };
  },

  compact: ({ corrections }) =>
    corrections.map(({ sequence, ...correction }) => ({
      sequence,
      event: { kind: 'correction-set', version: 1, ...correction },
    })),

  isErasing: ({ kind }) => kind === 'correction-removed',
  writtenTexts: (event) =>
    event.kind === 'correction-set'
      ? [[event.contact, event.phone, event.on].filter(Boolean).join(' '), event.value, event.remark]
      : [],
});
