// Display for windows: the existing one, else a virtual one that ends with the script.
import { createInterface } from 'node:readline';
import { start } from './run.mjs';
import { PlainError, say } from './say.mjs';

const startTimeoutMs = 20_000;
let hasSaid = false;

/** Whether windows can only appear on a virtual display. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Starts a virtual display if there is no other, and sets DISPLAY for this script and its children. Returns a function that ends it. */
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
 * Starts a virtual display for each of `count` test workers if there is no other, and lists them in IMPACT_KIT_DISPLAYS. Returns a
 * function that ends them. A real display has one focus and one clipboard, so only one worker uses it.
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
  // Xvfb selects a free number and writes it to the descriptor when it is ready.
  const server = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-dpi', '96'],
    {
      // A program that loses its display ends at once, without closing its files.
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
