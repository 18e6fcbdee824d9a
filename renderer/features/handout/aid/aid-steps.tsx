// What to do: what holds when the age is in doubt, then the steps of the kit.
import { useTranslations } from 'use-intl';
import type { AidStep } from '../../../../core/library/aid.ts';
import { stackClass } from '../../../ui/layout.ts';
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
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
  const inDoubt = props.isInDoubt && ageInDoubt !== undefined ? loaded.sections([ageInDoubt]) : [];
  return (
    <section aria-labelledby="aid-next" className={stackClass(12)}>
      <h2 id="aid-next">{t('next')}</h2>
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
    </section>
  );
}
