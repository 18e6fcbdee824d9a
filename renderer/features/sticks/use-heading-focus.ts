// Decides that whoever pressed a button which is gone finds the focus on the heading of what came in its place.
import { type RefObject, useEffect, useRef } from 'react';

/** For the heading of a part that takes the place of another. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return heading;
}
