// Order of a question's items on the screen. It depends on the attempt's seed, so that it stays the same.

/**
 * The positions 0 to `count` - 1, shuffled by a seed and a name. They are never in the order of the quiz file, because that order is
 * the solution. The same seed and name always give the same order, in every language of the quiz.
 */
export function shuffledPositions(count: number, seed: number, name: string): number[] {
  const draw = randomNumbers(seed ^ hashText(name));
  const positions = Array.from({ length: count }, (_, position) => position);
  for (let end = count - 1; end > 0; end -= 1) {
    const chosen = Math.floor(draw() * (end + 1));
    [positions[end], positions[chosen]] = [positions[chosen] ?? 0, positions[end] ?? 0];
  }
  const isSolved = positions.every((position, index) => position === index);
  return isSolved ? [...positions.slice(1), ...positions.slice(0, 1)] : positions;
}

/** FNV-1a hash of 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 generator, sufficient to shuffle a few items. Numbers from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
