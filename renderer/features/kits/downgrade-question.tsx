// The question before an older kit is installed: older than the kit in use, or than a later version that was in use before.
import { useTranslations } from 'use-intl';
import { mayBeDowngrade } from '../../../core/kit/compare.ts';
import type { KitVerdict } from '../../../core/library/installed-kit.ts';
import { countRemoved } from '../../../core/library/kit-changes.ts';
import { useFormats } from '../../text/use-formats.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { Tick } from '../../ui/tick.tsx';
import styles from './kit-verdict.module.css';
import { useInstalledKit } from './use-installed-kit.ts';

/** The question; nothing for a kit that is no step back. */
export function DowngradeQuestion(props: {
  readonly verdict: KitVerdict;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}) {
  const t = useTranslations('kits');
  const { day } = useFormats();
  const { kit, comparison, changes, floor } = props.verdict;
  const installed = useInstalledKit(kit?.kitId);
  const kind = mayBeDowngrade(comparison) ? comparison : floor && 'floor';
  if (!kit || !kind) return null;
  const later = mayBeDowngrade(comparison) ? installed : floor;
  const removed = changes === undefined || changes === 'unknown' ? 0 : countRemoved(changes);
  return (
    <div className={classes(stackClass(12), styles['question'])} data-step-back={kind}>
      <h3>{t(`stepBack.${kind}.title`)}</h3>
      <p>
        {t(`stepBack.${kind}.text`, {
          found: kit.version,
          day: day(kit.issued),
          installed: later?.version ?? '',
          installedDay: later ? day(later.issued) : '',
        })}
      </p>
      {removed > 0 && <p>{t('stepBack.lost', { count: removed })}</p>}
      <Tick isTicked={props.isAccepted} onChange={props.onAccept}>
        {t(`stepBack.${kind}.accept`)}
      </Tick>
    </div>
  );
}
