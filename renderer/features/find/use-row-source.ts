// Source of a hit, by its page, section, contact or term.
import type { PlaceInSource, SourceFacts } from '../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { useSourceLine, useSources } from '../shared/citing/use-sources.ts';

/** Tells the source of a hit; undefined only for a hit whose document the library lost meanwhile. */
export function useRowSource(): (row: SearchRow) => SourceFacts | undefined {
  const sources = useSources();
  return (row) => {
    if (row.contact) return sources.ofContact(row.contact);
    if (row.term) return sources.ofTerm(row.term, row.language);
    if (!row.resource) return undefined;
    const lesson = row.lessonId === undefined ? undefined : row.title;
    return sources.ofResource(row.resource, {
      place: placeOf(row),
      lesson,
      replacedBy: row.resource.replacedBy,
    });
  };
}

/** Writes the source line of a hit; none for a hit whose document the library lost meanwhile. */
export function useRowLines(): (row: SearchRow) => readonly SourceLine[] {
  const factsOf = useRowSource();
  const write = useSourceLine();
  return (row) => {
    const facts = factsOf(row);
    return facts ? [write(facts)] : [];
  };
}

function placeOf(row: SearchRow): PlaceInSource {
  if (row.unit === 'page') return { kind: row.kind === 'slides' ? 'slide' : 'page', label: row.label };
  const isNamed = row.unit === 'section' && row.label !== '' && row.label !== row.title;
  return isNamed ? { kind: 'section', heading: row.label } : { kind: 'whole' };
}
