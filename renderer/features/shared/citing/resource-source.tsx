// Source of an open document: age and replacement above, the whole source line below.
import type { PlaceInSource } from '../../../../core/citing/source-facts.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { useSourceWords } from '../../../text/use-source-words.ts';
import { AgeLine, AgeRow } from '../../../ui/age-line.tsx';
import { ReplacedBadge, SourceNote, SourceYear } from '../../../ui/source-note.tsx';
import { useNewerResource } from './use-newer-resource.ts';
import { useSources } from './use-sources.ts';

/** Under the title: how old the facts are, and what replaced them. */
export function ResourceAge({ resource }: { readonly resource: ResourceRow }) {
  const newer = useNewerResource(resource);
  return (
    <>
      <AgeLine resource={resource} />
      {newer && (
        <p>
          <ReplacedBadge by={newer} />
        </p>
      )}
    </>
  );
}

/** Below the text: the source in one line, on the screen and on paper. */
export function ResourceSource(props: {
  readonly resource: ResourceRow;
  /** Title of a lesson of a module. */
  readonly lesson?: string;
  readonly place?: PlaceInSource;
}) {
  const newer = useNewerResource(props.resource);
  const sources = useSources();
  const { resource, lesson, place = { kind: 'whole' } } = props;
  return <SourceNote facts={sources.ofResource(resource, { place, lesson, replacedBy: newer })} />;
}

/**
 * In one line above pages: who made the document and when, the page in sight, the age of its facts, and what replaced it. `isShort` where
 * the line must stay one: what has no room is cut and shown in a tooltip.
 */
export function DocumentSource(props: {
  readonly resource: ResourceRow;
  readonly pageLabel: string;
  readonly isShort?: boolean;
}) {
  const { resource, pageLabel, isShort = false } = props;
  const newer = useNewerResource(resource);
  const sources = useSources();
  const words = useSourceWords();
  const place = { kind: resource.kind === 'slides' ? 'slide' : 'page', label: pageLabel } as const;
  const facts = sources.ofResource(resource, { place, replacedBy: newer });
  return (
    <>
      <AgeRow resource={resource} isShort={isShort} after={isShort && <ReplacedBadge by={newer} />}>
        <span data-source-line>
          <SourceYear facts={facts} />
          {`, ${words[place.kind](pageLabel)}`}
        </span>
      </AgeRow>
      {!isShort && <ReplacedBadge by={newer} />}
    </>
  );
}
