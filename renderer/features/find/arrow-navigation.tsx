// Keyboard navigation below the search box: one order for everything, arrows move, Escape returns to the box.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { focusSearchBox } from '../shared/search-focus.ts';

/** Commands and results; what bears `data-search-open` is a step of the way. */
export function ArrowNavigation(props: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const way = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const steps = [...(way.current?.querySelectorAll<HTMLElement>('[data-search-open]') ?? [])];
    const present = steps.findIndex((step) => step.matches(':focus'));
    if (present < 0) return;
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && present === 0)) focusSearchBox();
    else {
      const next = steps[nextIndex(event.key, present, steps.length) ?? -1];
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the links inside, which do the work
    <div ref={way} className={props.className} onKeyDown={onKey}>
      {props.children}
    </div>
  );
}

function nextIndex(key: string, present: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(present + 1, count - 1);
    case 'ArrowUp':
      return present - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
