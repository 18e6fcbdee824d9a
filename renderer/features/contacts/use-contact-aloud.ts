// A contact read aloud: the number figure by figure, what it is for, who answers, when, and how sure all this is.
import { useMemo } from 'react';
import { chooseText } from '../../../core/base/local-text.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { unionEmergencyNumber } from '../../../core/contacts/strip.ts';
import { phonesToCall } from '../../../core/contacts/vcard.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useCardWords } from '../shared/contacts/use-card-words.ts';
import type { SpokenSource } from '../shared/read-aloud/spoken-source.ts';
import { type ReadAloud, useReadAloud } from '../shared/read-aloud/use-read-aloud.ts';

/** Reading aloud of one contact, in the language of the interface. */
export function useContactAloud(contact: Contact): ReadAloud {
  const language = useLanguage();
  const words = useCardWords()(contact);
  const { replaced, folded } = words;
  const [phone] = phonesToCall(contact, words);
  const number = phone?.number ?? (folded && unionEmergencyNumber);
  const passages = [
    ...(replaced === undefined ? [] : [replaced]),
    ...(number === undefined ? [] : [figuresApart(number)]),
    ...(folded ? [folded.why] : []),
    words.service,
    words.organisation,
    chooseText(contact.openingHours, language).text,
    words.sure,
  ];
  const text = passages.join('\n');
  const source = useMemo(
    (): SpokenSource => ({
      open: async () => ({ passages: text.split('\n'), start: { passage: 0, at: 0 } }),
      show: () => undefined,
      clear: () => undefined,
    }),
    [text],
  );
  return useReadAloud({ id: contact.id, language }, source);
}

/** A number as it is dialled: a voice would make one large number of it. */
function figuresApart(number: string): string {
  return [...number.replaceAll(/\s/g, '')].join(' ');
}
