// Panel of the cards that Home offers: the publisher takes cards out, and links that lead nowhere.
import { Trash2, Unlink } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Home, HomeCard } from '../../../../core/kit/home.ts';
import { homeTarget } from '../../../../core/library/home.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { homeWithout } from '../../../../core/workshop/edit-home.ts';
import { editNow, useDraft } from '../../../data/services/draft-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { classes, lineClass, stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { textClass } from '../../../ui/text.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { useHomeNames } from '../../shared/home-names.ts';
import { faultOf } from '../draft/fault-of.ts';
import { useFieldProblem } from '../fields/field-problems.tsx';

/** The cards, for a kit that says what Home offers. */
export function HomePanel({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const { home } = draft.about;
  const nameOf = useCardName(draft);
  const check = useDraft((state) => state.check);
  const problem = useFieldProblem('home', true);
  const problemId = useId();
  if (!home) return null;
  const write = (next: Home): void => void editNow({ kind: 'about-set', fields: { home: next } });
  const broken = (check?.problems ?? [])
    .filter((one) => one.file === 'kit.yaml' && one.field.startsWith('home.') && faultOf(one) === 'link')
    .map(({ field }) => field);
  return (
    <Panel title={t('fields.home')} lead={t('homeLead')}>
      <div className={stackClass(16)} data-field="home">
        <ol className={stackClass(16)} aria-describedby={problemId}>
          {home.map((card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards have no name but their place
            <li className={classes(lineClass(8, 'between'), textClass('label'))} key={index}>
              {nameOf(card)}
              <Button
                look="plain"
                icon={Trash2}
                onPress={() => write(home.filter((_, place) => place !== index))}
              >
                {t('removeNamed', { name: nameOf(card) })}
              </Button>
            </li>
          ))}
        </ol>
        <FieldProblem id={problemId} problem={problem} />
        {broken.length > 0 && (
          <div>
            <Button icon={Unlink} onPress={() => write(homeWithout(home, broken))}>
              {t('homeRemoveBroken')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What a card is called: its title, else what it opens. */
function useCardName({ resources }: DraftView): (card: HomeCard) => string {
  const language = useLanguage();
  const names = useHomeNames();
  return (card) => {
    if (card.title) return chooseText(card.title, language).text;
    const address = card.to ?? Object.values(card.byCountry ?? {})[0] ?? '';
    const opened = homeTarget(address);
    if (opened?.kind === 'screen') return names.cardOfScreen(opened.screen);
    if (opened?.kind === 'need') return names.need(opened.need);
    const target = opened?.target;
    const ofWork = resources.filter(({ id, work }) =>
      target && target.kind !== 'contact' ? [work, id].includes(target.work) : false,
    );
    const resource = ofWork.find((one) => one.language === language) ?? ofWork[0];
    return resource?.facts.title ?? address;
  };
}
