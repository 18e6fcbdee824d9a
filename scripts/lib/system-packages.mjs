// Missing packages of the operating system, and their installation where possible.
import { existsSync } from 'node:fs';
import { capture, hasProgram, must, run } from './run.mjs';
import { PlainError, say } from './say.mjs';

/** Libraries that Electron loads, each with its Debian and Ubuntu packages (the newest release's name first). */
const libraries = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXext.so.6': ['libxext6'],
  'libdbus-1.so.3': ['libdbus-1-3'],
};

/**
 * Programs (or a file, by its path), each with its package. The display server is needed where there is no display; the rest only by
 * tests.
 */
const displayProgram = { Xvfb: ['xvfb'] };
const testPrograms = {
  minisign: ['minisign'],
  qpdf: ['qpdf'],
  pdftotext: ['poppler-utils'],
  stemwords: ['libstemmer-tools'],
  ip: ['iproute2'],
  mount: ['mount'],
  losetup: ['mount'],
  unshare: ['util-linux'],
  tcpdump: ['tcpdump'],
  zip: ['zip'],
  unzip: ['unzip'],
  gunzip: ['gzip'],
  'mkfs.ext4': ['e2fsprogs'],
  'mkfs.exfat': ['exfatprogs'],
  'mount.exfat-fuse': ['exfat-fuse'],
  'mkfs.vfat': ['dosfstools'],
  fusefat: ['fusefat'],
  zbarimg: ['zbar-tools'],
  patch: ['patch'],
  // Installation of the Debian package, and judges of what it installs.
  'dpkg-deb': ['dpkg'],
  nsenter: ['util-linux'],
  pivot_root: ['util-linux'],
  setpriv: ['util-linux'],
  useradd: ['passwd'],
  apparmor_parser: ['apparmor'],
  'desktop-file-validate': ['desktop-file-utils'],
  'update-mime-database': ['shared-mime-info'],
  shellcheck: ['shellcheck'],
  // Browsers that people have, for the edition of a kit that needs no program.
  chromium: ['chromium'],
  'firefox-esr': ['firefox-esr'],
};

/** Programs with which tests run what is for Windows. */
const windowsPrograms = { wine: ['wine'], makensis: ['nsis'] };

/** Other programs that only the bench starts. */
const benchPrograms = { mutool: ['mupdf-tools'], taskset: ['util-linux'], evince: ['evince'] };

/** Requirements of tests that are no programs: a file that shows their presence, and their package. */
const testFiles = {
  // The package `wine` alone would do with the 32-bit one.
  '/usr/lib/wine/wine64': ['wine64'],
  '/usr/lib/python3/dist-packages/vobject': ['python3-vobject'],
  '/usr/lib/python3/dist-packages/holidays': ['python3-holidays'],
  '/usr/lib/python3/dist-packages/cyclonedx': ['python3-cyclonedx-lib'],
  '/usr/lib/python3/dist-packages/jsonschema': ['python3-jsonschema'],
  // Poppler draws the fonts that a PDF names but does not contain with it, as pdf.js does.
  '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf': ['fonts-liberation'],
};

/** Makes sure that the system has what the program needs, and on request the tests or the bench. Does nothing outside Linux. */
export async function installSystemPackages({ forTests, forBench = false }) {
  if (process.platform !== 'linux') return;
  const needed = missingPackages(forTests, forBench);
  if (needed.length === 0) return;
  if (!existsSync('/etc/debian_version') || !hasProgram('apt-get')) {
    throw new PlainError(
      `Some system packages are missing. On Debian they are called: ${needed.map(([name]) => name).join(' ')}`,
    );
  }
  if (process.getuid() === 0) {
    await install(needed);
  } else {
    const command = `sudo apt-get install -y --no-install-recommends ${needed.map(nameHere).join(' ')}`;
    throw new PlainError(`Some system packages are missing. Run this once, then try again: ${command}`);
  }
}

/** The packages of the libraries as a Debian package names its dependencies: alternatives in one line. */
export function libraryPackages() {
  return Object.values(libraries).map((names) => names.join(' | '));
}

/** The package of a program that tests need, by the name of the newest release; undefined if it is not in the list. */
export function packageOf(program) {
  return { ...displayProgram, ...testPrograms, ...windowsPrograms }[program]?.[0];
}

function missingPackages(forTests, forBench) {
  const needsDisplay = forTests || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const programs = {
    ...(needsDisplay ? displayProgram : {}),
    ...(forTests ? { ...testPrograms, ...windowsPrograms } : {}),
    ...(forBench ? benchPrograms : {}),
  };
  const known = capture('/sbin/ldconfig', ['-p']);
  return [
    ...Object.entries(libraries).filter(([name]) => known !== undefined && !known.includes(`\t${name} `)),
    ...Object.entries(programs).filter(([name]) => !hasProgram(name)),
    ...Object.entries(forTests ? testFiles : {}).filter(([path]) => !existsSync(path)),
  ].map(([, packages]) => packages);
}

/** The name of a package in this release of the system. */
function nameHere(names) {
  return (
    names.find((name) =>
      /^ {2}Candidate: (?!\(none\))/m.test(capture('apt-cache', ['policy', name]) ?? ''),
    ) ?? names.at(-1)
  );
}

async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args) => {
    const failure = 'apt-get failed: see the lines above. It needs the package servers of the system once.';
    await must(
      failure,
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args],
      { env },
    );
  };
  say('Looking for system packages.');
  await apt('update');
  const names = packages.map(nameHere);
  say(`Installing system packages: ${names.join(' ')}`);
  // Completes an interrupted installation; does nothing otherwise.
  await run('dpkg', ['--configure', '-a'], { env });
  await apt('install', '-y', '--no-install-recommends', ...names);
}
