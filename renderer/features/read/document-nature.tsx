// Notice over a document whose pages are not its content: a form of Adobe, or a collection of files.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DocumentNature } from '../../../core/compose/compose-page-protocol.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import styles from './reader-screen.module.css';

/** The notice; nothing for other documents, or after it was closed. */
export function DocumentNatureNotice(props: {
  readonly view: PdfView;
  readonly save: (() => Promise<void>) | undefined;
  readonly onFiles: () => void;
}) {
  const t = useTranslations('reader');
  const tc = useTranslations('common');
  const { view, save, onFiles } = props;
  const [nature, setNature] = useState<DocumentNature>();
  useEffect(() => {
    let hasLeft = false;
    void view.parts.nature().then((found) => hasLeft || setNature(found));
    return () => {
      hasLeft = true;
    };
  }, [view]);
  if (!nature) return null;
  return (
    <div className={styles['over']} data-nature={nature}>
      <Band tone="note" role="status">
        <p>{t(`nature.${nature}`)}</p>
        <div className={classes(lineClass(8, 'top'), styles['answers'])}>
          {nature === 'collection' && <Button onPress={onFiles}>{t('nature.files')}</Button>}
          {nature === 'xfa' && save && <Button onPress={() => void save()}>{t('saveDocument')}</Button>}
          <Button onPress={() => setNature(undefined)}>{tc('close')}</Button>
        </div>
      </Band>
    </div>
  );
}
