// Other parts of a document: attached files to save, layers to show, a filled form to save as a copy.
import { Paperclip } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DocumentParts } from '../../pdf/view/document-parts.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import { Tick } from '../../ui/tick.tsx';
import styles from './parts-panel.module.css';
import { useSaveParts } from './use-save-parts.ts';

/** The parts of an open document; `fileName` names a copy of it. */
export function PartsPanel(props: {
  readonly view: PdfView;
  readonly parts: DocumentParts;
  readonly setParts: (parts: DocumentParts) => void;
  readonly fileName: string;
}) {
  const t = useTranslations('reader.parts');
  const { view, parts, setParts, fileName } = props;
  const { saveAttachment, saveForm } = useSaveParts(view, fileName);
  const { attachments, layers, hasForm } = parts;
  if (attachments.length + layers.length === 0 && !hasForm)
    return <p className={styles['none']}>{t('none')}</p>;
  return (
    <div className={classes(stackClass(24), styles['parts'])}>
      {attachments.length > 0 && (
        <section aria-label={t('attachments')}>
          <h2 className={textClass('label')}>{t('attachments')}</h2>
          <p className={styles['help']}>{t('attachmentsHelp')}</p>
          <ul className={stackClass(8)}>
            {attachments.map(({ id, name, description }) => (
              <li key={id} className={styles['file']}>
                <Icon of={Paperclip} />
                <span className={styles['words']}>
                  {name}
                  {description !== '' && <span className={styles['help']}>{description}</span>}
                </span>
                <Button
                  aria-label={t('saveNamed', { name })}
                  onPress={() => void view.parts.attachment(id).then((bytes) => saveAttachment(name, bytes))}
                >
                  {t('save')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {layers.length > 0 && (
        <section aria-label={t('layers')}>
          <h2 className={textClass('label')}>{t('layers')}</h2>
          <ul className={stackClass(8)}>
            {layers.map(({ id, name, isShown }) => (
              <li key={id}>
                <Tick
                  isTicked={isShown}
                  onChange={(wanted) =>
                    void view.parts.showLayer(id, wanted).then((now) => setParts({ ...parts, layers: now }))
                  }
                >
                  {name}
                </Tick>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasForm && (
        <section aria-label={t('form')}>
          <h2 className={textClass('label')}>{t('form')}</h2>
          <p className={styles['help']}>{t('formHelp')}</p>
          <Button onPress={() => void saveForm()}>{t('saveForm')}</Button>
        </section>
      )}
    </div>
  );
}
