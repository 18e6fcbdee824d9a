// Letters on links for following them by typing: few, near the resting fingers, none the beginning of another.

/** Latin letters in the order in which they are given; those on which fingers rest first. */
const letters = 'ASDFGHJKLEIRUOCMVNWP';

/** As many codes as there are links, all of one length. */
export function hintLetters(count: number): readonly string[] {
  let length = 1;
  while (letters.length ** length < count) length += 1;
  return Array.from({ length: count }, (_, index) =>
    Array.from(
      { length },
      (_none, place) => letters[Math.floor(index / letters.length ** place) % letters.length],
    ).join(''),
  );
}
