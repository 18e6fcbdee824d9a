// Decides what of a name that somebody else gave can be the name of a file on any system.

const longest = 120;
const forbidden = /[\p{C}<>:"|?*]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The last part of a name without anything a system would take for a folder, a drive or a device; never empty. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(forbidden, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(reserved, '_$&');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 ? plain.slice(dot).slice(0, 20) : '';
  const stem = (dot > 0 ? plain.slice(0, dot) : plain).slice(0, longest - ending.length);
  return stem === '' ? `file${ending}` : stem + ending;
}
