// A section of the kit in the decision aid, with the page it is from beside its title.

import { type ComponentProps, useId } from 'react';
import { useTranslations } from 'use-intl';
import { suffixOf } from '../../../../core/kit/item-id.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { classes, rowClass } from '../../../ui/layout.ts';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { textClass } from '../../../ui/text.ts';
import { useWordsOfKit } from '../../../ui/words-of-kit.tsx';
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
import { SectionLink } from '../section-link.tsx';
import styles from './aid.module.css';

/** The section under a title. */
export function AidSection(
  props: {
    readonly section: SectionRow;
    readonly title: string | undefined;
    readonly lineOf: SectionLine;
  } & Pick<ComponentProps<typeof Markdown>, 'document' | 'tasks'>,
) {
  const t = useTranslations('aid');
  const heading = useId();
  const { section, title, document, tasks } = props;
  const { address, resource } = section;
  return (
    <section
      ref={useWordsOfKit(() => [props.lineOf(section)])}
      className={classes(styles['section'], tasks && styles['signs'])}
      aria-labelledby={heading}
      data-aid-section={tasks && address}
    >
      <div className={classes(rowClass([0, 12], 'baseline'), styles['head'])}>
        <h3 id={heading} lang={resource.language}>
          {title}
        </h3>
        <p className={textClass('small')}>
          {t('from')} <SectionLink section={section} />
        </p>
      </div>
      <Markdown
        document={document}
        language={resource.language}
        sources={resource.sources}
        origin={suffixOf(resource.id)}
        {...(tasks && { tasks })}
      />
    </section>
  );
}
