// The kits in use as one list, those with an update at hand first.
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { deservesNotice } from '../../../core/kit/found-order.ts';
import type { KitSize } from '../../../core/library/installed-kit.ts';
import type { ReadyKit } from '../../data/db/library-store.ts';
import { useFoundKits } from '../../data/services/found-kits-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import { cardClass } from '../../ui/card.ts';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './kit-panel.module.css';
import { KitPanel } from './kit-panel.tsx';

/** The kits that can be read. */
export function InstalledKits(props: {
  readonly parts: readonly ReadyKit[];
  readonly sizes: ReadonlyMap<string, KitSize>;
  readonly isOnly: boolean;
}) {
  const t = useTranslations('kits');
  const { size } = useFormats();
  const { parts, sizes, isOnly } = props;
  const heading = useId();
  const updated = useFoundKits(({ found }) => found)?.filter(deservesNotice) ?? [];
  const hasUpdate = ({ kitId }: ReadyKit): boolean => updated.some((kit) => kit.kitId === kitId);
  const sorted = [...parts.filter(hasUpdate), ...parts.filter((part) => !hasUpdate(part))];
  const bytes = bytesOfAll(parts, sizes);
  return (
    <section className={stackClass(8)} aria-labelledby={heading}>
      <div className={rowClass([0, 12], 'baseline')}>
        <h2 id={heading}>{t('installedTitle', { count: parts.length })}</h2>
        {parts.length > 1 && (
          <span className={textClass('note')}>{t('roomOfAll', { size: size(bytes) })}</span>
        )}
      </div>
      <div className={classes(cardClass(), styles['kits'])}>
        {sorted.map((part) => (
          <KitPanel key={part.kitId} part={part} size={sizes.get(part.kitId)} isOnly={isOnly} />
        ))}
      </div>
    </section>
  );
}

/** The room of all kits with the versions before; a file that two kits have counts once, as it is stored. */
function bytesOfAll(parts: readonly ReadyKit[], sizes: ReadonlyMap<string, KitSize>): number {
  const files = new Map(
    parts.flatMap(({ kit }) => Object.values(kit.files).map(({ hash, sizeBytes }) => [hash, sizeBytes])),
  );
  const current = [...files.values()].reduce((sum, one) => sum + one, 0);
  return [...sizes.values()].reduce((sum, { previousBytes }) => sum + previousBytes, current);
}
