// Divider between two panes: dragged, or moved with keys.
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './pane-divider.module.css';
import { setShare, shareLimits, usePanesStore } from './panes-store.ts';

const step = 0.02;
const largeStep = 0.1;

/** The line. `room` holds both places; `isStacked` when they are one above the other. */
export function PaneDivider({
  room,
  isStacked,
}: {
  readonly room: RefObject<HTMLElement | null>;
  readonly isStacked: boolean;
}) {
  const t = useTranslations('reader.split');
  const share = usePanesStore((state) => state.share);
  const frame = useRef(0);
  /** A move that still waits for its frame must not undo what came after it. */
  const settle = (wanted: number): void => {
    cancelAnimationFrame(frame.current);
    setShare(wanted);
  };
  const drag = (event: PointerEvent): void => {
    const box = room.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const wanted = isStacked
      ? (event.clientY - box.top) / box.height
      : (event.clientX - box.left) / box.width;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => setShare(wanted));
  };
  const onKey = (event: KeyboardEvent): void => {
    const wanted = shareBy(event, share, isStacked);
    if (wanted === undefined) return;
    event.preventDefault();
    settle(wanted);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      className={styles['divider']}
      role="separator"
      tabIndex={0}
      aria-label={t('divider')}
      aria-orientation={isStacked ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={shareLimits.least * 100}
      aria-valuemax={shareLimits.most * 100}
      data-stacked={isStacked || undefined}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={() => settle(shareLimits.even)}
      onKeyDown={onKey}
    />
  );
}

/** What a key makes of the share; undefined for keys that mean something else. */
function shareBy(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  share: number,
  isStacked: boolean,
): number | undefined {
  const by = shiftKey ? largeStep : step;
  const [less, more] = isStacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  if (key === less) return share - by;
  if (key === more) return share + by;
  if (key === 'Home') return shareLimits.least;
  if (key === 'End') return shareLimits.most;
  return key === 'Enter' ? shareLimits.even : undefined;
}
