// Decides how packages become the folder `program` of a stick, and the list of hashes people compare downloads with.
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeWhole } from './atomic.mjs';

/** What electron-builder calls the unpacked folders that run where they lie. */
const unpacked = { windows: /^win(-[a-z0-9]+)?-unpacked$/, linux: /^linux(-[a-z0-9]+)?-unpacked$/ };
/** A program for macOS has links inside, which sticks cannot hold: it travels in one file. The image is the kinder one. */
const macFiles = [/-mac-[a-z0-9]+\.dmg$/, /-mac-[a-z0-9]+\.zip$/];
const archive = /\.(zip|dmg|tar\.gz)$/;

/**
 * Lays `program/windows`, `program/linux` and `program/mac` out of the packages in a folder, for `kit write --program`; what was laid out
 * before of a system that was not packaged now stays. Answers the systems that are there.
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

/** Writes `SHA256SUMS` over the archives in a folder, as `sha256sum -c` reads it. */
export async function writeHashes(folder) {
  const lines = [];
  for (const name of readdirSync(folder)
    .filter((entry) => archive.test(entry))
    .sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  writeWhole(join(folder, 'SHA256SUMS'), lines.join(''));
}
