// What to do: what holds when the age is in doubt, then the steps of the kit.
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { AidStep } from '../../../../core/library/aid.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { lineClass, stackClass } from '../../../ui/layout.ts';
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
import { ReadAloudBar } from '../../shared/read-aloud/read-aloud-bar.tsx';
import { ReadAloudButton } from '../../shared/read-aloud/read-aloud-button.tsx';
import { useTextAloud } from '../../shared/read-aloud/use-text-aloud.ts';
import { AidSection } from './aid-section.tsx';
import { StepList } from './step-list.tsx';
import type { LoadedAid } from './use-aid.ts';

/** The steps of a country. */
export function AidSteps(props: {
  readonly steps: readonly AidStep[];
  readonly loaded: LoadedAid;
  readonly lineOf: SectionLine;
  readonly isInDoubt: boolean;
}) {
  const t = useTranslations('aid');
  const { loaded, lineOf } = props;
  const { ageInDoubt } = loaded.aid;
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const spoken = props.steps.map(({ text }) => chooseText(text, language).text).join('\n');
  const readAloud = useTextAloud({ id: 'aid', language }, root, `${props.isInDoubt} ${spoken}`);
  const inDoubt = props.isInDoubt && ageInDoubt !== undefined ? loaded.sections([ageInDoubt]) : [];
  return (
    <section aria-labelledby="aid-next" className={stackClass(12)}>
      <div className={lineClass(8, 'between')}>
        <h2 id="aid-next">{t('next')}</h2>
        <ReadAloudButton readAloud={readAloud} />
      </div>
      <div ref={root} className={stackClass(12)}>
        {inDoubt.map((section) => (
          <AidSection
            key={section.address}
            section={section}
            title={section.resource.title}
            document={{ blocks: section.blocks, refusals: [] }}
            lineOf={lineOf}
          />
        ))}
        <StepList steps={props.steps} loaded={loaded} lineOf={lineOf} />
      </div>
      <ReadAloudBar readAloud={readAloud} />
    </section>
  );
}
