// One line at the bottom of the rail: the first kit in use and how old its oldest check is. It warns when nobody verified its publisher.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { isPublisherVerified } from '../../../core/library/installed-kit.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { oldestCheck } from '../../features/shared/oldest-check.ts';
import { useFormats } from '../../text/use-formats.ts';
import { hrefOf } from '../routes/routes.ts';
import styles from './kit-line.module.css';

/** The line, a link to Kits; nothing while no kit is in use. */
export function KitLine() {
  const t = useTranslations('common');
  const { age } = useFormats();
  const language = useLanguage();
  const parts = useLibraryStore((state) => state.ready?.parts) ?? [];
  const [ready, ...others] = parts;
  if (!ready) return null;
  const { trust } = ready.kit;
  const title = chooseText(ready.catalogue.title, language);
  const doubt =
    trust && !isPublisherVerified(trust)
      ? t(`trust.${trust.kind}`, { publisher: trust.publisher ?? '' })
      : undefined;
  const oldest = oldestCheck(ready.catalogue.resources);
  const check =
    oldest === undefined || oldest.kind === 'unchecked'
      ? undefined
      : t(oldest.kind === 'compiled' ? 'compiledAge' : 'asOfAge', { age: age(oldest.day) ?? oldest.day });
  const facts = [
    t('kitVersion', { version: ready.kit.version }),
    // The rail is narrow: what weighs most stands there, and the screen Kits says the rest.
    doubt ?? check,
    others.length > 0 ? t('otherKits', { count: others.length }) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <a className={styles['line']} href={hrefOf({ screen: 'kits' })}>
      <span lang={title.language}>{title.text}</span> · {facts.join(' · ')}
    </a>
  );
}
