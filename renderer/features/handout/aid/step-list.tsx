// Steps of the kit in their order, each with the pages it is based on.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import { type ChosenText, chooseText } from '../../../../core/base/local-text.ts';
import type { AidStep } from '../../../../core/library/aid.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { useWordsOfKit } from '../../../ui/words-of-kit.tsx';
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
import { SectionLink } from '../section-link.tsx';
import styles from './aid.module.css';
import type { LoadedAid } from './use-aid.ts';

/** The steps that hold in a country. */
export function stepsIn(steps: readonly AidStep[], country: Country): readonly AidStep[] {
  return steps.filter(({ countries }) => countries === undefined || countries.includes(country));
}

/** The steps. */
export function StepList(props: {
  readonly steps: readonly AidStep[];
  readonly loaded: LoadedAid;
  readonly lineOf: SectionLine;
}) {
  const language = useLanguage();
  return (
    <ol className={classes(stackClass(16), styles['steps'])}>
      {props.steps.map(({ text, see }) => {
        const words = chooseText(text, language);
        const sections = props.loaded.sections(see);
        return <Step key={words.text} {...{ words, sections }} lineOf={props.lineOf} />;
      })}
    </ol>
  );
}

function Step(props: {
  readonly words: ChosenText;
  readonly sections: readonly SectionRow[];
  readonly lineOf: SectionLine;
}) {
  const t = useTranslations('aid');
  const { words, sections } = props;
  return (
    <li ref={useWordsOfKit(() => sections.map(props.lineOf))}>
      <p lang={words.language}>{words.text}</p>
      <ul className={classes(textClass('note'), styles['from'])} aria-label={t('from')} data-silent>
        {sections.map((section) => (
          <li key={section.address}>
            <SectionLink section={section} />
          </li>
        ))}
      </ul>
    </li>
  );
}
