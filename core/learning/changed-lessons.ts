// Lessons that a newer kit changed after a person had finished them.
import type { Resource } from '../kit/catalogue.ts';
import type { ModuleProgress } from './module-progress.ts';

/**
 * Ids of the lessons that were finished with a text that no edition of the module has any more. A lesson that is gone is not among
 * them, nor one that was finished before the text was noted.
 */
export function changedLessons(
  progress: ModuleProgress | undefined,
  editions: readonly Pick<Resource, 'lessons'>[],
): readonly string[] {
  return (progress?.lessonsRead ?? []).flatMap(({ lessonId, fileHash }) => {
    const hashes = editions.flatMap(({ lessons = [] }) =>
      lessons.filter(({ id }) => id === lessonId).map(({ file }) => file.sha256),
    );
    return fileHash === undefined || hashes.length === 0 || hashes.includes(fileHash) ? [] : [lessonId];
  });
}
