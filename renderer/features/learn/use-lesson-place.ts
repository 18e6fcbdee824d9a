// Scroll position of a lesson: recorded as a share, and restored while the lesson is not done.

import { useEffect, useRef } from 'react';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { appendEvent } from '../../data/user-data/user-data-store.ts';
import { scrollingElement } from '../shared/use-scroll-memory.ts';

const quietMs = 1500;

/** Records where a lesson stands; `startAt` is the share to show first, undefined to leave the page as it is. */
export function useLessonPlace(moduleId: string, lessonId: string, startAt: number | undefined): void {
  const first = useRef(startAt);
  useEffect(() => {
    const place = (offset: number): void =>
      void appendEvent({
        kind: 'learning-stopped',
        version: idVersion(moduleId),
        moduleId,
        lessonId,
        offset,
      });
    const element = scrollingElement();
    if (element && first.current !== undefined) element.scrollTop = first.current * element.scrollHeight;
    const share = (): number =>
      element && element.scrollHeight > 0
        ? Math.min(1, Math.max(0, element.scrollTop / element.scrollHeight))
        : 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => place(share()), quietMs);
    };
    place(share());
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [moduleId, lessonId]);
}
