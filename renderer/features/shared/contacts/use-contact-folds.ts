// What the screens know of a contact's numbers: how old they are, and which of them are folded behind a question.
import { useMemo } from 'react';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import {
  type Fold,
  type FoldFacts,
  foldOf,
  foldOfAll,
  openPhones,
} from '../../../../core/corrections/folding.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { standingsOf } from '../../../../core/kit/key-standing.ts';
import { parseKeyStatement } from '../../../../core/kit/key-statement.ts';
import { kitOf, useLibraryStore } from '../../../data/db/library-store.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';

/** Which numbers of contacts are folded now. */
type ContactFolds = {
  /** Why a number is folded; undefined when it is open. */
  readonly foldOf: (contact: Contact, phone: Phone) => Fold | undefined;
  /** The numbers to call, in their order. */
  readonly openPhones: (contact: Contact) => readonly Phone[];
  /** Why the contact has no number to call; undefined when one is open. */
  readonly foldOfAll: (contact: Contact) => Fold | undefined;
};

/** The folds, by the kit, the reader's own calls and the statements about the publisher's key. */
export function useContactFolds(): ContactFolds {
  const corrections = useUserData((data) => data.corrections);
  const isRevoked = useIsKeyRevoked();
  return useMemo(() => {
    const factsOf = ({ id }: Contact): FoldFacts => ({ corrections, isKeyRevoked: isRevoked(id) });
    return {
      foldOf: (contact, phone) => foldOf(contact, phone, factsOf(contact)),
      openPhones: (contact) => openPhones(contact, factsOf(contact)),
      foldOfAll: (contact) => foldOfAll(contact, factsOf(contact)),
    };
  }, [corrections, isRevoked]);
}

/** Whether a statement revoked the key that signed the kit of a contact. Fingerprints are compared, since key ids can be forged. */
function useIsKeyRevoked(): (contactId: string) => boolean {
  const library = useLibraryStore((state) => state.ready);
  const seen = useUserData((data) => data.statements);
  return useMemo(() => {
    if (!library || seen.length === 0) return () => false;
    const statements = seen.flatMap(({ text }) => parseKeyStatement(text) ?? []);
    const isRevoked = (fingerprint: string | undefined): boolean => {
      const key = statements.find((statement) => fingerprintOf(statement.key) === fingerprint)?.key;
      return key !== undefined && standingsOf(statements)(key).kind === 'revoked';
    };
    const revoked = library.parts.filter(({ kit }) => isRevoked(kit.trust.fingerprint));
    return (id: string) => revoked.length > 0 && revoked.includes(kitOf(library, id));
  }, [library, seen]);
}
