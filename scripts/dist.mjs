// `npm run dist`: makes the packages for release, and refuses what must not be released.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, writeBuildInfo } from './lib/build-app.mjs';
import { provideDisplay } from './lib/display.mjs';
import { developmentKey, isReleaseKey, provideDevelopmentKey, writeTrustedKeys } from './lib/keys.mjs';
import { runBuilder } from './lib/package-app.mjs';
import { at } from './lib/places.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { provideStarterKit, takeStarterKit } from './lib/starter-kit.mjs';
import { layOutPrograms, writeHashes } from './lib/stick-programs.mjs';

const usage = `npm run dist -- --key <secret key file> | --kit <signed kit> [--platform linux|win|mac] [--target dir|zip|tar.gz|dmg|nsis …]
  --kit <folder or file>   the starter kit, made and signed elsewhere, so that no secret key is needed here
  --allow-test-runtime     package the registry-shipped Electron; such a package is for trying out only
  --allow-development-key  sign the starter kit with the key of this folder's development build; for trying out only`;

const options = {
  key: { type: 'string' },
  kit: { type: 'string' },
  platform: { type: 'string' },
  target: { type: 'string', multiple: true, default: [] },
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
  await buildApp({ isForced: true });
  writeBuildInfo(runtime, { isNew: true });
  if (isDevelopmentKey) await provideDevelopmentKey(runtime);
  writeTrustedKeys({ withDevelopmentKey: isDevelopmentKey });
  const endDisplay = await provideDisplay();
  if (values.kit !== undefined) await takeStarterKit(runtime, resolve(values.kit));
  else {
    const key = isDevelopmentKey ? developmentKey : resolve(values.key);
    await provideStarterKit(runtime, { key, isForced: true });
  }
  await runBuilder(runtime, { output: at('dist'), targets: values.target, platform: values.platform });
  const programs = layOutPrograms(at('dist'));
  await writeHashes(at('dist'));
  // The files in out now are a release; the next development run makes its own again.
  writeTrustedKeys({ withDevelopmentKey: existsSync(developmentKey) });
  endDisplay();
  say(
    `The packages are in dist/, their SHA-256 in dist/SHA256SUMS; dist/program is for sticks (${programs.join(', ')}).`,
  );
});

function checkKey(key) {
  if (key === undefined) throw new PlainError(`A release is signed with a publisher's key.\n${usage}`);
  if (!existsSync(key)) throw new PlainError(`There is no key file ${key}.`);
  if (!isReleaseKey(key)) {
    throw new PlainError(
      `The public half of ${key} is not in resources/trusted-keys.json: the program would not trust its own kit.`,
    );
  }
}
