// Notes and highlights.
import { compareTexts } from '../../base/compare-texts.ts';
import { z } from '../../base/zod.ts';
import { noteColours, quoteSchema } from '../../notes/quote.ts';
import { eventModule } from './event-module.ts';
import { idVersion, idVersions, pageNumber, randomId, resourceId, sha256 } from './fields.ts';

/** Notes that are kept. Beyond them a new one is refused, since none may disappear by itself. */
export const noteLimit = 2000;
/** Characters of a note's text. */
export const longestNote = 4000;

/** A note on words of a page or on a page: made, or changed as a whole. */
const noteSet = z.strictObject({
  kind: z.literal('note-set'),
  version: idVersions,
  id: randomId,
  resourceId,
  /** SHA-256 of the document in which the note has its place. */
  fileHash: sha256,
  page: pageNumber,
  /** The words of the note. They may continue on the next page, without headers and footers. Absent for a note on a page. */
  quote: quoteSchema.optional(),
  colour: z.enum(noteColours),
  /** Empty: a highlight. */
  text: z.string().max(longestNote),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
});

const noteRemoved = z.strictObject({
  kind: z.literal('note-removed'),
  version: z.literal(1),
  id: randomId,
});

/** A highlight or note of the person: what was set last, under its id. */
export type Note = Omit<z.infer<typeof noteSet>, 'kind' | 'version'> & { readonly sequence: number };

/** Notes in the user data. */
type NoteData = {
  /** By resource, then page, then place on the page. */
  readonly notes: readonly Note[];
};

const empty: NoteData = { notes: [] };

/** Events of notes. */
export const noteEvents = eventModule({
  schemas: [noteSet, noteRemoved],
  empty,
  part: 'notes',

  apply({ notes }, sequence, event) {
    const present = notes.find(({ id }) => id === event.id);
    const others = notes.filter((note) => note !== present);
    if (event.kind === 'note-removed') return present && { notes: others };
    const { kind: _kind, version: _version, ...note } = event;
    if (present ? isSame(present, note) : notes.length >= noteLimit) return undefined;
    const set = { ...note, sequence };
    return { notes: others.toSpliced(placeOf(others, set), 0, set) };
  },

  compact: ({ notes }) =>
    notes.map(({ sequence, ...note }) => ({
      sequence,
      event: { kind: 'note-set', version: idVersion(note.resourceId), ...note },
    })),

  isErasing: ({ kind }) => kind === 'note-removed',
  writtenTexts: (event) => (event.kind === 'note-set' ? [event.text] : []),
});

function isSame({ sequence: _, ...present }: Note, note: Omit<Note, 'sequence'>): boolean {
  const textOf = (value: Omit<Note, 'sequence'>): string =>
    JSON.stringify([
      ...[value.resourceId, value.fileHash, value.page, value.colour, value.text],
      ...[value.created, value.changed],
      value.quote && [value.quote.exact, value.quote.prefix, value.quote.suffix, value.quote.position],
    ]);
  return textOf(present) === textOf(note);
}

/** Where a note belongs among notes in order. */
function placeOf(notes: readonly Note[], note: Note): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNotes(notes[middle] as Note, note) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By resource, page and place on it; of equals the one made first. */
function compareNotes(one: Note, other: Note): number {
  return (
    compareTexts(one.resourceId, other.resourceId) ||
    one.page - other.page ||
    (one.quote?.position ?? -1) - (other.quote?.position ?? -1) ||
    compareTexts(one.created, other.created) ||
    compareTexts(one.id, other.id)
  );
}
