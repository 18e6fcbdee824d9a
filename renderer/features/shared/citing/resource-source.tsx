// What is said of an open document: its age, what replaced it, and the page in sight.
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { useSourceWords } from '../../../text/use-source-words.ts';
import { AgeLine, AgeRow } from '../../../ui/age-line.tsx';
import { FromKit } from '../../../ui/from-kit.tsx';
import { ReplacedBadge, SourceYear } from '../../../ui/source-note.tsx';
import { KitsOf } from '../kits/kits-of.tsx';
import { useNewerResource } from './use-newer-resource.ts';
import type { ResourceSource } from './use-resource-source.ts';
import { useSources } from './use-sources.ts';

/** Under the title: how old the facts are, and what replaced them. */
export function ResourceAge({ source }: { readonly source: ResourceSource }) {
  const { resource, newer } = source;
  return (
    <>
      <AgeLine resource={resource} />
      {newer && (
        <p>
          <ReplacedBadge by={newer} />
        </p>
      )}
      <KitsOf id={resource.id} kind="resource" />
    </>
  );
}

/**
 * One line above the pages of one of two panes: who made the document and when, the page, the age of its facts. A band says
 * what replaced it. What has no room is cut and shown in a tooltip.
 */
export function DocumentSource(props: { readonly resource: ResourceRow; readonly pageLabel: string }) {
  const { resource, pageLabel } = props;
  const newer = useNewerResource(resource);
  const sources = useSources();
  const words = useSourceWords();
  const place = { kind: resource.kind === 'slides' ? 'slide' : 'page', label: pageLabel } as const;
  const facts = sources.ofResource(resource, { place, replacedBy: newer });
  return (
    <AgeRow resource={resource} after={<FromKit id={resource.id} />}>
      <span data-source-line>
        <SourceYear facts={facts} />
        {`, ${words[place.kind](pageLabel)}`}
      </span>
    </AgeRow>
  );
}
