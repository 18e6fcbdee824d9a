// One plain English line for each problem, with file and field.
import type { Problem } from '../core/base/problem.ts';
import { assertNever } from '../core/base/result.ts';
import { reasonLine } from './reason-lines.ts';

/** One line for a problem. Paths are relative to the kit or content folder. */
export function problemLine(problem: Problem): string {
  switch (problem.code) {
    case 'bag-missing':
      return `${shown(problem.file)}: the file is missing, so this is no whole kit.`;
    case 'bag-version-unsupported':
      return `${shown(problem.file)}: BagIt version ${shown(problem.found)} is not supported, only 1.0.`;
    case 'bag-info-invalid':
    case 'catalogue-invalid':
    case 'content-invalid':
    case 'delta-invalid':
      return `${shown(problem.file)}${inField(problem.field)}: ${sentence(problem.reason)}`;
    case 'kit-name-unclear':
      return `${shown(problem.file)}${inField(problem.field)}: ${sentence('name-hidden')}`;
    case 'manifest-invalid':
      return `${shown(problem.file)}${problem.line === 0 ? '' : `, line ${problem.line}`}: ${sentence(problem.reason)}`;
    case 'payload-missing':
      return `${shown(problem.file)}: the file is missing${andOthers(problem.count)}.`;
    case 'payload-extra':
      return `${shown(problem.file)}: no manifest lists the file${andOthers(problem.count)}.`;
    case 'payload-changed':
      return `${shown(problem.file)}: the file was changed${andOthers(problem.count)}.`;
    case 'payload-unnamed':
      return `${shown(problem.file)}: the catalogue does not name the file${andOthers(problem.count)}.`;
    case 'path-unsafe':
      return `${shown(problem.file)}: unsafe path, ${sentence(problem.reason)}`;
    case 'kit-format-too-new':
      return `${shown(problem.file)}, field Kit-Format: format ${shown(problem.found)} is newer than this program, which reads up to ${problem.supported}.`;
    case 'kit-too-large':
      return `${shown(problem.file)}: ${problem.sizeBytes} bytes are more than the ${problem.limitBytes} that are allowed.`;
    case 'kit-too-many-files':
      return `${shown(problem.file)}: ${problem.count} files are more than the ${problem.limit} that are allowed.`;
    case 'kit-file-refused':
      return `${shown(problem.file)}: a kit may not hold this file, ${sentence(problem.reason)}`;
    case 'archive-invalid':
      return `${shown(problem.file)}: it is no kit in one file, ${sentence(problem.reason)}`;
    case 'archive-entry-refused':
      return `${shown(problem.file)}: refused for its entry ${shown(problem.entry)}, ${sentence(problem.reason)}`;
    default:
      return laterLine(problem);
  }
}

type Earlier =
  | 'bag-missing'
  | 'bag-version-unsupported'
  | 'bag-info-invalid'
  | 'catalogue-invalid'
  | 'content-invalid'
  | 'delta-invalid'
  | 'kit-name-unclear'
  | 'manifest-invalid'
  | 'payload-missing'
  | 'payload-extra'
  | 'payload-changed'
  | 'payload-unnamed'
  | 'path-unsafe'
  | 'kit-format-too-new'
  | 'kit-too-large'
  | 'kit-too-many-files'
  | 'kit-file-refused'
  | 'archive-invalid'
  | 'archive-entry-refused';

function laterLine(problem: Exclude<Problem, { code: Earlier }>): string {
  switch (problem.code) {
    case 'signature-absent':
      return `${shown(problem.file)}: the kit is not signed.`;
    case 'signature-bad':
      return `${shown(problem.file)}: the signature is bad, ${sentence(problem.reason)}`;
    case 'signature-unknown-key':
      return `${shown(problem.file)}: the key ${shown(problem.keyId)} is none of the trusted ones.`;
    case 'signature-mismatch':
      return `${shown(problem.file)}: the signature was made for "${shown(problem.signed)}", the kit calls itself "${shown(problem.found)}".`;
    case 'key-invalid':
      return `${shown(problem.file)}: the key cannot be used, ${sentence(problem.reason)}`;
    case 'key-passphrase-wrong':
      return `${shown(problem.file)}: the passphrase is missing or does not open the key.`;
    case 'key-revoked':
      return `${shown(problem.file)}: the key ${shown(problem.keyId)} was revoked; nothing it signed counts.`;
    case 'key-replaced':
      return `${shown(problem.file)}: the key ${shown(problem.keyId)} was replaced before this version was issued.`;
    case 'key-disputed':
      return `${shown(problem.file)}: the key ${shown(problem.keyId)} named two different successors; neither counts.`;
    case 'key-statement-invalid':
      return `${shown(problem.file)}: it is no statement about a key, or its signatures are not right.`;
    case 'content-missing':
      return `${shown(problem.file)}: the file is missing.`;
    case 'contact-not-allowed':
      return `${shown(problem.file)}, contact ${shown(problem.contact)}: it may not go into a kit, ${sentence(problem.reason)}`;
    case 'pdf-unreadable':
    case 'document-damaged':
      return `${shown(problem.file)}: the document cannot be read, ${sentence(problem.reason)}`;
    case 'print-failed':
      return `${shown(problem.file)}: it could not be laid out as pages, ${sentence(problem.reason)}`;
    case 'document-locked':
      return `${shown(problem.file)}: the document is protected with a password.`;
    case 'document-too-slow':
      return `${shown(problem.file)}: reading the document took longer than ${problem.seconds} seconds.`;
    case 'disk-full':
      return `${shown(problem.file)}: there is no room left on the disk.`;
    case 'disk-read-failed':
      return `${shown(problem.file)}: it cannot be read, ${sentence(problem.reason)}`;
    case 'disk-write-failed':
      return `${shown(problem.file)}: it cannot be written, ${sentence(problem.reason)}`;
    case 'folder-not-empty':
      return `${shown(problem.file)}: there is something already; --force takes its place.`;
    case 'stopped':
      return 'Stopped.';
    case 'internal':
      return `A mistake in the program itself (${shown(problem.logId)}).`;
    default:
      return libraryLine(problem);
  }
}

type Later =
  | 'signature-absent'
  | 'signature-bad'
  | 'signature-unknown-key'
  | 'signature-mismatch'
  | 'key-invalid'
  | 'key-passphrase-wrong'
  | 'key-revoked'
  | 'key-replaced'
  | 'key-disputed'
  | 'key-statement-invalid'
  | 'content-missing'
  | 'contact-not-allowed'
  | 'pdf-unreadable'
  | 'document-damaged'
  | 'print-failed'
  | 'document-locked'
  | 'document-too-slow'
  | 'disk-full'
  | 'disk-read-failed'
  | 'disk-write-failed'
  | 'folder-not-empty'
  | 'stopped'
  | 'internal';

/** Problems of the program with a window; the command line meets them only in shared code. */
function libraryLine(problem: Exclude<Problem, { code: Earlier | Later }>): string {
  switch (problem.code) {
    case 'delta-wrong-base':
      return `${shown(problem.file)}: the delta is for ${shown(problem.needed)}, this kit is ${shown(problem.found)}.`;
    case 'kit-not-installed':
      return 'No kit is installed.';
    case 'kit-older':
      return `${shown(problem.file)}: version ${shown(problem.found)} is older than ${shown(problem.installed)}.`;
    case 'kit-other-publisher':
      return `${shown(problem.file)}: ${shown(problem.found)} comes from another publisher than ${shown(problem.installed)}.`;
    case 'kit-gone':
      return `${shown(problem.file)}: the stick with it was pulled out.`;
    case 'kit-previous-missing':
      return 'There is no earlier kit to go back to.';
    case 'stick-gone':
      return `${shown(problem.file)}: the stick is not there, or was pulled out.`;
    case 'stick-corrupts':
      return `${shown(problem.file)}: the stick gives back other bytes than were written${andOthers(problem.count)}; do not use it.`;
    case 'stick-place-taken':
      return `${shown(problem.file)}: it is in the way on the stick and no part of this kit; move it elsewhere first.`;
    case 'stick-full':
      return `${shown(problem.file)}: there is no room left for it on the stick.`;
    case 'stick-read-only':
      return 'The stick is write-protected, or this person may not write to it.';
    case 'program-missing':
      return `${shown(problem.file)}: there is no program for Windows, macOS or Linux in the folder.`;
    case 'library-damaged':
      return `The library is incomplete: ${sentence(problem.reason)}`;
    case 'library-refused':
      return `The library cannot be opened before the program starts again: ${sentence(problem.reason)}`;
    case 'library-changed':
      return `${shown(problem.item)}: the library is not what the kit says, in its ${problem.part}.`;
    case 'object-missing':
      return `${shown(problem.file)}: a file of the installed kit is missing.`;
    case 'object-changed':
      return `${shown(problem.file)}: a file of the installed kit is damaged.`;
    case 'vault-locked':
      return `Own data is in use by process ${problem.pid}.`;
    case 'vault-damaged':
      return `${shown(problem.file)}: ${problem.count} entries of own data could not be read.`;
    case 'vault-missing':
      return `${shown(problem.file)}: own data is missing.`;
    case 'vault-too-new':
      return 'Own data was saved by a newer version of the program.';
    case 'vault-write-failed':
      return `Own data could not be saved: ${sentence(problem.reason)}`;
    case 'correction-invalid':
      return 'It is no correction, or its signature is not right.';
    case 'call-refused':
      return `A call was refused: ${sentence(problem.reason)}`;
    default:
      return assertNever(problem);
  }
}

function sentence(reason: string): string {
  const text = shown(reasonLine(reason));
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function inField(field: string): string {
  return field === '' ? '' : `, ${field.startsWith('line ') ? '' : 'field '}${shown(field)}`;
}

function andOthers(count: number): string {
  return count === 1 ? '' : ` (and ${count - 1} more)`;
}

/** No text of a kit may move the cursor or hide itself on the terminal. */
export function shown(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
