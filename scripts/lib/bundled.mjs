// Packages whose code or files are in the built program. Source: the list of licences, which the bundler writes from what it bundled.

/** A heading of the list, such as `## @scope/name - 1.2.3 (MIT)` or `## name - 1.2.3 ((MIT AND Zlib))`. */
const packageHeading = /^(?<name>(?:@[^/\s]+\/)?[^/\s:]+) - (?<version>\S+) \((?<licence>.+)\)$/;
/** Data of a package, which is listed with a licence of its own: `## pdfjs-dist: cmaps`. */
const dataHeading = /^\S+: /;

/**
 * Name, version, licence and integrity of each bundled package, by name. `licences` is the text of `licences.md`, `lock` the parsed
 * package-lock.json. Throws on a heading that it cannot read, and on a package that the lock file does not have in that version.
 */
export function bundledPackages(licences, lock) {
  const locked = lockedPackages(lock);
  return licences
    .split('\n')
    .filter((line) => line.startsWith('## '))
    .map((line) => line.slice('## '.length))
    .filter((heading) => !dataHeading.test(heading))
    .map((heading) => readHeading(heading, locked))
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

function readHeading(heading, locked) {
  const { name, version, licence } = packageHeading.exec(heading)?.groups ?? {};
  if (name === undefined)
    throw new Error(`the list of licences has a heading that names no package: ${heading}`);
  const integrity = locked.get(`${name}@${version}`);
  if (integrity === undefined)
    throw new Error(`${name} ${version} is bundled, and the lock file has no such version`);
  // An expression such as (MIT AND Zlib) has brackets of its own.
  return { name, version, licence: licence.replace(/^\((.*)\)$/, '$1'), integrity };
}

/** Integrity of each package of a lock file, by `name@version`. */
export function lockedPackages({ packages }) {
  const found = new Map();
  for (const [path, { name, version, integrity }] of Object.entries(packages)) {
    if (path === '' || integrity === undefined) continue;
    found.set(`${name ?? path.split('node_modules/').at(-1)}@${version}`, integrity);
  }
  return found;
}
