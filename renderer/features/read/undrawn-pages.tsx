// Notices in the place of pages that cannot be drawn: what happened, the text of the page, the way to another program.
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { textOnPage } from '../../../core/search/units.ts';
import { unitsByKey } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import type { UndrawnPlaces } from '../../pdf/view/undrawn-pages.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import type { ReadResource } from '../shared/document/use-document.ts';
import styles from './undrawn-pages.module.css';

/** What the notices need; `save` saves the document, if that is possible. */
type UndrawnProps = {
  readonly resource: ReadResource['resource'];
  readonly save: (() => Promise<void>) | undefined;
};

/** One notice in each of these places. */
export function UndrawnPages({ places, ...rest }: UndrawnProps & { readonly places: UndrawnPlaces }) {
  return [...places].map(([page, place]) =>
    createPortal(<UndrawnPage {...rest} page={page} />, place, String(page)),
  );
}

function UndrawnPage({ resource, page, save }: UndrawnProps & { readonly page: number }) {
  const t = useTranslations('reader');
  const key = `${resource.id}#${page}`;
  const [unit] = useLibrary((library) => unitsByKey(library, [key]), [key]) ?? [];
  return (
    <div
      className={classes(stackClass(16), styles['notice'])}
      lang={document.documentElement.lang}
      data-undrawn={page}
    >
      <Band
        tone="warning"
        role="status"
        action={save && <Button onPress={() => void save()}>{t('saveDocument')}</Button>}
      >
        <p className={textClass('strong')}>{t('undrawn.what')}</p>
        <p>{t('undrawn.todo')}</p>
      </Band>
      {unit && (
        <section>
          <h2 className={textClass('label')}>{t('undrawn.text')}</h2>
          <p className={styles['text']} lang={resource.language}>
            {textOnPage(unit)}
          </p>
        </section>
      )}
    </div>
  );
}
