// Corrections: what a person reports about contacts after calling them.
import { canonicalJson } from '../../base/canonical-json.ts';
import { z } from '../../base/zod.ts';
import { correctionFields, fieldMismatch } from '../../corrections/correction.ts';
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
        : withEntry(before, sequence, event);
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

type Entry = { readonly id: string; readonly sequence: number };
type Described = { readonly kind: string; readonly version: number };

/**
 * The list with what an event sets at its end, instead of an earlier entry with its id. Undefined when the list has it already,
 * or is full.
 */
export function withEntry<T extends Entry>(
  list: readonly T[],
  sequence: number,
  event: Omit<T, 'sequence'> & Described,
): readonly T[] | undefined {
  const { kind: _kind, version: _version, ...fields } = event;
  const entry = { ...fields, sequence } as unknown as T;
  const present = list.find(({ id }) => id === entry.id);
  if (present === undefined && list.length >= correctionLimit) return undefined;
  if (present && canonicalJson({ ...present, sequence: 0 }) === canonicalJson({ ...entry, sequence: 0 }))
    return undefined;
  return [...list.filter(({ id }) => id !== entry.id), entry];
}

/** The list without an entry; undefined when it is not there. */
export function withoutEntry<T extends Entry>(list: readonly T[], id: string): readonly T[] | undefined {
  const left = list.filter((entry) => entry.id !== id);
  return left.length === list.length ? undefined : left;
}
