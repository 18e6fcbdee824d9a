// The one fuse that differs in the package for tests. The fuses of a release are in electron-builder.yml.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Makes the test variant of a release by flipping only the fuse that Playwright needs. */
export async function openInspectFuse(program) {
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
