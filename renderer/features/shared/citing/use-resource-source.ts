// The source of an open checklist, module or lesson, as its screen shows, copies and prints it.
import type { SourceFacts } from '../../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { useNewerResource } from './use-newer-resource.ts';
import { useSourceLine, useSources } from './use-sources.ts';

/** What is said of it. */
export type ResourceSource = {
  readonly resource: ResourceRow;
  readonly newer: ReturnType<typeof useNewerResource>;
  readonly facts: SourceFacts;
  readonly line: SourceLine;
};

/** The source; `lesson` is the title of a lesson of a module. */
export function useResourceSource(resource: ResourceRow, lesson?: string): ResourceSource {
  const newer = useNewerResource(resource);
  const { ofResource } = useSources();
  const write = useSourceLine();
  const facts = ofResource(resource, { place: { kind: 'whole' }, lesson, replacedBy: newer });
  return { resource, newer, facts, line: write(facts) };
}
