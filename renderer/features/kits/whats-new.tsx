// What a version of a kit in use brought, in the words of its publisher.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './kit-panel.module.css';

/** The changes, folded; nothing where the publisher lists none. */
export function WhatsNew({ part: { kit, catalogue } }: { readonly part: ReadyKit }) {
  const t = useTranslations('kits');
  const language = useLanguage();
  if (catalogue.changes.length === 0) return null;
  return (
    <Disclosure name={t('whatsNew', { version: kit.version })} data-whats-new>
      <ul className={styles['changes']}>
        {catalogue.changes.map((change) => {
          const { text, language: written } = chooseText(change, language);
          return (
            <li key={text} lang={written} className={textClass('measure')}>
              {text}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
