// Place of the window: where it was, unless that place is on no screen any more.
import { join } from 'node:path';
import type { Result } from '../core/base/result.ts';
import { z } from '../core/base/zod.ts';
import { readJson } from '../core/kit/json-text.ts';
import { windowPlaceName } from './disk/personal/personal-files.ts';
import type { PersonalFolder } from './disk/personal/personal-folder.ts';

/** A rectangle on the desktop, in device-independent pixels. */
type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** What is kept between sessions. */
export type WindowPlace = { readonly bounds?: Rectangle; readonly isMaximized: boolean };

/** The smallest window that every screen is made for. */
export const smallestSize = { width: 640, height: 480 } as const;
const usualSize = { width: 1280, height: 800 } as const;
const visibleMargin = 80;

const placeSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  isMaximized: z.boolean(),
});

/** Where to open, given what was kept and the screens there are now. */
export function placeWindow(kept: WindowPlace | undefined, screens: readonly Rectangle[]): WindowPlace {
  const bounds = kept?.bounds;
  const isVisible = bounds !== undefined && screens.some((screen) => overlaps(bounds, screen));
  if (bounds && isVisible) {
    return {
      bounds: {
        ...bounds,
        width: Math.max(bounds.width, smallestSize.width),
        height: Math.max(bounds.height, smallestSize.height),
      },
      isMaximized: kept.isMaximized,
    };
  }
  const screen = screens[0] ?? { x: 0, y: 0, ...usualSize };
  const width = Math.min(usualSize.width, screen.width);
  const height = Math.min(usualSize.height, screen.height);
  return {
    bounds: {
      x: screen.x + Math.round((screen.width - width) / 2),
      y: screen.y + Math.round((screen.height - height) / 2),
      width,
      height,
    },
    isMaximized: kept?.isMaximized ?? false,
  };
}

/** Where a window opens over the middle of another one: on the screen, and smaller than wanted where the screen is. */
export function boundsOver(
  under: Rectangle,
  screen: Rectangle,
  wanted: Pick<Rectangle, 'width' | 'height'>,
): Rectangle {
  const width = Math.round(Math.min(wanted.width, screen.width));
  const height = Math.round(Math.min(wanted.height, screen.height));
  const within = (start: number, from: number, to: number): number =>
    Math.round(Math.max(from, Math.min(start, to)));
  return {
    x: within(under.x + (under.width - width) / 2, screen.x, screen.x + screen.width - width),
    y: within(under.y + (under.height - height) / 2, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

function overlaps(bounds: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
  return width >= visibleMargin && height >= visibleMargin && bounds.y >= screen.y - visibleMargin;
}

/** The file with the place. */
export function windowPlaceFile({ personal }: { readonly personal: string }): string {
  return join(personal, windowPlaceName);
}

/** Keeps the place for the next session. Losing it is harmless. */
export class WindowPlaceKeeper {
  readonly #files: PersonalFolder;
  #last: WindowPlace | undefined;

  constructor(files: PersonalFolder) {
    this.#files = files;
  }

  /** Where the window is to open; undefined for the usual place. */
  get last(): WindowPlace | undefined {
    return this.#last;
  }

  /** Reads what was kept; undefined when there is nothing usable, or user data is locked. */
  async read(): Promise<WindowPlace | undefined> {
    const read = await this.#files.read(windowPlaceName);
    this.#last ??= read.ok && read.value ? placeSchema.safeParse(readJson(read.value)).data : undefined;
    return this.#last;
  }

  /** Notes the place for the next window of this session. */
  note(place: WindowPlace): void {
    this.#last = place;
  }

  /** Keeps the place for the next session, too. */
  async keep(place: WindowPlace): Promise<Result<void>> {
    this.note(place);
    return await this.#files.write(windowPlaceName, JSON.stringify(place));
  }
}
