// What stands above an open document: its age, what replaced it, and the page in sight.
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { useSourceWords } from '../../../text/use-source-words.ts';
import { AgeRow } from '../../../ui/age-line.tsx';
import { FromKit } from '../../../ui/from-kit.tsx';
import { ReplacedBadge, SourceYear } from '../../../ui/source-note.tsx';
import { KitsOf } from '../kits/kits-of.tsx';
import { useNewerResource } from './use-newer-resource.ts';
import { useSources } from './use-sources.ts';

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
      <AgeRow
        resource={resource}
        isShort={isShort}
        after={
          isShort && (
            <>
              <ReplacedBadge by={newer} />
              <FromKit id={resource.id} />
            </>
          )
        }
      >
        <span data-source-line>
          <SourceYear facts={facts} />
          {`, ${words[place.kind](pageLabel)}`}
        </span>
      </AgeRow>
      {!isShort && <ReplacedBadge by={newer} />}
      {!isShort && <KitsOf id={resource.id} kind="resource" />}
    </>
  );
}
