// The first kit in use, at the bottom of the rail: name, version, signer, the age of its facts, and how many others there are.
import { Package, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { oldestCheck } from '../../features/shared/oldest-check.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Icon } from '../../ui/icon.tsx';
import { hrefOf } from '../routes/routes.ts';
import styles from './kit-card.module.css';
import railStyles from './rail.module.css';

/** The link to Kits with the facts of the kit in use. */
export function KitCard({ isCurrent }: { readonly isCurrent: boolean }) {
  const t = useTranslations('common');
  const { age } = useFormats();
  const language = useLanguage();
  const parts = useLibraryStore((state) => state.ready?.parts) ?? [];
  const [ready, ...others] = parts;
  const title = ready && chooseText(ready.catalogue.title, language);
  const oldest = ready && oldestCheck(ready.catalogue.resources);
  const trust = ready?.kit.trust;
  const isSigned = trust?.kind === 'trusted' || trust?.kind === 'known';
  return (
    <a
      className={`${railStyles['link']} ${styles['card']}`}
      href={hrefOf({ screen: 'kits' })}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon of={Package} />
      <span className={railStyles['word']}>{t('nav.kits')}</span>
      {ready && title && trust && (
        <span className={styles['facts']}>
          <span lang={title.language}>{title.text}</span>
          <span>{t('kitVersion', { version: ready.kit.version })}</span>
          <span className={isSigned ? styles['good'] : styles['bad']}>
            <Icon of={isSigned ? ShieldCheck : ShieldAlert} size={14} />
            <span>{t(`trust.${trust.kind}`, { publisher: trust.publisher ?? '' })}</span>
          </span>
          {oldest && (
            <span>
              {oldest.kind === 'checked'
                ? t('asOfAge', { age: age(oldest.day) ?? oldest.day })
                : t('partlyChecked')}
            </span>
          )}
          {others.length > 0 && <span>{t('otherKits', { count: others.length })}</span>}
        </span>
      )}
    </a>
  );
}
