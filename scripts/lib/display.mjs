// Decides on which screen windows appear: the one that is there, else a virtual one that lives as long as the script.
import { createInterface } from 'node:readline';
import { start } from './run.mjs';
import { PlainError, say } from './say.mjs';

const startTimeoutMs = 20_000;
let hasSaid = false;

/** Says whether windows can only appear on a virtual screen. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Starts a virtual screen where there is no other and sets DISPLAY for this script and its children.
 * Answers how to end it.
 */
export async function provideDisplay({ size = '1600x1200' } = {}) {
  if (!needsVirtualDisplay()) return () => {};
  const { name, end } = await startVirtualDisplay(size);
  process.env.DISPLAY = name;
  if (!hasSaid) say(`There is no display here: windows go to a virtual one (Xvfb, ${name}).`);
  hasSaid = true;
  return () => {
    delete process.env.DISPLAY;
    end();
  };
}

/**
 * Starts a virtual screen for each of `count` test workers where there is no other, and lists them in IMPACT_KIT_DISPLAYS.
 * Answers how to end them. A real screen has one focus and one clipboard, so there is one worker on it.
 */
export async function provideTestDisplays(count) {
  if (!needsVirtualDisplay()) return () => {};
  const displays = await Promise.all(Array.from({ length: count }, () => startVirtualDisplay('1600x1200')));
  process.env.IMPACT_KIT_DISPLAYS = displays.map(({ name }) => name).join(' ');
  return () => {
    delete process.env.IMPACT_KIT_DISPLAYS;
    for (const { end } of displays) end();
  };
}

async function startVirtualDisplay(size) {
  // Xvfb finds a free number itself and writes it to the descriptor when it is ready.
  const server = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-dpi', '96'],
    {
      // A program that loses its display dies on the spot, without closing its files.
      isLasting: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return { name: `:${await firstLine(server)}`, end: () => server.kill() };
}

async function firstLine(server) {
  const failure = new PlainError('The virtual display (Xvfb) did not start.');
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure), startTimeoutMs);
    server.once('error', () => reject(failure));
    server.once('close', () => reject(failure));
    createInterface(server.stdio[3]).once('line', (line) => {
      clearTimeout(timer);
      resolve(line.trim());
    });
  });
}
