// The overlay for a kit that is dropped on the window. It says what the drop will do. Other drop targets for files keep theirs.
import { PackageOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isKitBusyNow } from '../../data/services/kit-work-store.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { showDroppedKit } from '../../features/shared/kits/show-kit.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './kit-drop.module.css';

/** Takes kits and updates wherever nothing else takes files. */
export function KitDrop() {
  const t = useTranslations('common');
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const take = async (files: readonly File[]): Promise<void> => {
      const [file, ...others] = files;
      if (!file) return;
      if (others.length > 0) showNotice({ kind: 'words', words: t('dropSeveral') });
      else if (isKitBusyNow()) showNotice({ kind: 'words', words: t('dropBusy') });
      else if (!(await showDroppedKit(file)))
        showNotice({ kind: 'words', words: t('dropNothing', { name: file.name }) });
    };
    return followDrags({ onOver: setOver, onDrop: (files) => void take(files) });
  }, [t]);
  if (!isOver) return null;
  return (
    <div className={styles['veil']} data-kit-drop aria-hidden>
      <div className={styles['card']}>
        <Icon of={PackageOpen} size={36} />
        <p className={styles['title']}>{t('dropKit')}</p>
        <p>{t('dropKitText')}</p>
      </div>
    </div>
  );
}

type DragParts = {
  readonly onOver: (isOver: boolean) => void;
  readonly onDrop: (files: readonly File[]) => void;
};

/** A drag that goes on tells so several times a second; one that ended outside need not tell at all. */
const longestSilenceMs = 1500;

/** Whoever takes files answers the event before it comes here, or keeps it to himself: then it is none of ours. */
function followDrags({ onOver, onDrop }: DragParts): () => void {
  let hasArrived = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (event: DragEvent): boolean =>
    !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
  const onCapture = (): void => {
    hasArrived = false;
    setTimeout(() => {
      if (!hasArrived) onOver(false);
    });
  };
  const onHover = (event: DragEvent): void => {
    if (!isOurs(event)) return;
    hasArrived = true;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    onOver(true);
    clearTimeout(silence);
    silence = setTimeout(() => onOver(false), longestSilenceMs);
  };
  const onLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) onOver(false);
  };
  const onDropped = (event: DragEvent): void => {
    onOver(false);
    if (!isOurs(event)) return;
    event.preventDefault();
    onDrop([...(event.dataTransfer?.files ?? [])]);
  };
  const end = new AbortController();
  const { signal } = end;
  for (const name of ['dragenter', 'dragover'] as const) {
    window.addEventListener(name, onCapture, { capture: true, signal });
    window.addEventListener(name, onHover, { signal });
  }
  window.addEventListener('dragleave', onLeave, { signal });
  window.addEventListener('drop', onCapture, { capture: true, signal });
  window.addEventListener('drop', onDropped, { signal });
  return () => {
    clearTimeout(silence);
    end.abort();
  };
}
