// Optimistic view of a draft while an edit is being stored, and merging of consecutive edits.
import type { DraftEdit } from './draft-edit.ts';
import type { DraftAbout, DraftFacts } from './draft-facts.ts';
import type { DraftResource, DraftView, PlacedQuestion } from './draft-view.ts';

/** The expected draft, as far as the page can compute it. Edits that rename files are visible only after the answer. */
export function applyEdit(draft: DraftView, edit: DraftEdit): DraftView {
  switch (edit.kind) {
    case 'about-set':
      return {
        ...draft,
        about: without<DraftAbout>({ ...draft.about, ...written(edit.fields) }, edit.cleared),
      };
    case 'resource-set':
      return withResource(draft, edit.file, (resource) => ({
        ...resource,
        facts: without<DraftFacts>({ ...resource.facts, ...written(edit.fields) }, edit.cleared),
        assumed: resource.assumed.filter(
          (name) => !(name in edit.fields) && !(edit.cleared ?? []).includes(name),
        ),
      }));
    case 'resource-removed':
      return { ...draft, resources: draft.resources.filter(({ file }) => file !== edit.file) };
    case 'lesson-set':
      return withResource(draft, edit.module, (module) => ({
        ...module,
        lessons: (module.lessons ?? []).map((lesson) =>
          lesson.id === edit.lesson ? { ...lesson, title: edit.title } : lesson,
        ),
      }));
    case 'lesson-removed':
      return withResource(draft, edit.module, (module) => ({
        ...module,
        lessons: (module.lessons ?? []).filter(({ id }) => id !== edit.lesson),
      }));
    case 'lessons-ordered':
      return withResource(draft, edit.module, (module) => ({
        ...module,
        lessons: inOrder(module.lessons ?? [], edit.lessons, ({ id }) => id),
      }));
    case 'question-set':
      return withQuestions(draft, edit.module, (questions) =>
        questions.map((placed) =>
          placed.question.id === edit.question.id ? { ...placed, question: edit.question } : placed,
        ),
      );
    case 'question-removed':
      return withQuestions(draft, edit.module, (questions) =>
        questions.filter(({ question }) => question.id !== edit.question),
      );
    case 'questions-ordered':
      return withQuestions(draft, edit.module, (questions) =>
        inOrder(questions, edit.questions, ({ question }) => question.id),
      );
    case 'works-ordered': {
      const own = draft.resources.filter(({ kind }) => kind === edit.resource);
      const others = draft.resources.filter(({ kind }) => kind !== edit.resource);
      return { ...draft, resources: [...others, ...inOrder(own, edit.works, ({ work }) => work)] };
    }
    case 'contact-set': {
      const id = edit.before ?? edit.contact.id;
      const isThere = draft.contacts.some((contact) => contact.id === id);
      return {
        ...draft,
        contacts: isThere
          ? draft.contacts.map((contact) => (contact.id === id ? edit.contact : contact))
          : [...draft.contacts, edit.contact],
      };
    }
    case 'contact-removed':
      return { ...draft, contacts: draft.contacts.filter(({ id }) => id !== edit.id) };
    case 'media-removed':
      return { ...draft, media: draft.media.filter(({ file }) => file !== edit.file) };
    default:
      return draft;
  }
}

/** One edit with the effect of both, if they concern the same item; undefined if they cannot be merged. */
export function mergeEdits(first: DraftEdit, second: DraftEdit): DraftEdit | undefined {
  if (first.kind === 'about-set' && second.kind === 'about-set') return mergeFields(first, second);
  if (first.kind === 'resource-set' && second.kind === 'resource-set') {
    return first.file === second.file ? mergeFields(first, second) : undefined;
  }
  if (first.kind === 'text-set' && second.kind === 'text-set') {
    return first.file === second.file ? second : undefined;
  }
  if (first.kind === 'lesson-set' && second.kind === 'lesson-set') {
    return first.module === second.module && first.lesson === second.lesson ? second : undefined;
  }
  if (first.kind === 'question-set' && second.kind === 'question-set') {
    return first.module === second.module && first.question.id === second.question.id ? second : undefined;
  }
  if (first.kind === 'contact-set' && second.kind === 'contact-set' && second.before === undefined) {
    if (first.contact.id !== second.contact.id) return undefined;
    return { ...first, contact: second.contact };
  }
  return undefined;
}

type FieldEdit = { readonly fields: object; readonly cleared?: readonly string[] | undefined };

/** A field that is written later is no longer cleared, and a field that is cleared later is no longer written. */
function mergeFields<Edit extends FieldEdit>(first: Edit, second: Edit): Edit {
  const cleared = new Set([
    ...(first.cleared ?? []).filter((name) => !(name in second.fields)),
    ...(second.cleared ?? []),
  ]);
  const fields = without({ ...first.fields, ...second.fields }, [...cleared] as never[]);
  return { ...second, fields, cleared: [...cleared] };
}

/** Defined fields. The schema of an edit allows undefined ones. */
function written<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

function without<Fields extends object>(
  fields: Fields,
  names: readonly (keyof Fields)[] | undefined,
): Fields {
  if (!names || names.length === 0) return fields;
  const left = { ...fields };
  for (const name of names) delete left[name];
  return left;
}

function withResource(
  draft: DraftView,
  file: string,
  change: (resource: DraftResource) => DraftResource,
): DraftView {
  return {
    ...draft,
    resources: draft.resources.map((resource) => (resource.file === file ? change(resource) : resource)),
  };
}

function withQuestions(
  draft: DraftView,
  file: string,
  change: (questions: readonly PlacedQuestion[]) => readonly PlacedQuestion[],
): DraftView {
  return withResource(draft, file, ({ quiz, ...module }) =>
    quiz ? { ...module, quiz: { ...quiz, questions: change(quiz.questions) } } : module,
  );
}

/** Items in the order of `names`; other items follow. */
function inOrder<Thing>(
  things: readonly Thing[],
  names: readonly string[],
  nameOf: (thing: Thing) => string,
): Thing[] {
  const place = (thing: Thing): number => {
    const found = names.indexOf(nameOf(thing));
    return found === -1 ? names.length : found;
  };
  return [...things].sort((one, other) => place(one) - place(other));
}
