// Decides what Home offers to go on with: documents and modules that were left, the latest first.
import type { OwnData } from '../../../core/vault/own-data.ts';
import type { ResourceRow } from '../../db/library-db.ts';
import { quizLesson } from '../../routes.ts';
import { moduleIdOf } from '../../state/module-id.ts';

/** A document left at a page, or a module left at a lesson. */
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
      readonly sequence: number;
    };

/**
 * At most `limit` items. A document counts while the kit holds the same edition and it was left after its first page;
 * a module counts until its lessons are read and no quiz is left half done. Modules open in the wanted language when they exist in it.
 */
export function continueItems(
  data: Pick<OwnData, 'reading' | 'learning'>,
  resources: readonly ResourceRow[],
  language: string,
  limit: number,
): ContinueItem[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const reading = data.reading.flatMap(({ resourceId, fileHash, place, sequence }): ContinueItem[] => {
    const resource = byId.get(resourceId);
    const isSameEdition = resource?.file?.sha256 === fileHash;
    return resource && isSameEdition && place.page > 1
      ? [{ kind: 'reading', resource, page: place.page, sequence }]
      : [];
  });
  const learning = data.learning.flatMap(({ moduleId, stoppedAt, lessonsRead, attempts }): ContinueItem[] => {
    const editions = resources.filter(
      (resource) => moduleIdOf(resource) === moduleId && resource.kind === 'module',
    );
    const resource = editions.find((edition) => edition.language === language) ?? editions[0];
    if (!resource || !stoppedAt) return [];
    const isRead = (resource.lessons ?? []).every(({ id }) =>
      lessonsRead.some((read) => read.lessonId === id),
    );
    const isQuizOpen = stoppedAt.lessonId === quizLesson && !attempts.some(({ result }) => result);
    if (isRead && !isQuizOpen) return [];
    return [{ kind: 'learning', resource, lesson: stoppedAt.lessonId, sequence: stoppedAt.sequence }];
  });
  return [...reading, ...learning].sort((one, other) => other.sequence - one.sequence).slice(0, limit);
}
