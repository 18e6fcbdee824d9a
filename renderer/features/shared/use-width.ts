// Width of an element in units of the normal character size, so that larger text counts as less room.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Gives the element to measure, and its width in rem and in pixels; 0 before it is known. */
export function useWidth<Box extends HTMLElement = HTMLDivElement>(): {
  readonly box: RefObject<Box | null>;
  readonly width: number;
  readonly pixels: number;
} {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(0);
  const [pixels, setPixels] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWidth(element.clientWidth / letter);
      setPixels(element.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { box, width, pixels };
}
