// Planning of figures: which ones a kit may contain.

import { readingLimits } from '../base/reading-limits.ts';
import type { KitFile } from '../kit/catalogue.ts';
import type { FigureFault } from '../markdown/read-figure.ts';
import { invalid, type Problems, type RememberedFolder } from './content-folder.ts';
import type { PlannedMedia } from './plan.ts';

const mediaTypes: Readonly<Record<string, KitFile['mediaType']>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
};
const figureFaults: Readonly<Record<FigureFault, string>> = {
  'too-large': 'a figure must have at most 4 MB',
  'too-deep': `this figure has elements more than ${readingLimits.figureDepth} deep in each other; save it as PNG`,
  'too-intricate': `a figure must have at most ${readingLimits.figureElements} elements; save it as PNG`,
  malformed: 'this figure is no SVG that can be read',
  active: 'this figure holds scripts, addresses outside or something else that is no picture',
};

/** The type of a figure by the ending of its name; undefined if a kit has no such figures. */
export function mediaTypeOf(path: string): KitFile['mediaType'] | undefined {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}

/** Plans every file of `media/`, in the order of their paths. */
export function planMedia(folder: RememberedFolder, problems: Problems): PlannedMedia[] {
  return folder.files.flatMap(({ path, sizeBytes }): PlannedMedia[] => {
    if (!path.startsWith('media/')) return [];
    const mediaType = mediaTypeOf(path);
    if (!mediaType) {
      problems.push(invalid(path, '', 'figures must be svg, png or webp'));
      return [];
    }
    const figure =
      mediaType === 'image/svg+xml' ? folder.memory.figure(path, folder.texts.get(path) ?? '') : undefined;
    const fault = sizeBytes > readingLimits.figureBytes ? 'too-large' : figure?.fault;
    if (fault) problems.push(invalid(path, '', figureFaults[fault]));
    return [{ from: path, to: `data/${path.normalize('NFC')}`, mediaType, links: figure?.links ?? [] }];
  });
}
