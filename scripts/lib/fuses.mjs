// Decides in which fuse the package that tests drive differs from a release, whose fuses stand in electron-builder.yml.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Makes a test flavour of a release: the fuse that Playwright needs is flipped, nothing else. */
export async function openInspectFuse(program) {
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
