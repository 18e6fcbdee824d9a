// Lines of the command line for problems: one plain English line each, which names the file and the field.
// No text of a kit may move the cursor or hide itself on the terminal.
import { showHidden as shown } from '../core/base/plain-text.ts';
import type { Problem, ProblemCode, ProblemOf } from '../core/base/problem.ts';
import { reasonLine } from './reason-lines.ts';

/** The line of each problem. Paths are those inside the kit or content folder. */
const lines: { readonly [Code in ProblemCode]: (problem: ProblemOf<Code>) => string } = {
  'bag-missing': ({ file }) => `${shown(file)}: the file is missing, so this is no whole kit.`,
  'bag-version-unsupported': ({ file, found }) =>
    `${shown(file)}: BagIt version ${shown(found)} is not supported, only 1.0.`,
  'bag-info-invalid': fieldLine,
  'manifest-invalid': ({ file, line, reason }) =>
    `${shown(file)}${line === 0 ? '' : `, line ${line}`}: ${sentence(reason)}`,
  'payload-missing': ({ file, count }) => `${shown(file)}: the file is missing${andOthers(count)}.`,
  'payload-extra': ({ file, count }) => `${shown(file)}: no manifest lists the file${andOthers(count)}.`,
  'payload-changed': ({ file, count }) => `${shown(file)}: the file was changed${andOthers(count)}.`,
  'payload-unnamed': ({ file, count }) =>
    `${shown(file)}: the catalogue does not name the file${andOthers(count)}.`,
  'path-unsafe': ({ file, reason }) => `${shown(file)}: unsafe path, ${sentence(reason)}`,
  'kit-format-too-new': ({ file, found, supported }) =>
    `${shown(file)}, field Kit-Format: format ${shown(found)} is newer than this program, which reads up to ${supported}.`,
  'kit-too-large': ({ file, sizeBytes, limitBytes }) =>
    `${shown(file)}: ${sizeBytes} bytes are more than the ${limitBytes} that are allowed.`,
  'kit-too-many-files': ({ file, count, limit }) =>
    `${shown(file)}: ${count} files are more than the ${limit} that are allowed.`,
  'catalogue-invalid': fieldLine,
  'kit-name-unclear': ({ file, field }) => `${shown(file)}${inField(field)}: ${sentence('name-hidden')}`,
  'kit-file-refused': ({ file, reason }) =>
    `${shown(file)}: a kit may not hold this file, ${sentence(reason)}`,
  'archive-invalid': ({ file, reason }) => `${shown(file)}: it is no kit in one file, ${sentence(reason)}`,
  'archive-entry-refused': ({ file, entry, reason }) =>
    `${shown(file)}: refused for its entry ${shown(entry)}, ${sentence(reason)}`,
  'signature-absent': ({ file }) => `${shown(file)}: the kit is not signed.`,
  'signature-bad': ({ file, reason }) => `${shown(file)}: the signature is bad, ${sentence(reason)}`,
  'signature-unknown-key': ({ file, keyId }) =>
    `${shown(file)}: the key ${shown(keyId)} is none of the trusted ones.`,
  'signature-mismatch': ({ file, signed, found }) =>
    `${shown(file)}: the signature was made for "${shown(signed)}", the kit calls itself "${shown(found)}".`,
  'key-invalid': ({ file, reason }) => `${shown(file)}: the key cannot be used, ${sentence(reason)}`,
  'key-passphrase-wrong': ({ file }) => `${shown(file)}: the passphrase is missing or does not open the key.`,
  'key-passphrase-empty': ({ file }) => `${shown(file)}: the passphrase is empty.`,
  'key-memory-short': ({ file }) => `${shown(file)}: too little memory is free to protect the key.`,
  'key-revoked': ({ file, keyId }) =>
    `${shown(file)}: the key ${shown(keyId)} was revoked; nothing it signed counts.`,
  'key-replaced': ({ file, keyId }) =>
    `${shown(file)}: the key ${shown(keyId)} was replaced before this version was issued.`,
  'key-disputed': ({ file, keyId }) =>
    `${shown(file)}: the key ${shown(keyId)} named two different successors; neither counts.`,
  'key-statement-invalid': ({ file }) =>
    `${shown(file)}: it is no statement about a key, or its signatures are not right.`,
  'delta-invalid': fieldLine,
  'delta-wrong-base': ({ file, needed, found }) =>
    `${shown(file)}: the delta is for ${shown(needed)}, this kit is ${shown(found)}.`,
  'kit-not-installed': () => 'No kit is installed.',
  'kit-older': ({ file, found, installed }) =>
    `${shown(file)}: version ${shown(found)} is older than ${shown(installed)}.`,
  'kit-other-publisher': ({ file, found, installed }) =>
    `${shown(file)}: ${shown(found)} comes from another publisher than ${shown(installed)}.`,
  'kit-previous-missing': () => 'There is no earlier kit to go back to.',
  'kit-gone': ({ file }) => `${shown(file)}: the stick with it was pulled out.`,
  'kits-removed': ({ file }) => `${shown(file)}: the folder of the installed kits was removed.`,
  'content-missing': ({ file }) => `${shown(file)}: the file is missing.`,
  'content-invalid': fieldLine,
  'contact-not-allowed': ({ file, contact, reason }) =>
    `${shown(file)}, contact ${shown(contact)}: it may not go into a kit, ${sentence(reason)}`,
  'pdf-unreadable': unreadableLine,
  'print-failed': ({ file, reason }) =>
    `${shown(file)}: it could not be laid out as pages, ${sentence(reason)}`,
  'disk-full': ({ file }) => `${shown(file)}: there is no room left on the disk.`,
  'disk-read-failed': ({ file, reason }) => `${shown(file)}: it cannot be read, ${sentence(reason)}`,
  'disk-write-failed': ({ file, reason }) => `${shown(file)}: it cannot be written, ${sentence(reason)}`,
  'file-elsewhere': ({ file }) => `${shown(file)}: it is on another computer; copy it to this one first.`,
  'folder-not-empty': ({ file }) => `${shown(file)}: there is something already; --force takes its place.`,
  'stick-gone': ({ file }) => `${shown(file)}: the stick is not there, or was pulled out.`,
  'stick-corrupts': ({ file, count }) =>
    `${shown(file)}: the stick gives back other bytes than were written${andOthers(count)}; do not use it.`,
  'stick-place-taken': ({ file }) =>
    `${shown(file)}: it is in the way on the stick and no part of this kit; move it elsewhere first.`,
  'stick-full': ({ file }) => `${shown(file)}: there is no room left for it on the stick.`,
  'stick-read-only': () => 'The stick is write-protected, or this person may not write to it.',
  'program-missing': ({ file }) =>
    `${shown(file)}: there is no program for Windows, macOS or Linux in the folder.`,
  'library-damaged': ({ reason }) => `The library is incomplete: ${sentence(reason)}`,
  'library-refused': ({ reason }) =>
    `The library cannot be opened before the program starts again: ${sentence(reason)}`,
  'library-changed': ({ item, part }) =>
    `${shown(item)}: the library is not what the kit says, in its ${part}.`,
  'object-missing': ({ file }) => `${shown(file)}: a file of the installed kit is missing.`,
  'object-changed': ({ file }) => `${shown(file)}: a file of the installed kit is damaged.`,
  'vault-locked': ({ pid }) => `User data is in use by process ${pid}.`,
  'vault-damaged': ({ file, count }) => `${shown(file)}: ${count} entries of user data could not be read.`,
  'session-keeps-nothing': () => 'This session leaves no trace: it keeps no draft and no key.',
  'erase-unfinished': ({ file }) => `${shown(file)} could not be erased.`,
  'vault-missing': ({ file }) => `${shown(file)}: user data is missing.`,
  'vault-too-new': () => 'User data was saved by a newer version of the program.',
  'vault-read-only': ({ file, reason }) =>
    `${shown(file)}: user data cannot be saved: ${reason === 'full' ? 'the disk is full' : 'the system refuses'}.`,
  'vault-write-failed': ({ reason }) => `User data could not be saved: ${sentence(reason)}`,
  'vault-keys-damaged': ({ file }) => `${shown(file)}: the keys of user data are missing or damaged.`,
  'passphrase-needed': () => 'User data is locked with a passphrase.',
  'passphrase-wrong': ({ waitSeconds }) => `The passphrase is wrong.${wait(waitSeconds)}`,
  'recovery-key-wrong': ({ waitSeconds }) => `The recovery key is wrong.${wait(waitSeconds)}`,
  'passphrase-unfit': ({ fewest }) =>
    `The passphrase is too short: at least ${fewest} characters, or four words.`,
  'correction-invalid': () => 'It is no correction, or its signature is not right.',
  'document-damaged': unreadableLine,
  'document-locked': ({ file }) => `${shown(file)}: the document is protected with a password.`,
  'document-too-slow': ({ file, seconds }) =>
    `${shown(file)}: reading the document took longer than ${seconds} seconds.`,
  'call-refused': ({ reason }) => `A call was refused: ${sentence(reason)}`,
  stopped: () => 'Stopped.',
  internal: ({ logId }) => `A mistake in the program itself (${shown(logId)}).`,
};

/** One line for a problem. */
export function problemLine(problem: Problem): string {
  return (lines[problem.code] as (problem: Problem) => string)(problem);
}

function fieldLine(problem: {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}): string {
  return `${shown(problem.file)}${inField(problem.field)}: ${sentence(problem.reason)}`;
}

function unreadableLine({ file, reason }: { readonly file: string; readonly reason: string }): string {
  return `${shown(file)}: the document cannot be read, ${sentence(reason)}`;
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

function wait(seconds: number): string {
  return seconds === 0 ? '' : ` Wait ${seconds} s before the next attempt.`;
}
