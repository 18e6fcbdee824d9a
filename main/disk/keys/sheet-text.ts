// Find a secret key in what a person supplies: a minisign key file, or the typed text of a paper backup.
import { needsPassphrase } from '../minisign/secret-key-file.ts';

const comment = 'untrusted comment: minisign encrypted secret key';
/** 158 bytes in base64, with one padding sign. */
const keyLetters = 212;

/** A secret key file made of `text`; undefined when there is none in it. Spaces and line ends of groups do not matter. */
export function secretKeyIn(text: string): string | undefined {
  const whole = text.replaceAll('\r\n', '\n').trimStart();
  if (whole.startsWith('untrusted comment:') && needsPassphrase(whole) !== undefined)
    return `${whole.trimEnd()}\n`;
  const letters = text.replace(/\s+/g, '');
  const begin = letters.indexOf('RWRTY0Iy');
  if (begin < 0) return undefined;
  const body = letters.slice(begin, begin + keyLetters);
  const file = `${comment}\n${body}\n`;
  return needsPassphrase(file) === undefined ? undefined : file;
}
