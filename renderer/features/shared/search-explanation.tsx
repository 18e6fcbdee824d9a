// Notice that a search had to guess, or used fewer words than were typed.
import { useTranslations } from 'use-intl';
import { assertNever } from '../../../core/base/result.ts';
import type { Relaxation } from '../../../core/search/answer.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Band } from '../../ui/band.tsx';

/** One sentence for each thing that was guessed or left out; nothing when all was found as typed. */
export function SearchExplanation({ how }: { readonly how: readonly Relaxation[] }) {
  const say = useRelaxationText();
  if (how.length === 0) return null;
  return (
    <Band tone="note">
      {how.map((relaxation) => {
        const sentence = say(relaxation);
        return <p key={sentence}>{sentence}</p>;
      })}
    </Band>
  );
}

function useRelaxationText(): (relaxation: Relaxation) => string {
  const t = useTranslations('search.how');
  const { list } = useFormats();
  return (relaxation) => {
    switch (relaxation.kind) {
      case 'unknown-filter': {
        const { name, value, known } = relaxation;
        return t(value === '' ? 'emptyFilter' : 'unknownFilter', { name, value, known: list(known) });
      }
      case 'some-words':
        return relaxation.words.length > 0
          ? t('missingWords', { words: list(relaxation.words) })
          : t('someWords');
      case 'near-words':
        return t('nearWords', { word: relaxation.word, used: list(relaxation.used) });
      case 'longer-words':
        return t('longerWords', { word: relaxation.word, used: list(relaxation.used) });
      case 'greek-letters':
        return t('greekLetters', { word: relaxation.word, used: list(relaxation.used) });
      case 'keyboard':
        return t('keyboard', { text: relaxation.text });
      case 'phrase-forms':
        return t('phraseForms', { phrase: relaxation.phrase });
      case 'phrase-apart':
        return t('phraseApart', { phrase: relaxation.phrase });
      default:
        return assertNever(relaxation);
    }
  };
}
