// Detect when something has been painted: a virtual screen whose picture is a file, polled again and again.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** A part of the screen, in pixels. */
export type Region = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** Every fourth pixel of the screen in both directions, one byte each. */
type Shot = Uint8Array;
type Frame = { readonly at: number; readonly shot: Shot };

/** The size of the screen. */
export const screenSize = { width: 1280, height: 1024 } as const;
const step = 4;
const columns = screenSize.width / step;
const rows = screenSize.height / step;
const lookMs = 6;
/** Differences of light below this are none. */
const tolerance = 24;
/** All but this share of what changes has to be as it stays. */
const rest = 0.01;
/** A region in which one shade fills more than this share is still empty. */
const emptyShare = 0.97;
/** What is not painted by then never will be. */
const longestMs = 120_000;

/** A virtual screen of its own. */
export class Screen {
  readonly display: string;
  readonly #server: ChildProcess;
  readonly #folder: string;
  readonly #file: number;
  readonly #line: Uint8Array;
  readonly #firstPixel: number;

  private constructor(server: ChildProcess, folder: string, display: string) {
    this.#server = server;
    this.#folder = folder;
    this.display = display;
    this.#file = openSync(join(folder, 'Xvfb_screen0'), 'r');
    const head = Buffer.alloc(100);
    readSync(this.#file, head, 0, head.length, 0);
    const field = (index: number): number => head.readUInt32BE(index * 4);
    // The picture is an X window dump: header, colour table of 12 bytes a colour, lines.
    this.#firstPixel = field(0) + field(19) * 12;
    this.#line = new Uint8Array(field(12));
  }

  /** Starts one. */
  static async start(): Promise<Screen> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-screen-'));
    const size = `${screenSize.width}x${screenSize.height}x24`;
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', size, '-fbdir', folder, '-nolisten', 'tcp', '-dpi', '96'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const number = await new Promise<string>((resolve, reject) => {
      server.once('error', reject);
      server.once('close', () => reject(new Error('the virtual screen did not start')));
      createInterface(server.stdio[3] as Readable).once('line', resolve);
    });
    return new Screen(server, folder, `:${number.trim()}`);
  }

  /** Ends it. */
  end(): void {
    closeSync(this.#file);
    this.#server.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /**
   * Does `act`, which answers when it began (ms since 1970) and what is done when `isDone` settles, then watches until nothing has
   * changed for `quietMs`. Answers the ms from its beginning to the first moment from which the region was as it stayed.
   * A region that looks empty is waited for as well, unless what is shown `mayBeEmpty`: a page with next to nothing on it stays so.
   */
  async watch(
    act: () => Promise<{ readonly beganAt: number; readonly isDone?: Promise<Region | undefined> }>,
    region: Region,
    { quietMs = 700, mayBeEmpty = false }: { readonly quietMs?: number; readonly mayBeEmpty?: boolean } = {},
  ): Promise<number> {
    const frames: Frame[] = [{ at: 0, shot: this.#look() }];
    let isDone = false;
    let seen = region;
    const acting = act().then(async ({ beganAt, isDone: done }) => {
      seen = (await done) ?? region;
      isDone = true;
      return beganAt;
    });
    // A failure is told when the watching ends, not before somebody listens.
    acting.catch(() => {
      isDone = true;
    });
    const beganLooking = Date.now();
    let changedAt = beganLooking;
    const isWaiting = (): boolean =>
      !isDone ||
      frames.length === 1 ||
      Date.now() - changedAt < quietMs ||
      (!mayBeEmpty && isEmpty(frames.at(-1), seen));
    while (isWaiting()) {
      if (Date.now() - beganLooking > longestMs) break;
      await wait(lookMs);
      const [at, shot] = [Date.now(), this.#look()];
      if (Buffer.compare(shot, frames.at(-1)?.shot ?? shot) === 0) continue;
      frames.push({ at, shot });
      changedAt = at;
    }
    return paintedAt(frames, seen) - (await acting);
  }

  #look(): Shot {
    const shot = new Uint8Array(columns * rows);
    for (let row = 0; row < rows; row += 1) {
      readSync(
        this.#file,
        this.#line,
        0,
        this.#line.length,
        this.#firstPixel + row * step * this.#line.length,
      );
      for (let column = 0; column < columns; column += 1)
        shot[row * columns + column] = this.#line[column * step * 4 + 1] ?? 0;
    }
    return shot;
  }
}

/** When the region first was as it stays; throws when nothing in it changed, since then nothing was measured. */
function paintedAt(frames: readonly Frame[], region: Region): number {
  const [first, last] = [frames[0]?.shot, frames.at(-1)?.shot];
  if (!first || !last) throw new Error('nothing was looked at');
  const changed = placesIn(region).filter((place) => differs(first, last, place));
  if (changed.length === 0) throw new Error('nothing was painted');
  const isLike = ({ shot }: Frame): boolean =>
    changed.filter((place) => differs(shot, last, place)).length < changed.length * rest;
  const before = frames.findLastIndex((frame) => !isLike(frame));
  return frames[before + 1]?.at ?? 0;
}

/** Viewers show an empty page, or none, before there is one. */
function isEmpty(frame: Frame | undefined, region: Region): boolean {
  const places = placesIn(region);
  const counts = new Map<number, number>();
  for (const place of places) {
    const shade = frame?.shot[place] ?? 0;
    counts.set(shade, (counts.get(shade) ?? 0) + 1);
  }
  return Math.max(...counts.values()) > places.length * emptyShare;
}

function placesIn({ x, y, width, height }: Region): number[] {
  const places: number[] = [];
  for (let row = Math.ceil(y / step); row < Math.min(rows, (y + height) / step); row += 1)
    for (let column = Math.ceil(x / step); column < Math.min(columns, (x + width) / step); column += 1)
      places.push(row * columns + column);
  return places;
}

function differs(one: Shot, other: Shot, place: number): boolean {
  return Math.abs((one[place] ?? 0) - (other[place] ?? 0)) > tolerance;
}
