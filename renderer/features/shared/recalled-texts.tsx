// Notices over a text in which its publisher recalled something: what was wrong, the right words, who says so, and since when.
import { useTranslations } from 'use-intl';
import { chooseText, type LocalText } from '../../../core/base/local-text.ts';
import { recallsInText, type TextPlace, type TextRecall } from '../../../core/library/recalled-items.ts';
import { useKitOf } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Badge } from '../../ui/badge.tsx';
import { Band } from '../../ui/band.tsx';
import { textClass } from '../../ui/text.ts';
import { useRecallWords } from './contacts/use-recall-words.ts';

/** The notices over a resource or a lesson; nothing where nothing was recalled. */
export function RecalledTexts(place: TextPlace) {
  return useTextRecalls(place).map((recall) => <RecalledText key={recall.id} recall={recall} />);
}

/** The word at a hit in such a text. */
export function RecalledBadge(place: TextPlace) {
  const t = useTranslations('recalls');
  if (useTextRecalls(place).length === 0) return null;
  return (
    <span data-recalled-text>
      <Badge tone="danger">{t('text')}</Badge>
    </span>
  );
}

function useTextRecalls(place: TextPlace): readonly TextRecall[] {
  return recallsInText(place, useKitOf(place.id)?.recalls);
}

function RecalledText({ recall }: { readonly recall: TextRecall }) {
  const t = useTranslations('recalls');
  const { said } = useRecallWords();
  const { wrong, instead } = recall;
  return (
    <div data-recalled-text>
      <Band tone="danger" role="status">
        <p className={textClass('strong')}>{t('text')}</p>
        <p>
          {t('textWrong')}:{' '}
          <s>
            <Words text={wrong} />
          </s>
        </p>
        <p>
          {instead ? (
            <>
              {t('textRight')}: <Words text={instead} />
            </>
          ) : (
            t('textNone')
          )}
        </p>
        <p className={textClass('note')}>{said(recall)}</p>
      </Band>
    </div>
  );
}

function Words({ text }: { readonly text: LocalText }) {
  const chosen = chooseText(text, useLanguage());
  return <span lang={chosen.language}>{chosen.text}</span>;
}
