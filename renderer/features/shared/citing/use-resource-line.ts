// The source line of an open document or lesson.
import type { SourceFacts } from '../../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { useNewerResource } from './use-newer-resource.ts';
import { useSourceLine, useSources } from './use-sources.ts';

/** The line; `lesson` is the title of a lesson of a module. */
export function useResourceLine(resource: ResourceRow, lesson?: string): SourceLine {
  const newer = useNewerResource(resource);
  const sources = useSources();
  const write = useSourceLine();
  const facts: SourceFacts = sources.ofResource(resource, {
    place: { kind: 'whole' },
    lesson,
    replacedBy: newer,
  });
  return write(facts);
}
