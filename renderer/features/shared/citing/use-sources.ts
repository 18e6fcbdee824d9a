// Sources of what screens show of the kits in use.

import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import {
  type CitedResource,
  type KitFacts,
  type PlaceInSource,
  type Replacement,
  type SourceFacts,
  sourceOfContact,
  sourceOfResource,
  sourceOfTerm,
} from '../../../../core/citing/source-facts.ts';
import { type SourceLine, sourceLine } from '../../../../core/citing/source-line.ts';
import { contactName } from '../../../../core/contacts/contact-name.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import type { Term } from '../../../../core/kit/glossary.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useKitFacts, useSourceWords } from '../../../text/use-source-words.ts';

/** Makes the facts of sources; only for what was read from a library, so there is one. */
export type Sources = {
  readonly ofResource: (
    resource: CitedResource & { readonly id: string },
    told: {
      readonly place: PlaceInSource;
      readonly lesson?: string | undefined;
      /** Undefined is no answer where it is still being read; nothing leaves before. */
      readonly replacedBy: Replacement | null | undefined;
    },
  ) => SourceFacts;
  readonly ofContact: (contact: SucceededContact) => SourceFacts;
  readonly ofTerm: (term: Term, language: Language) => SourceFacts;
};

/** Sources of the kits in use; in another language only inside `TextIn` of that language. */
export function useSources(wanted?: Language): Sources {
  const own = useLanguage();
  const language = wanted ?? own;
  const kitOf = useKitFacts(language);
  const known = (id: string): KitFacts => {
    const kit = kitOf(id);
    if (!kit) throw new Error('a source was asked for before a library was ready');
    return kit;
  };
  return {
    ofResource: (resource, { place, lesson, replacedBy }) =>
      sourceOfResource(resource, {
        place,
        lesson,
        replacedBy: replacedBy ?? undefined,
        kit: known(resource.id),
      }),
    ofContact: (contact) =>
      sourceOfContact(contact, {
        organisation: chooseText(contact.organisation, language).text,
        service: chooseText(contact.service, language).text,
        replacedBy: contact.successor && {
          id: contact.successor.id,
          kind: 'contact',
          title: contactName(contact.successor, language),
        },
        kit: known(contact.id),
      }),
    ofTerm: (term, from) =>
      sourceOfTerm(term, { name: term[from]?.term ?? term.en.term, kit: known(term.id) }),
  };
}

/** Writes the line of a source. */
export function useSourceLine(wanted?: Language): (facts: SourceFacts) => SourceLine {
  const words = useSourceWords(wanted);
  return (facts) => sourceLine(facts, words);
}
