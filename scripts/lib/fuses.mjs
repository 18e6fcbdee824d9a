// Decides what the fuses of a packaged program must say, and reads what they do say.
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** The eight fuses as they ship; the test flavour differs in the second table only. */
export const releaseFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** What differs in the flavour that Playwright drives. */
export const testFlavour = { EnableNodeCliInspectArguments: true };

const setByte = '1'.charCodeAt(0);

/** Reads the eight fuses of a program by name. */
export async function readFuses(program) {
  const wire = await getCurrentFuseWire(program);
  return Object.fromEntries(
    Object.keys(releaseFuses).map((name) => [name, wire[FuseV1Options[name]] === setByte]),
  );
}

/** Makes a test flavour of a release: one fuse is flipped, nothing else. */
export async function openInspectFuse(program) {
  const fuses = Object.entries(testFlavour).map(([name, isOn]) => [FuseV1Options[name], isOn]);
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...Object.fromEntries(fuses),
  });
}
