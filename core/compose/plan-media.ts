// Decides which figures a kit may carry.
import type { KitFile } from '../kit/catalogue.ts';
import { figureLinks } from '../markdown/figure-links.ts';
import { type ContentFolder, invalid, type Problems } from './content-folder.ts';
import type { PlannedMedia } from './plan.ts';

const mediaTypes: Readonly<Record<string, KitFile['mediaType']>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
};
/** A figure is looked at, not read: more would make every kit slow. */
export const largestFigureBytes = 4 * 1024 ** 2;
// A picture that is shown as an image runs no script; this finds what would run or load when a person opens the file itself.
const activeSvg =
  /<\s*(script|foreignObject|iframe)\b|\son\w+\s*=|javascript:|(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\//i;

/** Says whether an SVG holds what would run or load when a person opens the file itself. */
export function isActiveSvg(text: string): boolean {
  return activeSvg.test(text);
}

/** Plans every file of `media/`, in the order of their paths. */
export function planMedia(folder: ContentFolder, problems: Problems): PlannedMedia[] {
  return folder.files.flatMap(({ path, sizeBytes }): PlannedMedia[] => {
    if (!path.startsWith('media/')) return [];
    const mediaType = mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
    if (!mediaType) {
      problems.push(invalid(path, '', 'figures must be svg, png or webp'));
      return [];
    }
    if (sizeBytes > largestFigureBytes) problems.push(invalid(path, '', 'a figure must have at most 4 MB'));
    const svg = mediaType === 'image/svg+xml' ? (folder.texts.get(path) ?? '') : '';
    if (isActiveSvg(svg)) {
      problems.push(invalid(path, '', 'must not hold scripts or addresses outside'));
    }
    return [{ from: path, to: `data/${path.normalize('NFC')}`, mediaType, links: figureLinks(svg) }];
  });
}
