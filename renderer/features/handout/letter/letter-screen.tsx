// Editor of a referral letter: fields beside the paper, in the page's memory only, and one question before it is lost.
import { allContacts } from '../../../data/db/queries.ts';
import { aidOf, sectionsAt } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../../data/user-data/settings.ts';
import { Loading } from '../../../ui/loading.tsx';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { Letter } from './letter.tsx';
import './print-letter.css';

/** The screen. */
export function LetterScreen() {
  return <NeedsLibrary>{() => <Loaded />}</NeedsLibrary>;
}

function Loaded() {
  const contacts = useLibrary(allContacts);
  const language = useLanguage();
  const country = useCountry();
  const advice = useLibrary(
    async (library) => {
      const aid = await aidOf(library);
      if (aid?.letter === undefined) return undefined;
      return (await sectionsAt(library, [aid.letter], language, aid.suffix)).get(aid.letter);
    },
    [language],
  );
  if (!contacts) return <Loading />;
  return <Letter contacts={contacts} country={country} language={language} advice={advice} />;
}
