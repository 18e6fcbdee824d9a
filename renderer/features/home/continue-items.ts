// What Home offers to continue with: documents and modules left half done and what was opened, the latest first.

import { distinctBy } from '../../../core/base/distinct-by.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { ModuleProgress } from '../../../core/learning/module-progress.ts';
import { moduleState } from '../../../core/learning/progress.ts';
import type { UserData } from '../../../core/user-data/user-data.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { idHere, type ListedLibrary } from '../../data/db/stored-ids.ts';

/** A module left at a lesson. */
export type LearningItem = Extract<ContinueItem, { readonly kind: 'learning' }>;
/** A document left at a page, or a module left at a lesson. `share` is how much of the module is done, 0 to 1. */
export type ContinueItem =
  | {
      readonly kind: 'reading';
      readonly resource: ResourceRow;
      readonly page: number;
      readonly sequence: number;
    }
  | {
      readonly kind: 'learning';
      readonly resource: ResourceRow;
      readonly lesson: string;
      readonly share: number;
      readonly sequence: number;
    };

/** A resource or contact that was opened. */
export type OpenedItem =
  | { readonly kind: 'opened'; readonly resource: ResourceRow; readonly sequence: number }
  | { readonly kind: 'contact'; readonly contact: Contact; readonly sequence: number };

/**
 * Reading places and progress with the ids of a library; those of kits that are not in use are left out. User data may have one item
 * under two ids. Then the newest place counts, and the progress under its own id.
 */
export function dataHere(
  { reading, learning }: Pick<UserData, 'reading' | 'learning'>,
  library: ListedLibrary,
): Pick<UserData, 'reading' | 'learning'> {
  const places = reading.flatMap((place) => {
    const resourceId = idHere(library, place.resourceId);
    return resourceId === undefined ? [] : { ...place, resourceId };
  });
  const own = new Set(learning.map(({ moduleId }) => moduleId));
  const modules = learning.flatMap((progress) => {
    const moduleId = idHere(library, progress.moduleId);
    const isBehind = moduleId !== undefined && moduleId !== progress.moduleId && own.has(moduleId);
    return moduleId === undefined || isBehind ? [] : { ...progress, moduleId };
  });
  return {
    reading: distinctBy(places, ({ resourceId }) => resourceId),
    learning: distinctBy(modules, ({ moduleId }) => moduleId),
  };
}

/**
 * What was left half done. A document counts while the kit holds the same edition and it was left after its first page. A module
 * counts from its first lesson until lessons and quiz are done. Modules open in the wanted language, else in English, else in
 * what there is.
 */
export function continueItems(
  data: Pick<UserData, 'reading' | 'learning'>,
  resources: readonly ResourceRow[],
  language: string,
): ContinueItem[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const reading = data.reading.flatMap(({ resourceId, fileHash, place, sequence }): ContinueItem[] => {
    const resource = byId.get(resourceId);
    const isSameEdition = resource?.file?.sha256 === fileHash;
    return resource && isSameEdition && place.page > 1
      ? [{ kind: 'reading', resource, page: place.page, sequence }]
      : [];
  });
  const learning = data.learning.flatMap((progress): ContinueItem[] => {
    const editions = resources.filter(
      (resource) => moduleIdOf(resource) === progress.moduleId && resource.kind === 'module',
    );
    const resource =
      editions.find((edition) => edition.language === language) ??
      editions.find((edition) => edition.language === 'en') ??
      editions[0];
    if (!resource) return [];
    const state = moduleState(resource, progress);
    if (!state.isStarted || state.isDone) return [];
    const { next: lesson, share } = state;
    return [{ kind: 'learning', resource, lesson, share, sequence: lastSequence(progress) }];
  });
  return [...reading, ...learning].sort(latestFirst);
}

/** One list of what was left half done and what was opened. An item that is both is there once, with the place where it was left. */
export function withOpened(
  items: readonly ContinueItem[],
  opened: readonly OpenedItem[],
): (ContinueItem | OpenedItem)[] {
  const openedAt = new Map(opened.map((item) => [keyOf(item), item.sequence]));
  const left = items.map((item) => ({
    ...item,
    sequence: Math.max(item.sequence, openedAt.get(keyOf(item)) ?? 0),
  }));
  return distinctBy([...left, ...opened], keyOf).sort(latestFirst);
}

/** Editions of one module are one thing to continue with; documents in several languages are not. */
function keyOf(item: ContinueItem | OpenedItem): string {
  if (item.kind === 'contact') return `contact ${item.contact.id}`;
  const { resource } = item;
  return resource.kind === 'module' ? `module ${moduleIdOf(resource)}` : `resource ${resource.id}`;
}

function latestFirst(one: { readonly sequence: number }, other: { readonly sequence: number }): number {
  return other.sequence - one.sequence;
}

/** When a person last did something in a module. */
function lastSequence({ lessonsRead, stoppedAt, attempts }: ModuleProgress): number {
  const answered = attempts.flatMap((attempt) => attempt.answers.map(({ sequence }) => sequence));
  return Math.max(
    0,
    stoppedAt?.sequence ?? 0,
    ...lessonsRead.map(({ sequence }) => sequence),
    ...answered,
    ...attempts.map(({ result }) => result?.sequence ?? 0),
  );
}
