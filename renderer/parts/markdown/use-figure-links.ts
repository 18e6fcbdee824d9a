// Decides how the page learns which boxes of a figure are links: out of the figure itself, whose bytes are those of the kit.
import { useEffect, useState } from 'react';
import { type FigureLink, figureLinks } from '../../../core/markdown/figure-links.ts';

const none: readonly FigureLink[] = [];

/** The links of the SVG with a hash; none for other pictures, and until they are read. */
export function useFigureLinks(hash: string | undefined, isSvg: boolean): readonly FigureLink[] {
  const [read, setRead] = useState<{ readonly hash: string; readonly links: readonly FigureLink[] }>();
  useEffect(() => {
    if (hash === undefined || !isSvg) return;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const answer = await fetch(`/object/${hash}`);
      if (!answer.ok) return;
      const links = figureLinks(await answer.text());
      if (isWanted) setRead({ hash, links });
    };
    // The picture itself says when it cannot be read.
    load().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [hash, isSvg]);
  return read !== undefined && read.hash === hash ? read.links : none;
}
