// Notes, bookmarks, progress and review cards as an open file: documented JSON that any program can read, and that comes back as it was.
import { isNewerFormat } from '../base/newer-format.ts';
import { parseJson } from '../base/parse-json.ts';
import { z } from '../base/zod.ts';
import type { ModuleProgress, QuizAttempt } from '../learning/module-progress.ts';
import type { Bookmark } from './events/bookmark.ts';
import type { Note } from './events/note.ts';
import type { UserData } from './user-data.ts';
import { type UserEvent, userEventSchema } from './user-event.ts';

/** A file has no more of anything; a person has far less. */
const most = 100_000;
/** An entry has no `kind` and no `version`: the list it is in decides which event it becomes. */
const entry = z
  .record(z.string(), z.unknown())
  .refine((fields) => !Object.hasOwn(fields, 'kind') && !Object.hasOwn(fields, 'version'));
const list = z.array(entry).max(most);
const name = z.string();

const openSchema = z.strictObject({
  schema: z.literal('impact-kit/notes-and-progress'),
  format: z.literal(1),
  notes: list,
  bookmarks: list,
  progress: z
    .array(
      z.strictObject({
        moduleId: name,
        lessonsRead: z.array(name).max(most),
        /** The texts of lessons that were read, where they are known. */
        lessonFiles: list.optional(),
        stoppedAt: entry.optional(),
        attempts: z
          .array(
            z.strictObject({
              attempt: z.number(),
              seed: z.number().optional(),
              answers: list,
              result: entry.optional(),
            }),
          )
          .max(most),
      }),
    )
    .max(most),
  /** Absent where there are none. */
  cards: list.optional(),
});

/** How much a file holds. */
export type OpenCounts = {
  readonly notes: number;
  readonly bookmarks: number;
  readonly modules: number;
  readonly cards: number;
};

/** Notes, bookmarks, progress and cards as text; docs/user-data.md describes it. */
export function toOpenData({ notes, bookmarks, learning, cards }: UserData): string {
  const open: z.infer<typeof openSchema> = {
    schema: 'impact-kit/notes-and-progress',
    format: 1,
    notes: notes.map(withoutSequence),
    bookmarks: bookmarks.map(withoutSequence),
    progress: learning.map(({ moduleId, lessonsRead, stoppedAt, attempts }) => ({
      moduleId,
      lessonsRead: lessonsRead.map(({ lessonId }) => lessonId),
      ...lessonFilesOf(lessonsRead),
      ...(stoppedAt ? { stoppedAt: withoutSequence(stoppedAt) } : {}),
      attempts: attempts.map(({ attempt, seed, startedAt, answers, result }) => ({
        attempt,
        ...(startedAt === undefined ? {} : { seed }),
        answers: answers.map(withoutSequence),
        ...(result ? { result: withoutSequence(result) } : {}),
      })),
    })),
    ...(cards.length === 0 ? {} : { cards: cards.map(withoutSequence) }),
  };
  return `${JSON.stringify(open, undefined, 2)}\n`;
}

function lessonFilesOf(read: ModuleProgress['lessonsRead']): {
  lessonFiles?: { lessonId: string; fileHash: string }[];
} {
  const known = read.flatMap(({ lessonId, fileHash }) =>
    fileHash === undefined ? [] : [{ lessonId, fileHash }],
  );
  return known.length === 0 ? {} : { lessonFiles: known };
}

function withoutSequence<Value extends { readonly sequence: number }>({
  sequence: _,
  ...rest
}: Value): Omit<Value, 'sequence'> {
  return rest;
}

/**
 * The events that add what a file holds to user data. Of a note that is in both the one changed last counts. Bookmarks, places in modules,
 * attempts at quizzes and cards that are there already stay. `damaged` when one entry is not as it must be: then nothing is taken.
 */
export function fromOpenData(
  text: string,
  present: UserData,
): { readonly events: readonly UserEvent[]; readonly counts: OpenCounts } | 'damaged' | 'too-new' {
  const found = parseJson(text);
  if (isNewerFormat(found, 1)) return 'too-new';
  const open = openSchema.safeParse(found);
  if (!open.success) return 'damaged';
  const { notes, bookmarks, progress, cards = [] } = open.data;
  const events = [
    ...notes
      .filter((note) => isNewer(note, present))
      .map((note) => ({ ...note, kind: 'note-set', version: 1 })),
    ...bookmarks
      .filter((bookmark) => !isMarked(bookmark, present))
      .map((bookmark) => ({ ...bookmark, kind: 'bookmark-set', version: 1 })),
    ...progress.flatMap((one) => progressEvents(one, present)),
    ...cards
      .filter((card) => present.cards.every(({ id }) => id !== card['id']))
      .map((card) => ({ ...card, kind: 'card-made', version: 1 })),
  ];
  const read = events.map((event) => userEventSchema.safeParse(event));
  const counts = {
    notes: notes.length,
    bookmarks: bookmarks.length,
    modules: progress.length,
    cards: cards.length,
  };
  return read.every((event) => event.success)
    ? { events: read.flatMap((event) => event.data ?? []), counts }
    : 'damaged';
}

function isNewer(note: { readonly [Field in keyof Note]?: unknown }, { notes }: UserData): boolean {
  const present = notes.find(({ id }) => id === note.id);
  return !present || Date.parse(String(note.changed)) > Date.parse(present.changed);
}

function isMarked(set: { readonly [Field in keyof Bookmark]?: unknown }, { bookmarks }: UserData): boolean {
  return bookmarks.some(({ resourceId, page }) => resourceId === set.resourceId && page === set.page);
}

type OpenProgress = z.infer<typeof openSchema>['progress'][number];

function progressEvents(
  { moduleId, lessonsRead, lessonFiles = [], stoppedAt, attempts }: OpenProgress,
  { learning }: UserData,
): readonly object[] {
  const present = learning.find((one) => one.moduleId === moduleId);
  const about = (kind: UserEvent['kind']): object => ({ kind, version: 1, moduleId });

  return [
    ...lessonsRead
      .filter((lessonId) => !lessonFiles.some((file) => file['lessonId'] === lessonId))
      .map((lessonId) => ({ lessonId, isRead: true, ...about('lesson-marked') })),
    ...lessonFiles.map((file) => ({ ...file, isRead: true, ...about('lesson-marked') })),
    ...(stoppedAt && !present?.stoppedAt ? [{ ...stoppedAt, ...about('learning-stopped') }] : []),
    ...attempts
      .filter((taken) => !hasAttempt(present, taken))
      .flatMap(({ attempt, seed, answers, result }) => [
        ...(seed === undefined ? [] : [{ attempt, seed, ...about('quiz-started') }]),
        ...answers.map((answer) => ({ ...answer, attempt, ...about('quiz-answered') })),
        ...(result ? [{ ...result, attempt, ...about('quiz-finished') }] : []),
      ]),
  ];
}

function hasAttempt(present: ModuleProgress | undefined, taken: { readonly attempt: number }): boolean {
  return present?.attempts.some(({ attempt }: QuizAttempt) => attempt === taken.attempt) ?? false;
}
