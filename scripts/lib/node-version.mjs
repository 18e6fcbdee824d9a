// Minimum Node version of the scripts.
import { PlainError } from './say.mjs';

const oldest = [20, 19];

/** Whether a version such as `20.19.0` is new enough. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** Ends with a plain sentence on a Node that is too old. */
export function checkNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  throw new PlainError(
    `IMPACT Kit needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one and run the command again.`,
  );
}
