// Strict applier of unified diffs: every hunk must match exactly once, line for line, without fuzz.

/**
 * The parts of a patch of one file: the text before the diff, the path of the file without `a/` and `b/`, and the hunks. A hunk has the lines
 * that must be in the file (`before`) and the lines that replace them (`after`). `line` is where the diff found them.
 */
export function parsePatch(text) {
  const [head, old, next, ...body] = text.split(/^(--- a\/.*\n)(\+\+\+ b\/.*\n)/m);
  if (next === undefined || body.length !== 1) throw new Error('A patch changes exactly one file');
  const file = old.slice('--- a/'.length).trim();
  if (file !== next.slice('+++ b/'.length).trim()) throw new Error('A patch does not rename its file');
  return { description: head.trim(), file, hunks: readHunks(body[0]) };
}

function readHunks(text) {
  const lines = text.replace(/\n$/, '').split('\n');
  const hunks = [];
  for (const line of lines) {
    const head = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (head) {
      hunks.push({
        line: Number(head[1]),
        sizes: [head[2], head[3]].map((size) => Number(size ?? 1)),
        before: [],
        after: [],
      });
      continue;
    }
    const hunk = hunks.at(-1);
    const kind = line[0] ?? '';
    if (!hunk || !' +-'.includes(kind) || kind === '')
      throw new Error(`Not a line of a unified diff: ${line}`);
    if (kind !== '+') hunk.before.push(line.slice(1));
    if (kind !== '-') hunk.after.push(line.slice(1));
  }
  const isWhole = ({ sizes, before, after }) => sizes[0] === before.length && sizes[1] === after.length;
  if (hunks.length === 0 || !hunks.every(isWhole)) throw new Error('A hunk lacks lines that its head counts');
  return hunks.map(({ line, before, after }) => ({ line, before, after }));
}

/** The line numbers, from 1, at which the lines of a hunk start in the file. */
export function findHunk(lines, { before }) {
  const found = [];
  for (let start = lines.indexOf(before[0]); start >= 0; start = lines.indexOf(before[0], start + 1))
    if (before.every((line, index) => lines[start + index] === line)) found.push(start + 1);
  return found;
}

/** The patched text. Throws when a hunk is not in the text exactly once: it was patched before, or is of another version. */
export function applyPatch(text, { file, hunks }) {
  const lines = text.split('\n');
  for (const hunk of hunks) {
    const found = findHunk(lines, hunk);
    if (found.length !== 1)
      throw new Error(
        `The hunk for line ${hunk.line} of ${file} matches ${found.length} times instead of once`,
      );
    lines.splice(found[0] - 1, hunk.before.length, ...hunk.after);
  }
  return lines.join('\n');
}
