// Decides how a kit that is older than the one in use, or may be, is called what it is, with what would be lost, before anybody says yes.
import { useTranslations } from 'use-intl';
import type { KitVerdict } from '../../../core/ipc/contract.ts';
import { countRemoved } from '../../../core/kit/kit-changes.ts';
import { Tick } from '../../parts/tick.tsx';
import { useLibraryStore } from '../../state/library-store.ts';
import { useFormats } from '../../text/use-formats.ts';
import styles from './kit-verdict.module.css';

/** The question; nothing for a kit that is no step back. */
export function StepBack(props: {
  readonly verdict: KitVerdict;
  readonly isAccepted: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
}) {
  const t = useTranslations('kits');
  const { day } = useFormats();
  const installed = useLibraryStore((state) => state.ready?.kit);
  const { kit, comparison, changes } = props.verdict;
  if (!kit || (comparison !== 'older' && comparison !== 'twin' && comparison !== 'backdated')) return null;
  const removed = changes === undefined || changes === 'unknown' ? 0 : countRemoved(changes);
  return (
    <div className={styles['question']} data-step-back={comparison}>
      <h3>{t(`stepBack.${comparison}.title`)}</h3>
      <p>
        {t(`stepBack.${comparison}.text`, {
          found: kit.version,
          day: day(kit.issued),
          installed: installed?.version ?? '',
          installedDay: installed ? day(installed.issued) : '',
        })}
      </p>
      {removed > 0 && <p>{t('stepBack.lost', { count: removed })}</p>}
      <Tick isTicked={props.isAccepted} onChange={props.onAccept}>
        {t(`stepBack.${comparison}.accept`)}
      </Tick>
    </div>
  );
}
