// Debian package of the program, built from the unpacked folder with dpkg-deb.
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { at } from './places.mjs';
import { hasProgram, must } from './run.mjs';
import { PlainError } from './say.mjs';
import { libraryPackages } from './system-packages.mjs';

const name = 'impact-kit';
const programFolder = `usr/lib/${name}`;
const architectures = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' };

/** Throws when this machine cannot build a Debian package. */
export function needDebianTools() {
  if (hasProgram('dpkg-deb')) return;
  throw new PlainError(
    'The .deb is built with dpkg-deb, which is in the package dpkg. Install it, or choose with --target zip or --target tar.gz.',
  );
}

/**
 * Builds `impact-kit_<version>_<architecture>.deb` in the folder `output` from an unpacked folder of electron-builder. Returns the path.
 * `compression` is a method of dpkg-deb: every version of dpkg reads `xz`, and `none` is quick.
 */
export async function makeDebianPackage(unpacked, output, { compression = 'xz' } = {}) {
  const about = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const version = debianVersion(about.version);
  const architecture = architectures[process.arch];
  const file = join(output, `${name}_${version}_${architecture}.deb`);
  const stage = mkdtempSync(join(output, '.debian-'));
  try {
    fill(stage, unpacked);
    writeControl(stage, { version, architecture, maintainer: about.author });
    setModes(stage);
    // All files of the package belong to root. SOURCE_DATE_EPOCH limits their times.
    const args = ['--root-owner-group', `-Z${compression}`, '--build', stage, file];
    await must('The Debian package was not built: see the lines above.', 'dpkg-deb', args);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return file;
}

/** A prerelease sorts before its release: Debian writes it with a tilde. */
function debianVersion(version) {
  return version.replace('-', '~');
}

/** Puts every file at its place on the system. The program's folder stays as it is, so that sticks written from it are the same. */
function fill(stage, unpacked) {
  cpSync(unpacked, join(stage, programFolder), { recursive: true, verbatimSymlinks: true });
  const entry = readFileSync(at(`resources/linux/${name}.desktop`), 'utf8')
    .replace('@program@', name)
    .replace(/^Icon=.*$/m, `Icon=${name}`);
  write(stage, `usr/share/applications/${name}.desktop`, entry);
  copy(`resources/linux/${name}.xml`, stage, `usr/share/mime/packages/${name}.xml`);
  copy('resources/icons/icon.png', stage, `usr/share/icons/hicolor/512x512/apps/${name}.png`);
  copy('resources/icons/icon.svg', stage, `usr/share/icons/hicolor/scalable/apps/${name}.svg`);
  copy('resources/debian/apparmor-profile', stage, `usr/share/${name}/apparmor-profile`);
  copy('LICENSE', stage, `usr/share/doc/${name}/copyright`);
  const changes = gzipSync(readFileSync(at('CHANGELOG.md')), { level: 9 });
  write(stage, `usr/share/doc/${name}/CHANGELOG.md.gz`, changes);
  mkdirSync(join(stage, 'usr/bin'));
  symlinkSync(`../lib/${name}/${name}`, join(stage, 'usr/bin', name));
}

/** Writes what dpkg reads and runs. */
function writeControl(stage, facts) {
  const size = pathsIn(stage).reduce((sum, path) => sum + Math.ceil(lstatSync(path).size / 1024), 0);
  const { linux } = parse(readFileSync(at('electron-builder.yml'), 'utf8'));
  const values = { ...facts, size, libraries: libraryPackages().join(', '), synopsis: linux.synopsis };
  const template = readFileSync(at('resources/debian/control'), 'utf8');
  write(
    stage,
    'DEBIAN/control',
    template.replace(/@([a-z]+)@/g, (_all, key) => values[key]),
  );
  for (const script of ['postinst', 'postrm']) {
    copy(`resources/debian/${script}`, stage, `DEBIAN/${script}`);
    chmodSync(join(stage, 'DEBIAN', script), 0o755);
  }
}

/** Everybody may read and nobody but root may change a file, whatever the builder's umask was. */
function setModes(stage) {
  chmodSync(stage, 0o755);
  for (const path of pathsIn(stage)) {
    const facts = lstatSync(path);
    if (facts.isSymbolicLink()) continue;
    chmodSync(path, facts.isDirectory() || facts.mode & 0o100 ? 0o755 : 0o644);
  }
  // Where the system forbids user namespaces, Chromium builds its sandbox with this helper, which must run as root for that.
  chmodSync(join(stage, programFolder, 'chrome-sandbox'), 0o4755);
}

function pathsIn(folder) {
  return readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
}

function copy(from, stage, path) {
  write(stage, path, readFileSync(at(from)));
}

function write(stage, path, content) {
  const place = join(stage, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
}
