// Data of a figure beside its picture: the boxes that are links, and its description in words.
import { useContext, useEffect, useState } from 'react';
import type { KitFile } from '../../../core/kit/catalogue.ts';
import { type Figure, type FigureLink, readFigure } from '../../../core/markdown/read-figure.ts';
import { partsFor } from '../../data/db/library.ts';
import { type ReadyLibrary, useLibraryStore } from '../../data/db/library-store.ts';
import { TextOrigin } from '../use-kit-links.ts';

/** A figure. Without a hash it is not in the kit. */
type ShownFigure = {
  readonly hash: string | undefined;
  readonly links: readonly FigureLink[];
  /** Its own words on what it shows; '' when it has none. */
  readonly description: string;
  /** Whether it says something outside of its boxes; undefined until it is read. */
  readonly hasOtherWords: boolean | undefined;
};

type Read = { readonly hash: string; readonly figure: Figure };

/** A figure by its path in the content folder; its links and words come when they are read. */
export function useFigure(path: string): ShownFigure {
  const origin = useContext(TextOrigin);
  const file = useLibraryStore((state) => state.ready && fileOf(state.ready, path, origin));
  const hash = file?.sha256;
  const isSvg = file?.mediaType === 'image/svg+xml';
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    if (hash === undefined || !isSvg) return;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const answer = await fetch(`/object/${hash}`);
      if (!answer.ok) return;
      const svg = await answer.text();
      if (isWanted) setRead({ hash, figure: readFigure(svg) });
    };
    // The picture itself says when it cannot be read.
    load().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [hash, isSvg]);
  const figure = read !== undefined && read.hash === hash ? read.figure : undefined;
  return {
    hash,
    links: figure?.links ?? [],
    description: figure?.description ?? '',
    hasOtherWords: figure?.hasOtherWords,
  };
}

/** The figure in the kit that the text is from, else in the first kit that has one at this path. */
function fileOf({ parts }: ReadyLibrary, path: string, origin: string): KitFile | undefined {
  for (const { catalogue } of partsFor({ parts }, origin)) {
    const file = catalogue.media.find((media) => media.path === `data/${path}`);
    if (file) return file;
  }
  return undefined;
}
