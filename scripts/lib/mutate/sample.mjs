// Random sample of product lines, the same for the same seed and sources, with a share for each room.

/** The rooms that are sampled; a file belongs to the first folder that contains it. */
export const rooms = ['core', 'main/disk', 'main', 'renderer', 'cli'];

/** Sentences are judged by readers and by tests of their own. */
const isSampled = (path) =>
  /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.startsWith('renderer/text/messages/');

/** The room of a source file, or undefined for what is not sampled. */
export function roomOf(path) {
  return isSampled(path) ? rooms.find((room) => path.startsWith(`${room}/`)) : undefined;
}

/** Numbers from 0 to below 1 that follow from the seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many of `count` each room gets by its size: each at least one, the rest by largest remainder. */
export function sharesOf(sizes, count) {
  const filled = Object.entries(sizes).filter(([, size]) => size > 0);
  const total = filled.reduce((sum, [, size]) => sum + size, 0);
  const exact = filled.map(([room, size]) => ({ room, exact: (count * size) / total }));
  const shares = Object.fromEntries(exact.map((one) => [one.room, Math.max(1, Math.floor(one.exact))]));
  const sum = () => Object.values(shares).reduce((all, share) => all + share, 0);
  const byRemainder = exact.toSorted((a, b) => (b.exact % 1) - (a.exact % 1));
  for (const { room } of byRemainder) if (sum() < count) shares[room] += 1;
  while (sum() > count && Object.values(shares).some((share) => share > 1)) {
    const [largest] = Object.entries(shares).toSorted(([, a], [, b]) => b - a)[0];
    shares[largest] -= 1;
  }
  return shares;
}

/**
 * Groups mutations by line and draws lines without repetition, with one of the mutations of each line.
 * Each drawn mutation is one of those given.
 */
export function* drawLines(mutations, random) {
  const lines = groupByLine(mutations);
  const rest = [...lines.values()];
  while (rest.length > 0) {
    const at = Math.floor(random() * rest.length);
    const [line] = rest.splice(at, 1);
    yield line[Math.floor(random() * line.length)];
  }
}

const lineKey = ({ path, line }) => `${path}:${line}`;

function groupByLine(mutations) {
  const lines = new Map();
  for (const mutation of mutations) {
    const key = lineKey(mutation);
    if (lines.has(key)) lines.get(key).push(mutation);
    else lines.set(key, [mutation]);
  }
  return lines;
}
