// File names that are valid on every system, made from names of unknown origin.

const longest = 120;
const forbidden = /[\p{C}<>:"|?*]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The last part of a name without characters that a system reads as a folder, drive or device. Never empty. */
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
