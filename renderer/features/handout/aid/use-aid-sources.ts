// Sources on the sheet of the decision aid: the sections of its signs and steps, and its contacts.
import { type SourceLine, withReadablePlace } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';

/** The lines of all sources, each once. */
export function useAidSources(
  sections: readonly SectionRow[],
  contacts: readonly Contact[],
  lineOf: SectionLine,
): readonly SourceLine[] {
  const { ofContact } = useSources();
  const write = useSourceLine();
  // Nobody types a long address from paper: the title and the name of the site are enough to find it.
  const lines = [
    ...sections.map(lineOf),
    ...contacts.map((contact) => write(withReadablePlace(ofContact(contact)))),
  ];
  return [...new Map(lines.map((line) => [line.line, line])).values()];
}
