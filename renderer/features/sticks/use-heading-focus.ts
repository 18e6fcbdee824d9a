// Move the focus to the heading of new content when the pressed button is gone.
import { type RefObject, useEffect, useRef } from 'react';

/** For the heading of a part that takes the place of another. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return heading;
}
