// Sources of a text: a table of numbered rows.
import type { DraftFacts } from '../../../../core/workshop/draft-facts.ts';
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';
import { nextNumber } from './next-number.ts';
import { writeFacts } from './resource-fields.tsx';
import { SourceTable } from './source-table.tsx';

type Source = NonNullable<DraftFacts['sources']>[number];

/** The sources of a document or module. */
export function SourceFields({ resource }: { readonly resource: DraftResource }) {
  const sources = resource.facts.sources ?? [];
  return (
    <SourceTable<Source>
      id={resource.id}
      columns={['id', 'title', 'address', 'date']}
      sources={sources}
      fresh={() => ({ id: nextNumber(sources), title: '' })}
      write={(next, isTyped) => writeFacts(resource.file, { sources: [...next] }, isTyped)}
    />
  );
}
