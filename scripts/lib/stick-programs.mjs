// The folder `program` of a stick, made from packages, and the list of hashes for comparing downloads.
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeWhole } from './atomic.mjs';

/** Names of electron-builder's unpacked folders that run in place. */
const unpacked = { windows: /^win(-[a-z0-9]+)?-unpacked$/, linux: /^linux(-[a-z0-9]+)?-unpacked$/ };
/** A program for macOS contains links, which sticks do not support, so it is stored as one file. The disk image is easier to use. */
const macFiles = [/-mac-[a-z0-9]+\.dmg$/, /-mac-[a-z0-9]+\.zip$/];
const archive = /\.(zip|dmg|tar\.gz|deb|exe)$/;
/** What `release-papers.mjs` writes. */
const paper = /^impact-kit-.*\.(cdx\.json|licences\.md|audit\.json)$/;

/**
 * Makes `program/windows`, `program/linux` and `program/mac` from the packages in a folder, for `kit write --program`. Folders of
 * platforms that were not packaged now stay. Returns the available platforms.
 */
export function layOutPrograms(folder) {
  const program = join(folder, 'program');
  const names = readdirSync(folder).sort();
  for (const [system, pattern] of Object.entries(unpacked)) {
    const found = names.find((name) => pattern.test(name));
    if (found !== undefined) putInPlace(join(folder, found), join(program, system));
  }
  const forMac = macFiles.map((pattern) => names.find((name) => pattern.test(name))).find(Boolean);
  if (forMac !== undefined) putInPlace(join(folder, forMac), join(program, 'mac', basename(forMac)), 'mac');
  return existsSync(program) ? readdirSync(program).sort() : [];
}

function putInPlace(from, to, system) {
  rmSync(system === 'mac' ? join(to, '..') : to, { recursive: true, force: true });
  mkdirSync(join(to, '..'), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Writes `SHA256SUMS` over the archives, Debian packages and papers in a folder, in the format of `sha256sum -c`. */
export async function writeHashes(folder) {
  const lines = [];
  for (const name of readdirSync(folder)
    .filter((entry) => archive.test(entry) || paper.test(entry))
    .sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  writeWhole(join(folder, 'SHA256SUMS'), lines.join(''));
}
