// Names the place that is shown, so that Back can say where it leads.
import { useEffect } from 'react';
import { namePlace } from '../app/routes/router.ts';

/** Names the place while a screen is shown; undefined where a part of the screen names it. */
export function useNamePlace(name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined) namePlace(name);
  }, [name]);
}
