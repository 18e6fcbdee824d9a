// Signs to tick, section by section, each with the page it is from. Nothing is counted.
import { useTranslations } from 'use-intl';
import { classes } from '../../../ui/layout.ts';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { textClass } from '../../../ui/text.ts';
import { wordsOfKit } from '../../../ui/words-of-kit.tsx';
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
import { SectionLink } from '../section-link.tsx';
import styles from './aid.module.css';
import type { SignSection, Ticks } from './aid-signs.ts';

/** The signs. */
export function SignList(props: {
  readonly sections: readonly SignSection[];
  readonly ticks: Ticks;
  readonly lineOf: SectionLine;
  readonly onTick: (address: string, sign: number, isTicked: boolean) => void;
}) {
  const t = useTranslations('aid');
  return props.sections.map(({ section, document }) => {
    const { address, title, resource } = section;
    return (
      <section
        key={address}
        ref={wordsOfKit(() => [props.lineOf(section)])}
        className={styles['signs']}
        aria-label={title}
        data-aid-section={address}
      >
        <h3 lang={resource.language}>{title}</h3>
        <Markdown
          document={document}
          language={resource.language}
          sources={resource.sources}
          tasks={{
            ticked: props.ticks.get(address) ?? new Set(),
            onTick: (sign, isTicked) => props.onTick(address, sign, isTicked),
          }}
        />
        <p className={classes(textClass('note'), styles['from'])}>
          {t('from')} <SectionLink section={section} />
        </p>
      </section>
    );
  });
}
