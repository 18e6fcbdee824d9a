// `npm run dist`: makes the packages for release, and refuses what must not be released.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, writeBuildInfo } from './lib/build-app.mjs';
import { makeDebianPackage, needDebianTools } from './lib/debian-package.mjs';
import { provideDisplay } from './lib/display.mjs';
import { developmentKey, isReleaseKey, provideDevelopmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { runKit } from './lib/kit-command.mjs';
import { runBuilder, unpackedFolder } from './lib/package-app.mjs';
import { at } from './lib/places.mjs';
import { auditRelease, writePapers } from './lib/release-papers.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { provideStarterKit, signWith, takeStarterKit } from './lib/starter-kit.mjs';
import { layOutPrograms, writeHashes } from './lib/stick-programs.mjs';

const usage = `npm run dist -- --key <secret key file> | --kit <signed kit> [--platform linux|win|mac] [--target dir|zip|tar.gz|deb|dmg|nsis …]
  --kit <folder or file>   the starter kit, made and signed elsewhere, so that no secret key is needed here
  --passphrase-file <file> the passphrase of a protected key; otherwise it is asked for
  --allow-unaudited        go on when the audit of what is bundled found something or got no answer
  --allow-test-runtime     package the registry-shipped Electron; such a package is for trying out only
  --allow-development-key  sign the starter kit with the key of this folder's development build; for trying out only`;

const options = {
  key: { type: 'string' },
  kit: { type: 'string' },
  'passphrase-file': { type: 'string' },
  platform: { type: 'string' },
  target: { type: 'string', multiple: true, default: [] },
  'allow-unaudited': { type: 'boolean', default: false },
  'allow-test-runtime': { type: 'boolean', default: false },
  'allow-development-key': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

await runScript(async () => {
  const { values } = parseArgs({ options });
  if (values.help) {
    say(usage);
    return 0;
  }
  const runtime = await setUp({ isOfficialWanted: !values['allow-test-runtime'] });
  if (runtime.kind !== 'official' && !values['allow-test-runtime']) {
    throw new PlainError(
      'A release needs the official Electron, and it is out of reach. --allow-test-runtime packages this one all the same, for trying out only.',
    );
  }
  const isDevelopmentKey =
    values.key === undefined && values.kit === undefined && values['allow-development-key'];
  if (values.kit === undefined && !isDevelopmentKey) checkKey(values.key);
  const isDebianWanted = wantsDebian(values);
  if (isDebianWanted) needDebianTools();
  await buildApp({ isForced: true });
  writeBuildInfo(runtime, { isNew: true });
  const audit = await auditRelease(runtime, {
    isUnauditedAllowed: values['allow-unaudited'] || values['allow-test-runtime'],
  });
  if (isDevelopmentKey) await provideDevelopmentKey(runtime);
  writeTrustedKeys({ withDevelopmentKey: isDevelopmentKey });
  const signer = isDevelopmentKey ? developmentKey : values.key && resolve(values.key);
  const passphraseFile = values['passphrase-file'] && resolve(values['passphrase-file']);
  const endDisplay = await provideDisplay();
  if (values.kit !== undefined) await takeStarterKit(runtime, resolve(values.kit));
  else await provideStarterKit(runtime, { key: signer, passphraseFile, isForced: true });
  const targets = isDebianWanted ? values.target.map(folderForDebian) : values.target;
  await runBuilder(runtime, { output: at('dist'), targets, platform: values.platform });
  if (isDebianWanted) await makeDebianPackage(unpackedFolder(at('dist')), at('dist'));
  const programs = layOutPrograms(at('dist'));
  writePapers(runtime, at('dist'), audit);
  await writeHashes(at('dist'));
  rmSync(at('dist', 'SHA256SUMS.minisig'), { force: true });
  if (signer !== undefined) await signHashes(runtime, signer, passphraseFile);
  // The files in out now are a release; the next development run makes its own again.
  writeTrustedKeys({ withDevelopmentKey: existsSync(developmentKey) });
  endDisplay();
  say(
    `The packages are in dist/, their SHA-256 in dist/SHA256SUMS; dist/program is for sticks (${programs.join(', ')}).`,
  );
  if (signer === undefined)
    say('SHA256SUMS is NOT SIGNED. Where the key is: npm run kit -- signfile SHA256SUMS --key publisher.key');
  if (isDevelopmentKey)
    say('The key of a development build signed it. Nobody can know from that who made it.');
});

/** Whether a .deb is made: by default on Linux for Linux, and when it is named. */
function wantsDebian({ platform = 'linux', target }) {
  const isForLinux = process.platform === 'linux' && platform === 'linux';
  return isForLinux && (target.length === 0 || target.includes('deb'));
}

/** electron-builder would download a program to build a .deb. It builds the folder that the .deb is made of. */
function folderForDebian(target) {
  return target === 'deb' ? 'dir' : target;
}

async function signHashes(runtime, key, passphraseFile) {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const args = ['signfile', at('dist', 'SHA256SUMS'), ...signWith(key, passphraseFile), '--release', version];
  const code = await runKit(args, { program: runtime.program, stdio: 'inherit' });
  if (code !== 0) throw new PlainError('SHA256SUMS was not signed: see the lines above.');
}

function checkKey(key) {
  if (key === undefined) throw new PlainError(`A release is signed with a publisher's key.\n${usage}`);
  if (!existsSync(key)) throw new PlainError(`There is no key file ${key}.`);
  if (!isReleaseKey(key)) {
    throw new PlainError(
      `The public half of ${key} is not in resources/trusted-keys.json: the program would not trust its own kit.`,
    );
  }
}
