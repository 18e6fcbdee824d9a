// File names that are valid on every system, made from names of unknown origin.

const longest = 120;
const forbidden = /[\p{C}<>:"|?*]/gu;
/** Names of devices of Windows, whatever stands behind the dot. */
export const deviceName = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=[ .]|$)/i;

/** The last part of a name without characters that a system reads as a folder, drive or device. Never empty. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(forbidden, '')
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, '')
    .replace(deviceName, '_$&');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? plain.slice(dot).slice(0, 20) : '';
  const stem = (dot > 0 ? plain.slice(0, dot) : plain).slice(0, longest - ending.length);
  return stem === '' ? `file${ending}` : stem + ending;
}
