// Licences of bundled packages: packages by name, each licence on request.
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { licencesIn } from './licence-list.ts';
import styles from './licences.module.css';

/** The licences; `text` is undefined until they are read. */
export function Licences({ text }: { readonly text: string | undefined }) {
  const t = useTranslations('about');
  const [areShown, show] = useState(false);
  const licences = useMemo(() => licencesIn(text ?? ''), [text]);
  return (
    <Panel title={t('licences')} lead={t('licencesText')}>
      <p className={classes(rowClass(12), styles['show'])}>
        <Button isDisabled={licences.length === 0} onPress={() => show(!areShown)} aria-expanded={areShown}>
          {areShown ? t('hideLicences') : t('showLicences')}
        </Button>
        {licences.length > 0 && <span>{t('licenceCount', { count: licences.length })}</span>}
      </p>
      {areShown && (
        <ul className={styles['list']} lang="en">
          {licences.map((licence) => (
            <li key={licence.name}>
              <details>
                <summary>{licence.name}</summary>
                <pre>{licence.text}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
