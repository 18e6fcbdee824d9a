// Notice below a filled form: it is not stored until a copy is saved.
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { whenFieldsChange } from '../../pdf/read/filled-fields.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import styles from './unsaved-form-notice.module.css';
import { useSaveParts } from './use-save-parts.ts';

/** The line, as long as something typed is in no copy; `fileName` names the copy. */
export function UnsavedFormNotice({ view, fileName }: { readonly view: PdfView; readonly fileName: string }) {
  const t = useTranslations('reader.parts');
  const isTyped = useSyncExternalStore(whenFieldsChange, () => view.parts.isTyped);
  const { saveForm } = useSaveParts(view, fileName);
  useEffect(() => {
    // The line takes room from the pages, and perhaps the field that is written into.
    const field = document.activeElement;
    if (isTyped && field?.closest('.annotationLayer')) field.scrollIntoView({ block: 'nearest' });
  }, [isTyped]);
  if (!isTyped) return null;
  return (
    <div className={classes(rowClass([4, 16], 'between'), styles['line'])} data-unsaved-form>
      <p className={styles['words']} role="status">
        {t('formTyped')}
      </p>
      <Button onPress={() => void saveForm()}>{t('saveForm')}</Button>
    </div>
  );
}
