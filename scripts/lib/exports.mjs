// Use of exports between files, read from the sources without a compiler.
import { posix } from 'node:path';

const source = /\.(ts|tsx|mjs)$/;
const declared =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|type|interface) ([\w$]+)/gm;
const listed = /^export \{([^}]*)\}(?! from)/gm;
const destructured = /^export const \{([^}]*)\}/gm;
const named = /(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g;
const late = /(?:const\s*\{([^}]*)\}\s*=\s*(?:await\s+)?)?import\(\s*['"]([^'"]+)['"]\s*\)/g;
const whole =
  /import\s+(?:type\s+)?(?:\*\s+as\s+)?[\w$]+\s*(?:,\s*\{[^}]*\}\s*)?from\s*['"]([^'"]+)['"]|import\s*['"]([^'"]+)['"]|(?:mock|URL)\(\s*['"]([^'"]+)['"]/g;

/**
 * Exports that no other file names.
 * @param {readonly string[]} paths
 * @param {(path: string) => string} read
 * @returns {{ path: string, name: string }[]}
 */
export function unusedExports(paths, read) {
  const sources = paths.filter((path) => source.test(path) && !path.endsWith('.d.ts'));
  const uses = usesOf(sources, read);
  return sources.flatMap((path) => {
    const used = uses.get(path)?.names ?? new Set();
    if (used.has('*')) return [];
    return [...exportsOf(read(path))].filter((name) => !used.has(name)).map((name) => ({ path, name }));
  });
}

/**
 * Short files that only one file imports and no test: parts of that file with a name of their own.
 * @param {readonly string[]} paths
 * @param {(path: string) => string} read
 * @param {number} mostLines A file with so many lines is no fragment.
 * @returns {{ path: string, importer: string, lines: number }[]}
 */
export function fragments(paths, read, mostLines = 25) {
  const sources = paths.filter((path) => source.test(path) && !path.endsWith('.d.ts'));
  const uses = usesOf(sources, read);
  return sources.flatMap((path) => {
    const lines = read(path).trimEnd().split('\n').length;
    const importers = [...(uses.get(path)?.importers ?? [])];
    const [importer] = importers;
    return lines < mostLines && importers.length === 1 && importer ? [{ path, importer, lines }] : [];
  });
}

function exportsOf(text) {
  const names = new Set([...text.matchAll(declared)].map(([, name]) => name));
  for (const [, list] of [...text.matchAll(listed), ...text.matchAll(destructured)])
    for (const name of namesIn(list, 1)) names.add(name);
  return names;
}

function usesOf(paths, read) {
  const uses = new Map();
  const note = (from, specifier, names) => {
    if (!specifier?.startsWith('.')) return;
    const target = posix.join(posix.dirname(from), specifier.split('?')[0]);
    const use = uses.get(target) ?? { names: new Set(), importers: new Set() };
    uses.set(target, use);
    use.importers.add(from);
    for (const name of names) use.names.add(name);
  };
  for (const path of paths) {
    const text = read(path);
    for (const [, list, specifier] of text.matchAll(named)) note(path, specifier, namesIn(list, 0));
    for (const [, list, specifier] of text.matchAll(late))
      note(path, specifier, list ? namesIn(list, 0) : ['*']);
    for (const [, ...specifiers] of text.matchAll(whole)) note(path, specifiers.find(Boolean), ['*']);
  }
  return uses;
}

/** Names in braces: those before `as` (0) or after it (1). */
function namesIn(list, side) {
  return list
    .split(',')
    .map((one) => one.trim().replace(/^type\s+/, ''))
    .filter(Boolean)
    .map((one) => one.split(/\s+as\s+|\s*:\s*/))
    .map((parts) => (parts[side] ?? parts[0]).trim());
}
