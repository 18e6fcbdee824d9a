// Id of a module's progress: its work without the language, so that all editions share it.
import type { ResourceRow } from './library-db.ts';

/** The id of a module in user data, such as `m1`. */
export function moduleIdOf(resource: Pick<ResourceRow, 'work'>): string {
  return resource.work.replace(/\.(en|el|it|pt)(?=@|$)/, '');
}
